import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { rangeInEntry } from "../syntax/directive-faults.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import type { Entry } from "../syntax/results.ts";
import { type ChainEntry, writtenChains } from "../syntax/written-chains.ts";

/** A proxy that is down is down for the second attempt too: most of the time another one was meant. */
export const noDuplicateProxy: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-duplicate-proxy",
    summary: "the same proxy twice in one result",
    group: "results",
    clients: "all",
    messages: {
      proxy: {
        severity: "warning",
        text:
          '"{{entry}}" stands in this result already: when that proxy is down, the second attempt only takes more time; ' +
          "name another proxy, or remove the entry",
      },
      direct: {
        severity: "note",
        text: '"{{entry}}" stands in this result already; remove it',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const { entries } of writtenChains(context.sourceCode)) {
          const seen = new Set<string>();
          for (const each of entries) {
            const key = keyOf(each);
            const messageId = key === "DIRECT" ? "direct" : "proxy";
            if (seen.has(key)) report(each.entry, messageId, {}, undefined, removal(context, each.entry));
            seen.add(key);
          }
        }
      },
    };
  },
};

/** By the keyword as written: SOCKS is version 4 to browsers and version 5 to Node programs. */
function keyOf({ entry, directive }: ChainEntry): string {
  if (directive.kind === "DIRECT") return "DIRECT";
  return `${entry.keyword.toUpperCase()} ${directive.host}:${directive.port}`;
}

function removal({ sourceCode }: Rule.RuleContext, entry: Entry): Rule.SuggestionReportDescriptor[] {
  const { result, offset, text } = entry;
  const semicolon = result.text.lastIndexOf(";", offset);
  const range = rangeInEntry(sourceCode, entry, semicolon - offset, offset - semicolon + text.length);
  if (semicolon < 0 || range === null) return [];
  return [{ desc: "Remove the repeated entry", fix: (fixer) => fixer.removeRange(range) }];
}
