import type { Rule } from "eslint";
import { ipv4PrefixOf } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { replaceString } from "../syntax/network-arguments.ts";
import { isQuad, masked, type NetworkTest, networkTests, shownTest } from "../syntax/network-tests.ts";
import { widerThanPrivate } from "../syntax/private-blocks.ts";

/** isInNet masks both addresses, so the bits behind the mask mean nothing: they are a typing error, or the mask is. */
export const networkHostBits: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "network-host-bits",
    summary: "a network whose pattern gives more than the mask compares",
    group: "addresses",
    clients: "all",
    messages: {
      ignored: {
        severity: "note",
        text:
          '"{{source}}" is true for all of {{base}}/{{prefix}} and not for {{pattern}} alone, because the mask leaves the ' +
          'other bits out; write "{{base}}" if the network is meant, the mask "255.255.255.255" if it is this address',
      },
      habit: {
        severity: "note",
        text:
          "{{count}} networks of this file give more than their masks compare, such as {{pattern}} here, which is " +
          "{{base}}/{{prefix}} as a whole; write the bases of the networks, so that a single address can be told from one",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const found = networkTests(sourceCode).flatMap(withHostBits);
        const [first] = found;
        if (first && found.length > MOST_FINDINGS) {
          const { test, ...data } = first;
          context.report({
            node: test.pattern.node,
            messageId: "habit",
            data: { ...data, count: String(found.length) },
          });
          return;
        }
        for (const { test, ...known } of found) {
          const data = { source: shownTest(sourceCode, test), ...known };
          const suggest = suggestions(context, test, known.base);
          context.report({ node: test.pattern.node, messageId: "ignored", data, suggest });
        }
      },
    };
  },
};

/** A few are typing errors. More of them are how a file is generated, and one thing to decide. */
const MOST_FINDINGS = 20;

interface HostBits {
  readonly test: NetworkTest;
  readonly pattern: string;
  readonly base: string;
  readonly prefix: string;
}

function withHostBits(test: NetworkTest): HostBits[] {
  const { pattern, mask } = test;
  const prefix = isQuad(pattern.text) && isQuad(mask.text) ? ipv4PrefixOf(mask.text) : null;
  // 127.0.0.1 with 255.0.0.0 is how everybody writes "this machine".
  if (prefix === null || prefix === 0 || pattern.text.startsWith("127.")) return [];
  const base = masked(pattern.text, mask.text);
  const written = pattern.text.split(".").map(Number).join(".");
  if (base === written || widerThanPrivate(pattern.text, prefix) !== null) return [];
  return [{ test, pattern: pattern.text, base, prefix: String(prefix) }];
}

function suggestions(
  context: Rule.RuleContext,
  { pattern, mask }: NetworkTest,
  base: string,
): Rule.SuggestionReportDescriptor[] {
  const found: Rule.SuggestionReportDescriptor[] = [];
  const add = (desc: string, { node, inPlace }: NetworkTest["mask"], text: string) => {
    if (inPlace) found.push({ desc, fix: (fixer) => replaceString(fixer, context, node, text) });
  };
  add(`Name the network ${base}`, pattern, base);
  add("Compare the whole address", mask, "255.255.255.255");
  return found;
}
