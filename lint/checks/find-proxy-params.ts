import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { ARGUMENTS, type ArgumentRead, argumentReads } from "../syntax/argument-reads.ts";
import { entryCalls, entryNameOf } from "../syntax/entry-definitions.ts";
import { entryFunctions } from "../syntax/functions.ts";
import type { FunctionNode } from "../syntax/node.ts";

const URL_NAME = /^(?:the|my|req|request)?_?(?:url|uri)$/i;
const HOST_NAME = /^(?:the|my|req|request)?_?(?:host|hostname)$/i;

/** Clients pass two strings by position: first the URL, then the host. */
export const findProxyParams: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "find-proxy-params",
    summary: "FindProxyForURL takes other parameters than the URL and the host, in this order",
    group: "structure",
    clients: "all",
    messages: {
      swapped: {
        severity: "error",
        text: 'clients pass the URL first and the host second, so "{{first}}" is the URL here and "{{second}}" the host; write ({{second}}, {{first}})',
      },
      hostFirst: {
        severity: "error",
        text: 'clients pass the URL first and the host second, so "{{first}}" is the URL here; write (url, {{first}})',
      },
      swappedCall: {
        severity: "error",
        text: '"{{name}}" takes the URL first and the host second, and gets them the other way round here; write {{name}}({{second}}, {{first}})',
      },
      unnamed: {
        severity: "error",
        text: '"{{used}}" is no name of anything: "{{name}}" {{instead}}, and clients pass the {{what}} as argument {{position}}; reading it throws, and for those requests Chromium and Firefox go DIRECT, past the proxy; write {{name}}(url, host)',
      },
      third: {
        severity: "warning",
        text: 'clients pass two arguments, the URL and the host, so "{{parameter}}" never has a value; remove it, and find out what it should be in the function itself, for instance with myIpAddress()',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const calls = entryCalls(sourceCode);
        const called = new Set(calls.map(({ name }) => name));
        for (const fn of entryFunctions(sourceCode)) {
          reportOrder(context, fn);
          // The file may call the function itself, with more than clients pass.
          if (!called.has(entryNameOf(sourceCode, fn))) reportThird(context, fn);
        }
        for (const read of firstReads(sourceCode)) reportUnnamed(context, read);
        for (const { name, call } of calls) reportCall(context, name, call);
      },
    };
  },
};

function reportOrder(context: Rule.RuleContext, fn: FunctionNode): void {
  const [first, second] = fn.params;
  const { sourceCode } = context;
  if (first?.type !== "Identifier" || !HOST_NAME.test(first.name)) return;
  if (second?.type !== "Identifier" || !URL_NAME.test(second.name)) {
    if (isRead(sourceCode, fn, first))
      context.report({ node: first, messageId: "hostFirst", data: { first: first.name } });
    return;
  }
  if (!isRead(sourceCode, fn, first) && !isRead(sourceCode, fn, second)) return;
  context.report({
    node: first,
    messageId: "swapped",
    data: { first: first.name, second: second.name },
    suggest: [
      {
        desc: `Take (${second.name}, ${first.name})`,
        fix: (fixer) => [fixer.replaceText(first, second.name), fixer.replaceText(second, first.name)],
      },
    ],
  });
}

function isRead(sourceCode: SourceCode, fn: FunctionNode, { name }: ESTree.Identifier): boolean {
  const variable = sourceCode.getDeclaredVariables(fn).find((each) => each.name === name);
  return variable?.references.some((reference) => reference.isRead()) ?? false;
}

/** One with a value of its own is a variable in disguise, as minifiers make them; one that nobody reads does no harm. */
function reportThird(context: Rule.RuleContext, fn: FunctionNode): void {
  const third = fn.params[ARGUMENTS.length];
  if (third?.type !== "Identifier") return;
  const { sourceCode } = context;
  const variable = sourceCode.getDeclaredVariables(fn).find(({ name }) => name === third.name);
  if (!variable || variable.references.some((reference) => reference.isWrite())) return;
  if (isRead(sourceCode, fn, third))
    context.report({ node: third, messageId: "third", data: { parameter: third.name } });
}

/** Of each function, the first read of each name: the others have the same cause. */
function firstReads(sourceCode: SourceCode): readonly ArgumentRead[] {
  const seen = new Map<FunctionNode, Set<string>>();
  return argumentReads(sourceCode)
    .toSorted((a, b) => (a.identifier.range?.[0] ?? 0) - (b.identifier.range?.[0] ?? 0))
    .filter(({ identifier, fn }) => {
      const names = seen.get(fn) ?? new Set();
      const isNew = !names.has(identifier.name);
      seen.set(fn, names.add(identifier.name));
      return isNew;
    });
}

function reportUnnamed(context: Rule.RuleContext, { identifier, fn }: ArgumentRead): void {
  const index = ARGUMENTS.indexOf(identifier.name);
  const own = fn.params[index];
  const count = fn.params.length;
  const data = {
    used: identifier.name,
    name: entryNameOf(context.sourceCode, fn),
    instead: own
      ? `calls it "${context.sourceCode.getText(own)}"`
      : `has ${count === 0 ? "no" : "one"} parameter`,
    what: index === 0 ? "URL" : "host",
    position: index + 1,
  };
  context.report({ node: identifier, messageId: "unnamed", data });
}

function reportCall(context: Rule.RuleContext, name: string, call: ESTree.SimpleCallExpression): void {
  const [first, second] = call.arguments;
  if (first?.type !== "Identifier" || second?.type !== "Identifier") return;
  if (!HOST_NAME.test(first.name) || !URL_NAME.test(second.name)) return;
  const data = { name, first: first.name, second: second.name };
  context.report({ node: call, messageId: "swappedCall", data });
}
