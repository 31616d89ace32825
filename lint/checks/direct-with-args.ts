import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** DIRECT stands alone. Behind it clients drop the entry, or ignore what follows. */
export const directWithArgs: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "direct-with-args",
    summary: "DIRECT with a host, a port or anything else behind it",
    group: "results",
    clients: "all",
    messages: {
      argument: {
        severity: "error",
        text:
          '"{{entry}}" gives DIRECT a host: Chromium drops the entry, Firefox ignores "{{rest}}" and goes straight to ' +
          "the destination; write DIRECT alone, or the keyword of a proxy in its place",
      },
      glued: {
        severity: "error",
        text:
          '"{{entry}}" is not DIRECT to any client, because "{{rest}}" belongs to the keyword: all drop the entry; ' +
          "write DIRECT alone",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["directArguments"], ({ entry }) => ({
          messageId: entry.keyword.length > "DIRECT".length ? "glued" : "argument",
        }));
      },
    };
  },
};
