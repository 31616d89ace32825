import type { SyntaxCheck } from "../check.ts";
import { clientsOf } from "../eslint/settings.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { shorten } from "../syntax/quote.ts";
import { type WrittenChain, writtenChains } from "../syntax/written-chains.ts";

/**
 * "AutoProxy Issues in WinHTTP" (learn.microsoft.com): WinHTTP uses the first proxy, and going on to another is left to
 * the program. Its list ends at DIRECT (Chromium's proxy_resolver_winhttp.cc).
 */
export const winhttpFirstOnly: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "winhttp-first-only",
    summary: "a result with a failover that WinHTTP does not make",
    group: "compatibility",
    clients: ["winhttp"],
    messages: {
      proxies: {
        severity: "note",
        text:
          'of this result WinHTTP, which the site has among its clients, uses "{{first}}" alone: Windows services fail ' +
          "when that proxy is down; let its name or address move to another proxy then",
      },
      direct: {
        severity: "note",
        text:
          'behind "{{first}}" WinHTTP, which the site has among its clients, does not go DIRECT: Windows services fail ' +
          "when that proxy is down; let its name or address move to another proxy then",
      },
    },
  },
  create(context) {
    const clients: readonly string[] = clientsOf(context) ?? [];
    if (!clients.includes("winhttp")) return {};
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        const said = new Set<string>();
        for (const chain of writtenChains(context.sourceCode)) {
          const found = failoverOf(chain);
          // The same chain in a hundred rules is one decision of one person.
          if (found === null || said.has(chain.result.text)) continue;
          said.add(chain.result.text);
          const { messageId, first, second } = found;
          report(second.entry, messageId, { first: shorten(first.entry.text) });
        }
      },
    };
  },
};

type Entry = WrittenChain["entries"][number];

/** The two ways that browsers have and WinHTTP has not; null where it starts with DIRECT or has no second way. */
function failoverOf({
  entries,
}: WrittenChain): { messageId: "proxies" | "direct"; first: Entry; second: Entry } | null {
  const used = entries.filter(({ directive }) => directive.kind === "PROXY" || directive.kind === "DIRECT");
  const [first, second] = used;
  if (first === undefined || second === undefined || first.directive.kind === "DIRECT") return null;
  return { messageId: second.directive.kind === "DIRECT" ? "direct" : "proxies", first, second };
}
