import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { siteOf } from "../eslint/settings.ts";
import { type AddressTest, addressTests, probesTested, widthOf } from "../syntax/address-tests.ts";
import { constantString } from "../syntax/fold.ts";
import { internalAddressOf } from "../syntax/probe-address.ts";
import { proxyFollows } from "../syntax/proxy-follows.ts";
import { quote } from "../syntax/quote.ts";

const REMEDY = 'compare with the one address it has inside: dnsResolve("{{name}}") === "{{address}}"';

/** Routers at home, in hotels and in phones answer for names they do not know, and they have private addresses. */
export const onnetProbeRangeTooWide: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "onnet-probe-range-too-wide",
    summary: "an on-net test that takes any private address for an answer",
    group: "on-net test",
    clients: "all",
    messages: {
      private: {
        severity: "warning",
        text:
          '"{{source}}" takes any address of {{range}} for the company\'s: routers and sign-on pages at home, in hotels ' +
          "and behind phones have such addresses too and answer unknown names with their own, so the client there gets " +
          `proxies it cannot reach; ${REMEDY}`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const test of addressTests(sourceCode)) {
          // A range of all addresses is a test for existence, and clobber-sensitive-result shows what comes of it.
          const [name] = widthOf(test) === "private" ? probesTested(sourceCode, test) : [];
          if (name === undefined || !proxyFollows(sourceCode, test.call)) continue;
          const address = internalAddressOf(siteOf(context), name);
          context.report({
            node: test.call,
            messageId: "private",
            data: {
              source: quote(sourceCode, test.call),
              name,
              range: `${test.base}/${test.prefix}`,
              address: address ?? "<its address>",
            },
            suggest: address === null ? [] : suggestions(context, test, address),
          });
        }
      },
    };
  },
};

function suggestions(
  { sourceCode }: Rule.RuleContext,
  { call, subject }: AddressTest,
  address: string,
): Rule.SuggestionReportDescriptor[] {
  // isInNetEx is given a list of addresses.
  if (call.callee.type !== "Identifier" || call.callee.name === "isInNetEx") return [];
  const text = sourceCode.getText(subject);
  const asked = constantString(sourceCode, subject) === null ? text : `dnsResolve(${text})`;
  const desc = `Compare with the internal address ${address}`;
  return [{ desc, fix: (fixer) => fixer.replaceText(call, `(${asked} === "${address}")`) }];
}
