import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { type AnswerUse, type DnsAnswer, dnsAnswers, failureComparedWith } from "../syntax/dns-answers.ts";
import { existenceProbes } from "../syntax/dns-probes.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { parentOf, staticKey } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";

const THROWS =
  '"{{source}}" fails where {{what}} does not resolve: dnsResolve then gives null, which has no {{member}}, so the ' +
  "script ends with an error and the client goes DIRECT";

/** A name that does not resolve is null in Chromium, Firefox and pac-resolver: not "", not false, not undefined. */
export const guardDnsFailureValue: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "guard-dns-failure-value",
    summary: "the answer of dnsResolve is used as if every name resolved",
    group: "on-net test",
    clients: "all",
    messages: {
      throws: {
        severity: "error",
        text: `${THROWS} past every rule below; keep the answer in a variable and test it first: if (ip && ...)`,
      },
      throwsOutside: {
        severity: "warning",
        text: `${THROWS} for want of an answer, not by a rule; keep the answer in a variable and test it first: if (ip && ...)`,
      },
      never: {
        severity: "error",
        text:
          '"{{source}}" is {{truth}} for every name: for one that does not resolve, dnsResolve gives null in Chromium, ' +
          "Firefox and pac-resolver, and null is not equal to {{value}}; compare with null, or test the answer itself",
      },
      idle: {
        severity: "warning",
        text:
          '"{{source}}" keeps nothing out: for a name that does not resolve, dnsResolve gives null in Chromium, Firefox ' +
          "and pac-resolver, and null is not equal to {{value}}; compare with null, or test the answer itself",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const answers = dnsAnswers(sourceCode);
        const guarded = guardedQuestions(context, answers);
        const reported = new Set<ESTree.Node>(existenceProbes(sourceCode).map(({ node }) => node));
        for (const answer of answers) {
          if (guarded.has(answer.question) || reported.has(answer.call)) continue;
          for (const use of answer.uses) {
            if (use.kind === "member") reportMember(context, answer, use.node);
            else if (use.kind === "comparison") reportComparison(context, use);
          }
        }
      },
    };
  },
};

/** Questions for which the file knows that there may be no answer. */
function guardedQuestions({ sourceCode }: Rule.RuleContext, answers: readonly DnsAnswer[]): Set<string> {
  const guarded = new Set<string>();
  for (const { question, uses } of answers) {
    const knows = uses.some((use) => {
      return (
        use.kind === "truth" || (use.kind === "comparison" && failureComparedWith(sourceCode, use) === "null")
      );
    });
    if (knows) guarded.add(question);
  }
  for (const { node } of helperCalls(sourceCode, "isResolvable", "isResolvableEx")) {
    const [argument] = node.arguments;
    if (argument !== undefined) guarded.add(sourceCode.getText(argument));
  }
  return guarded;
}

function reportMember(
  context: Rule.RuleContext,
  { argument }: DnsAnswer,
  node: ESTree.MemberExpression,
): void {
  const { sourceCode } = context;
  if (isCaughtOrAddress(context, node)) return;
  const name = constantString(sourceCode, argument);
  const key = staticKey(node);
  const data = {
    source: quote(sourceCode, node),
    what: name === null ? "the host" : `"${name}"`,
    member: key === null || node.computed ? "characters" : key,
  };
  context.report({ node, messageId: name === null ? "throws" : "throwsOutside", data });
}

/** Inside `try`, or where the text was found to be an address, which always resolves. */
function isCaughtOrAddress({ sourceCode }: Rule.RuleContext, use: ESTree.Node): boolean {
  let node = use;
  for (let parent = parentOf(node); parent !== null; node = parent, parent = parentOf(node)) {
    if (parent.type === "TryStatement" && parent.block === node && parent.handler) return true;
    const test =
      parent.type === "IfStatement" || parent.type === "ConditionalExpression"
        ? parent.test
        : parent.type === "LogicalExpression"
          ? parent.left
          : null;
    if (test !== null && test !== node && ADDRESS_TEST.test(sourceCode.getText(test))) return true;
  }
  return false;
}

/** A digit class or a function called after addresses: good enough to keep silent. */
const ADDRESS_TEST = /\\d|\[0-9|isIp|isAddr|isValidIp|isNumeric|ipv4/i;

function reportComparison(context: Rule.RuleContext, use: Extract<AnswerUse, { kind: "comparison" }>): void {
  const { sourceCode } = context;
  if (failureComparedWith(sourceCode, use) !== "nothing that is given") return;
  const { node, other } = use;
  const differs = node.operator.startsWith("!");
  const data = { source: quote(sourceCode, node), truth: String(differs), value: sourceCode.getText(other) };
  // In `ip != "" && isInNet(ip, ...)` the other half says no.
  const parent = parentOf(node);
  const helped = differs && parent?.type === "LogicalExpression" && parent.operator === "&&";
  context.report({ node, messageId: helped ? "idle" : "never", data });
}
