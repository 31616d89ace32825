import type { SyntaxCheck } from "../check.ts";
import { clientsOf } from "../eslint/settings.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { writtenChains } from "../syntax/written-chains.ts";

/**
 * Asked of both browsers with a name that does not exist and an address that refuses: Chromium 156 goes on to the proxy
 * behind DIRECT, Firefox 153 shows its error page. WinHTTP's list ends at DIRECT (Chromium's proxy_resolver_winhttp.cc).
 */
export const directNotLast: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "direct-not-last",
    summary: "a proxy behind DIRECT, which most clients never use",
    group: "results",
    clients: ["firefox", "winhttp", "node"],
    messages: {
      behind: {
        severity: "warning",
        text:
          '"{{entry}}" stands behind DIRECT: Chromium uses it when the destination itself cannot be reached, Firefox and ' +
          "WinHTTP never do; put DIRECT last, or leave the entry out",
      },
    },
  },
  create(context) {
    const clients: readonly string[] = clientsOf(context) ?? [];
    if (clients.length > 0 && clients.every((client) => client === "chromium")) return {};
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const { entries } of writtenChains(context.sourceCode)) {
          const direct = entries.findIndex(({ directive }) => directive.kind === "DIRECT");
          const behind = direct < 0 ? [] : entries.slice(direct + 1);
          const proxy = behind.find(({ directive }) => directive.kind !== "DIRECT");
          if (proxy) report(proxy.entry, "behind");
        }
      },
    };
  },
};
