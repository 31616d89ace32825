import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { consequenceOf } from "../syntax/consequence.ts";
import { type ConstantArgument, constantArguments } from "../syntax/constant-arguments.ts";
import { lookalikeMessage, lookalikeMessages, lookalikeOf } from "../syntax/lookalike.ts";
import { rangeInString } from "../syntax/place.ts";

const WHY = 'the star in "{{pattern}}" also stands for letters, so the pattern matches "{{lookalike}}"';
const REMEDY = 'write "{{dotted}}", and compare the domain itself with === "{{domain}}"';

/** `*corp.example` matches evilcorp.example: a star is not a label boundary. */
export const shexpLookalikeDomain: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "shexp-lookalike-domain",
    summary: "a star right before a domain also matches look-alike domains",
    group: "matching",
    clients: "all",
    messages: lookalikeMessages(WHY, REMEDY),
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const argument of constantArguments(sourceCode, "shExpMatch", 1)) {
          const { call, node, text } = argument;
          const found = starredDomain(text);
          const lookalike = found && lookalikeOf(found.domain);
          if (!found || !lookalike) continue;
          const { domain, star } = found;
          const dotted = `${text.slice(0, star + 1)}.${text.slice(star + 1)}`;
          context.report({
            node,
            messageId: lookalikeMessage(consequenceOf(sourceCode, call), lookalike),
            data: { pattern: text, domain, dotted, lookalike: lookalike.example },
            suggest: suggestions(context, argument, star),
          });
        }
      },
    };
  },
};

/**
 * The domain that a star stands right before: the whole pattern (`*corp.example`), or the host part of a pattern for
 * URLs (`*://*corp.example/*`). A hyphen or an underscore after the star is a wildcard inside a label, and meant.
 */
function starredDomain(pattern: string): { domain: string; star: number } | null {
  const match = /^((?:[a-z*?]*:\/\/)?\*)([a-z0-9][a-z0-9.-]*)(?=$|[/:])/i.exec(pattern);
  const [, head = "", domain = ""] = match ?? [];
  return domain === "" ? null : { domain, star: head.length - 1 };
}

function suggestions(
  context: Rule.RuleContext,
  { node, inPlace }: ConstantArgument,
  star: number,
): Rule.SuggestionReportDescriptor[] {
  const range = inPlace ? rangeInString(context.sourceCode, node, star, 1) : null;
  if (range === null) return [];
  return [
    { desc: "Match only the names below the domain", fix: (fixer) => fixer.insertTextAfterRange(range, ".") },
  ];
}
