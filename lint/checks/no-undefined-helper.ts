import type { Rule, Scope, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { didYouMean } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { foreignReferences, identifierOf } from "../syntax/bindings.ts";
import { ENTRY_NAMES } from "../syntax/functions.ts";
import { HELPER_NAMES } from "../syntax/helper-names.ts";
import { insideTry } from "../syntax/inside-try.ts";
import { parentOf } from "../syntax/node.ts";
import { runtimeNames } from "../syntax/runtime-names.ts";

const CONSEQUENCE =
  "the call throws, but only for requests that get there, and for those Chromium and Firefox go DIRECT";

/** Calls of functions that exist neither in the file nor in any client: nothing notices them before they run. */
export const noUndefinedHelper: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-undefined-helper",
    summary: "a call of a function that neither the file nor any client defines",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      spelling: {
        severity: "error",
        text: `"{{name}}" is spelled "{{right}}", and letter case counts: ${CONSEQUENCE}; correct the spelling`,
      },
      undefined: {
        severity: "error",
        text: `"{{name}}" is defined neither in this file nor by any client{{hint}}: ${CONSEQUENCE}; define it or remove the call`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const calls = undefinedCalls(sourceCode);
        if (calls.length === 0) return;
        const { assigned, evaluates } = runtimeNames(sourceCode);
        // Code made at run time can define anything.
        if (evaluates) return;
        const candidates = [...HELPER_NAMES, ...declaredFunctions(sourceCode)];
        for (const callee of calls) if (!assigned.has(callee.name)) report(context, callee, candidates);
      },
    };
  },
};

function report(context: Rule.RuleContext, callee: ESTree.Identifier, candidates: readonly string[]): void {
  const { name } = callee;
  const right = [...HELPER_NAMES].find((helper) => helper.toLowerCase() === name.toLowerCase());
  if (right === undefined) {
    context.report({
      node: callee,
      messageId: "undefined",
      data: { name, hint: didYouMean(name, candidates) },
    });
    return;
  }
  const fix = (fixer: Rule.RuleFixer) => fixer.replaceText(callee, right);
  context.report({ node: callee, messageId: "spelling", data: { name, right }, fix });
}

/** The callees that nothing defines, in source order, without those whose absence the script is prepared for. */
function undefinedCalls(sourceCode: SourceCode): ESTree.Identifier[] {
  const tested = new Set<string>();
  const calls: ESTree.Identifier[] = [];
  for (const reference of foreignReferences(sourceCode)) {
    const identifier = identifierOf(reference);
    const parent = parentOf(identifier);
    if (parent?.type === "UnaryExpression" && parent.operator === "typeof") tested.add(identifier.name);
    if (parent?.type === "CallExpression" && parent.callee === identifier && !isKnown(reference))
      calls.push(identifier);
  }
  return calls
    .filter((callee) => !tested.has(callee.name) && !insideTry(sourceCode).has(callee))
    .sort(byPlace);
}

/** Known to ESLint (the language, or a configured global), or to some client. */
function isKnown(reference: Scope.Reference): boolean {
  const { name } = identifierOf(reference);
  return reference.resolved !== null || HELPER_NAMES.has(name) || ENTRY_NAMES.has(name);
}

function byPlace(a: ESTree.Node, b: ESTree.Node): number {
  return (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0);
}

/** Enough for a suggestion; comparing every call with every name of a generated file would take minutes. */
const MOST_CANDIDATES = 300;

function declaredFunctions(sourceCode: SourceCode): string[] {
  const [globalScope] = sourceCode.scopeManager.scopes;
  const declared = (globalScope?.variables ?? []).filter(({ defs }) => defs.length > 0);
  return declared.slice(0, MOST_CANDIDATES).map(({ name }) => name);
}
