import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { isNarrowed } from "../syntax/host-narrowing.ts";
import { strangerOutcome } from "../syntax/host-outcome.ts";
import { globMatches, isHostName, STRANGER } from "../syntax/host-pattern.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { quote } from "../syntax/quote.ts";

const WHY = '"{{test}}" is true for "{{lookalike}}" too, a name that anybody can make';
const REMEDY = 'write host === "localhost" || dnsDomainIs(host, ".localhost")';

/** Only the name itself and what is below it are loopback (RFC 6761, 6.3); the letters stand in other names as well. */
export const noLocalhostSubstring: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-localhost-substring",
    summary: "a search for localhost that other names pass too",
    group: "matching",
    clients: "all",
    messages: {
      direct: {
        severity: "warning",
        text: `${WHY}, which then goes DIRECT past the proxy; ${REMEDY}`,
      },
      other: { severity: "note", text: `${WHY}; ${REMEDY}` },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of hostTests(sourceCode)) {
          const { condition, truth, node } = test;
          const lookalike = condition && lookalikeOf(test);
          if (!lookalike || isNarrowed(sourceCode, condition)) continue;
          const outcome = strangerOutcome(sourceCode, condition, truth);
          if (outcome === "same") continue;
          const data = { test: quote(sourceCode, condition), lookalike };
          const suggest = suggestions(context, test);
          context.report({ node, messageId: outcome === "direct" ? "direct" : "other", data, suggest });
        }
      },
    };
  },
};

/** Which name of somebody else passes; null for tests that hold the end of the name. */
function lookalikeOf({ role, how, text }: HostTest): string | null {
  if (role !== "host") return null;
  if (how === "contains" || how === "prefix") {
    const name = `${text.replace(/\.$/, "")}.${STRANGER}`;
    return /^\.?localhost\.?$/.test(text) ? `${name.startsWith(".") ? "www" : ""}${name}` : null;
  }
  if (how !== "glob" || !/^\*?\.?localhost\.?\*+$/.test(text)) return null;
  const name = text.replace(/\.?\*+$/, `.${STRANGER}`).replace(/^\*(\.?)/, (_, dot) => (dot ? "www." : ""));
  return isHostName(name) && globMatches(text, name) ? name : null;
}

function suggestions(
  { sourceCode }: Rule.RuleContext,
  { condition, truth, subject, node, inPlace }: HostTest,
): Rule.SuggestionReportDescriptor[] {
  if (!inPlace || condition === null || subject.type !== "Identifier") return [];
  const [mark = '"'] = sourceCode.getText(node);
  const { name } = subject;
  const both = `(${name} === ${mark}localhost${mark} || dnsDomainIs(${name}, ${mark}.localhost${mark}))`;
  const replacement = truth ? both : `!${both}`;
  return [
    {
      desc: "Match localhost and the names below it",
      fix: (fixer) => fixer.replaceText(condition, replacement),
    },
  ];
}
