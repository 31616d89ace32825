import type { SyntaxCheck } from "../check.ts";
import { lateNameTests } from "../syntax/late-name-tests.ts";
import { quote } from "../syntax/quote.ts";

/** The same decisions in another order: what the name alone can tell needs no answer from DNS. */
export const dnsAfterStringTests: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "dns-after-string-tests",
    summary: "a test of the host's name stands behind a look-up that it would have saved",
    group: "DNS cost",
    clients: "all",
    messages: {
      late: {
        severity: "note",
        text:
          '"{{source}}" needs no DNS{{more}}, but stands behind "{{question}}" on line {{line}}, so the client waits for ' +
          "a look-up before it comes to it; the order changes nothing else: put it in front",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const late = lateNameTests(sourceCode);
        const [first] = late;
        if (first === undefined) return;
        const { test, question } = first;
        const more = late.length - 1;
        const data = {
          source: quote(sourceCode, test),
          question: quote(sourceCode, question),
          line: String(question.loc?.start.line ?? 1),
          more: more === 0 ? "" : ` (nor ${more === 1 ? "does one more" : `do ${more} more`} like it)`,
        };
        context.report({ node: test, messageId: "late", data });
      },
    };
  },
};
