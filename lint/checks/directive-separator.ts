import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

const UNREADABLE =
  "Chromium drops all of it and goes DIRECT when nothing else is left, Firefox keeps a proxy without a host and connects to the destination itself";

const DIRECT_FIRST = "clients drop all of it or go DIRECT, and never use the proxy";

/** Clients split a result at semicolons, and at nothing else. */
export const directiveSeparator: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "directive-separator",
    summary: "entries of a result that are separated by something else than a semicolon",
    group: "results",
    clients: "all",
    fixable: true,
    messages: {
      comma: {
        severity: "error",
        text: '"{{entry}}" separates entries with a comma: {{effect}}; separate them with ";"',
      },
      blank: {
        severity: "error",
        text: '"{{entry}}" has two entries without a semicolon between them: {{effect}}; separate them with ";"',
      },
      otherSeparator: {
        severity: "error",
        text: '"{{entry}}" separates entries with "{{mark}}": {{effect}}; separate them with ";"',
      },
      lineBreak: {
        severity: "error",
        text:
          '"{{entry}}" contains a line break, which clients take for a part of the entry: Chromium drops it, Firefox ' +
          'drops it when it begins with one; write all entries on one line, separated by "; "',
      },
      leadingSpace: {
        severity: "error",
        text:
          'the result begins with a space before "{{entry}}": Firefox takes it for a part of the keyword, drops the ' +
          "entry, and goes DIRECT when nothing else is left; remove the space",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const kinds = ["comma", "blank", "otherSeparator", "lineBreak", "leadingSpace"] as const;
        reportDirectives(context, kinds, ({ kind, entry }) => {
          const effect = /^DIRECT/i.test(entry.text) ? DIRECT_FIRST : UNREADABLE;
          return { messageId: kind, data: { effect } };
        });
      },
    };
  },
};
