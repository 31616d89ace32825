import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { bindingOfName, foreignReferences, identifierOf, soleValue } from "../syntax/bindings.ts";
import { conditions } from "../syntax/conditions.ts";
import { roleOf } from "../syntax/host-role.ts";
import { isFunction, parentOf, staticKey } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";
import { runtimeNames } from "../syntax/runtime-names.ts";

/** Every client has these, so nobody tests whether they exist. What they take is what a call is proposed with. */
const HELPERS: Readonly<Record<string, string>> = {
  dateRange: "...",
  dnsDomainIs: "host, ...",
  dnsDomainLevels: "host",
  dnsResolve: "host",
  isInNet: "host, ...",
  isPlainHostName: "host",
  isResolvable: "host",
  localHostOrDomainIs: "host, ...",
  myIpAddress: "",
  shExpMatch: "host, ...",
  timeRange: "...",
  weekdayRange: "...",
};

/** A function that is named where it should be called is an object, and an object is true. */
export const noUncalledHelper: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-uncalled-helper",
    summary: "a condition that names a function instead of calling it",
    group: "structure",
    clients: "all",
    messages: {
      condition: {
        severity: "error",
        text: '"{{name}}" without brackets is the function itself, which counts as true for every request; call it: {{call}}',
      },
      comparison: {
        severity: "error",
        text: '"{{source}}" compares the function itself, which is equal to no text and no answer: it is always {{truth}}; call it: {{call}}',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { node, call } of namedFunctions(sourceCode)) report(context, node, call);
      },
      MemberExpression(node: ESTree.MemberExpression) {
        if (isMethodOfText(sourceCode, node)) report(context, node, `${quote(sourceCode, node)}()`);
      },
    };
  },
};

function report(context: Rule.RuleContext, node: ESTree.Node, call: string): void {
  const { sourceCode } = context;
  const parent = parentOf(node);
  if (parent?.type === "BinaryExpression") {
    const other = parent.left === node ? parent.right : parent.left;
    const equal = /^[=!]==?$/.test(parent.operator);
    if (!equal || !isAnswer(other)) return;
    const truth = String(parent.operator.startsWith("!"));
    const data = { source: quote(sourceCode, parent), truth, call };
    context.report({ node: parent, messageId: "comparison", data });
  } else if (conditions(sourceCode).has(node) && !isTestOfExistence(sourceCode, node)) {
    context.report({ node, messageId: "condition", data: { name: quote(sourceCode, node), call } });
  }
}

/** A text, a number, yes or no: what a function gives, and never is. */
function isAnswer(node: ESTree.Node): boolean {
  if (node.type === "TemplateLiteral") return true;
  return (
    node.type === "Literal" && node.value !== null && /^(string|number|boolean)$/.test(typeof node.value)
  );
}

/** Where functions stand as values that are certainly functions. */
function namedFunctions(sourceCode: SourceCode): { node: ESTree.Identifier; call: string }[] {
  const found: { node: ESTree.Identifier; call: string }[] = [];
  const { assigned, evaluates } = runtimeNames(sourceCode);
  for (const reference of foreignReferences(sourceCode)) {
    const node = identifierOf(reference);
    const given = HELPERS[node.name];
    if (Object.hasOwn(HELPERS, node.name) && !assigned.has(node.name) && !evaluates)
      found.push({ node, call: `${node.name}(${given})` });
  }
  const [globalScope] = sourceCode.scopeManager.scopes;
  for (const { name, defs, identifiers } of globalScope?.variables ?? []) {
    const binding = identifiers[0] && bindingOfName(sourceCode, identifiers[0] as ESTree.Identifier);
    if (!binding) continue;
    const [definition, another] = defs;
    const isDeclared = definition?.type === "FunctionName" && !another && binding.targets.length === 0;
    const value = isDeclared ? definition.node : soleValue(binding);
    if (!value || !isFunction(value)) continue;
    const call = `${name}(${value.params.map((parameter) => sourceCode.getText(parameter)).join(", ")})`;
    for (const node of binding.reads) found.push({ node, call });
  }
  return found;
}

/** Methods that take nothing, so that the call which was meant is certain. */
const METHODS = /^(toLowerCase|toUpperCase|toString|trim)$/;

/** `host.toLowerCase == "www.example.com"` */
function isMethodOfText(sourceCode: SourceCode, node: ESTree.MemberExpression): boolean {
  const parent = parentOf(node);
  if (parent?.type !== "BinaryExpression" || !METHODS.test(staticKey(node) ?? "")) return false;
  return roleOf(sourceCode, node.object) !== null;
}

/** `isLocal && isLocal(host)`, `if (isLocal) return isLocal(host);` */
function isTestOfExistence(sourceCode: SourceCode, node: ESTree.Node): boolean {
  const name = sourceCode.getText(node);
  let test = node;
  for (let up = parentOf(test); up !== null; up = parentOf(up)) {
    if (up.type === "UnaryExpression" || up.type === "LogicalExpression") {
      test = up;
      continue;
    }
    // The whole statement is short, or it is no test of one name.
    const text = sourceCode.getText(
      up.type === "IfStatement" || up.type === "ConditionalExpression" ? up : test,
    );
    return text.slice(0, MOST).includes(`${name}(`) || text.slice(0, MOST).includes(`${name} =`);
  }
  return false;
}

const MOST = 10_000;
