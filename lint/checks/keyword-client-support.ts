import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { clientsOf } from "../eslint/settings.ts";
import { KEYWORDS, rangeInEntry, reportDirectives } from "../syntax/directive-faults.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { UNKNOWN } from "../syntax/place.ts";
import { type Entry, entriesOf, type ResultText, resultTexts } from "../syntax/results.ts";

/** Keywords that mean something to one client and nothing, or something else, to another. */
export const keywordClientSupport: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "keyword-client-support",
    summary: "a keyword that not all clients in use understand alike",
    group: "compatibility",
    clients: "all",
    fixable: true,
    messages: {
      http: {
        severity: "error",
        text:
          '"{{keyword}}" in "{{entry}}" is not understood everywhere: Firefox and pac-resolver take it for PROXY, but ' +
          "Chromium does not know it, drops the entry and goes DIRECT when none is left; write PROXY",
      },
      quic: {
        severity: "error",
        text:
          '"{{keyword}}" in "{{entry}}" works nowhere: Chromium reads it, but release builds then drop it, and the other ' +
          "clients do not know it; write HTTPS",
      },
      letterCase: {
        severity: "error",
        text:
          '"{{keyword}}" in "{{entry}}" is in small letters, and pac-proxy-agent, the agent of Node programs with ' +
          "pac-resolver, knows keywords in capitals only: it skips the entry, and the request fails when none is left; " +
          'write "{{right}}"',
      },
      socksVersion: {
        severity: "warning",
        text:
          '"{{keyword}}" in "{{entry}}" is version 4 to browsers and version 5 to Node programs, and the site has both; ' +
          "write SOCKS4 or SOCKS5",
      },
      winhttp: {
        severity: "error",
        text:
          '"{{entry}}" is all that this result names, and WinHTTP, which the site has among its clients, uses HTTP proxies ' +
          "alone: it leaves the entry out and goes DIRECT; add a PROXY entry",
      },
    },
  },
  create(context) {
    const clients: readonly string[] = clientsOf(context) ?? [];
    const knowHttp = clients.length > 0 && !clients.includes("chromium") && !clients.includes("winhttp");
    return {
      "Program:exit"() {
        reportClientKeywords(context, knowHttp);
        if (clients.includes("node")) reportForNode(context, clients);
        if (clients.includes("winhttp")) reportForWinhttp(context);
      },
    };
  },
};

function reportClientKeywords(context: Rule.RuleContext, knowHttp: boolean): void {
  reportDirectives(context, ["clientKeyword"], ({ data: { keyword = "" } }) => {
    if (keyword.toUpperCase() !== "HTTP") return { messageId: "quic" };
    return knowHttp ? null : { messageId: "http" };
  });
}

function reportForNode(context: Rule.RuleContext, clients: readonly string[]): void {
  const report = createEntryReporter(context);
  for (const entry of resultTexts(context.sourceCode).flatMap(entriesOf)) {
    const { keyword, target } = entry;
    const right = keyword.toUpperCase();
    if (!KEYWORDS.includes(right) || (right === "DIRECT") !== (target === "")) continue;
    if (right !== keyword) {
      const range = rangeInEntry(context.sourceCode, entry, 0, keyword.length);
      const fix: Rule.ReportFixer = (fixer) => (range ? fixer.replaceTextRange(range, right) : null);
      report(entry, "letterCase", { keyword, right }, fix);
    } else if (
      keyword === "SOCKS" &&
      clients.some((client) => client === "chromium" || client === "firefox")
    ) {
      report(entry, "socksVersion", { keyword });
    }
  }
}

/** The comment in Chromium's proxy_resolver_winhttp.cc: WinHTTP strips out the non-HTTP proxy types. */
function reportForWinhttp(context: Rule.RuleContext): void {
  const report = createEntryReporter(context);
  for (const result of resultTexts(context.sourceCode)) {
    const entries = entriesOf(result);
    const [first] = entries;
    if (first && isWhole(result) && entries.every(isNotForHttp)) report(first, "winhttp");
  }
}

function isWhole({ text, certain, returned }: ResultText): boolean {
  return returned && certain && !text.split(";").some((piece) => piece.trim().endsWith(UNKNOWN));
}

function isNotForHttp({ keyword, target }: Entry): boolean {
  return /^(HTTPS|SOCKS[45]?)$/i.test(keyword) && target !== "";
}
