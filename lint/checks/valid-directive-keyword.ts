import { didYouMean } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { KEYWORDS, reportDirectives } from "../syntax/directive-faults.ts";
import { shorten } from "../syntax/quote.ts";

const DROPPED = "clients drop the entry without a word, and go DIRECT when none is left";

/** Entries whose keyword or host clients do not understand. They vanish, and the request may bypass the proxy. */
export const validDirectiveKeyword: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-directive-keyword",
    summary: "a result entry with a keyword that no client knows, or without the name of a proxy",
    group: "results",
    clients: "all",
    messages: {
      unknown: {
        severity: "error",
        text:
          `"{{keyword}}" in "{{entry}}" is no keyword{{hint}}: ${DROPPED}; ` +
          "the keywords are DIRECT, PROXY, HTTPS, SOCKS, SOCKS4 and SOCKS5",
      },
      missingHost: {
        severity: "error",
        text:
          '"{{entry}}" names no proxy: Chromium drops the entry, Firefox keeps a proxy without a host; write host and ' +
          'port, such as "{{keyword}} px1.corp.example:8080"',
      },
      badHost: {
        severity: "error",
        text:
          '"{{host}}" in "{{entry}}" is no name of a proxy that both browsers can read: Chromium drops the entry or looks ' +
          "for a name that does not exist, Firefox keeps a proxy without a host and connects to the destination itself; " +
          "write host and port",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const kinds = ["unknownKeyword", "missingHost", "badHost"] as const;
        reportDirectives(context, kinds, ({ kind, data: { keyword = "", host = "" } }) => {
          if (kind === "missingHost") return { messageId: "missingHost" };
          if (kind === "badHost") return { messageId: "badHost", data: { host: shorten(host) } };
          return { messageId: "unknown", data: { keyword: shorten(keyword), hint: hintFor(keyword) } };
        });
      },
    };
  },
};

function hintFor(keyword: string): string {
  const [, word = "", rest = ""] = /^([a-z0-9]+)[:=](.+)$/i.exec(keyword) ?? [];
  if (KEYWORDS.includes(word.toUpperCase())) return ` (a space ends a keyword: "${word} ${shorten(rest)}")`;
  return didYouMean(keyword, KEYWORDS);
}
