import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { createGuards } from "../syntax/existence-guards.ts";
import { helperCalls } from "../syntax/helper-calls.ts";

/** Microsoft's additions for IPv6, of which Chromium has all but the last (asked of it), and Firefox none. */
const EX_HELPERS = ["isInNetEx", "isResolvableEx", "dnsResolveEx", "myIpAddressEx", "sortIpAddressList"];
const WINDOWS_ONLY = "getClientVersion";

/** Calls of functions that half of the clients do not have. */
export const guardMicrosoftEx: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "guard-microsoft-ex",
    summary: "an Ex function called without asking whether it exists",
    group: "compatibility",
    clients: ["firefox", "node", "winhttp"],
    messages: {
      missing: {
        severity: "error",
        text:
          '"{{name}}" does not exist in {{lacking}}: the call throws there, and a browser whose script throws goes DIRECT, ' +
          'past the proxy; call it behind typeof {{name}} === "function"{{more}}',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const names = [...EX_HELPERS, WINDOWS_ONLY];
        const calls = helperCalls(sourceCode, ...names);
        if (calls.length === 0) return;
        const guards = createGuards(sourceCode, new Set(names));
        const unguarded = calls.filter(({ node }) => !guards.isGuarded(node)).sort(byPlace);
        for (const name of names) {
          const lacking = clientsInUse(context).filter((client) => !has(client, name));
          const [first, ...others] = unguarded.filter((call) => call.name === name);
          if (first === undefined || lacking.length === 0) continue;
          report(context, first.node, { name, lacking: inWords(lacking), more: moreOf(others.length) });
        }
      },
    };
  },
};

/** WinHTTP has them where FindProxyForURLEx is called, and guards know that one. */
function has(client: string, name: string): boolean {
  return client === "chromium" && name !== WINDOWS_ONLY;
}

function moreOf(count: number): string {
  if (count === 0) return "";
  return `, here and in ${count} more ${count === 1 ? "place" : "places"}`;
}

function report(
  context: Rule.RuleContext,
  node: ESTree.SimpleCallExpression,
  data: { name: string; lacking: string; more: string },
): void {
  // Only these two are conditions of their own.
  const wraps = data.name === "isInNetEx" || data.name === "isResolvableEx";
  const test = `typeof ${data.name} === "function"`;
  const text = `(${test} && ${context.sourceCode.getText(node)})`;
  const fix = (fixer: Rule.RuleFixer) => fixer.replaceText(node, text);
  const suggest = wraps ? [{ desc: `Ask for ${data.name} first`, fix }] : [];
  context.report({ node: node.callee, messageId: "missing", data, suggest });
}

function byPlace(a: { node: ESTree.Node }, b: { node: ESTree.Node }): number {
  return (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0);
}
