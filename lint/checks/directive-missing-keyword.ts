import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** `PROXY a:8080; b:8080`: the keyword belongs to one entry, not to the list. */
export const directiveMissingKeyword: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "directive-missing-keyword",
    summary: "a result entry that is the address of a proxy, without a keyword before it",
    group: "results",
    clients: "all",
    messages: {
      missing: {
        severity: "error",
        text:
          '"{{entry}}" has no keyword before the proxy: clients drop the entry without a word, and go DIRECT when none ' +
          'is left; every entry needs one, such as "PROXY {{address}}"',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["missingKeyword"], () => ({ messageId: "missing" }));
      },
    };
  },
};
