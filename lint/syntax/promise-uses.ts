import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, writesOf } from "./bindings.ts";
import { calledFunction, callsOf, ENTRY_NAMES, entryFunctions } from "./functions.ts";
import { type FunctionNode, functionAround, parentOf, staticKey } from "./node.ts";
import { walk } from "./walk.ts";

/** A place where a function that gives a promise is used as if it gave the answer. */
export interface PromiseUse {
  /** The function, as the script calls it. */
  readonly name: string;
  /** Where to look: the call, or the place where the function is handed on. */
  readonly node: ESTree.Node;
  /**
   * `call`: by its name, and not made to wait; `other-call`: by another name, or by `call` and `apply`; `callback`:
   * something else calls it; `table`: calls out of a table, which are somewhere else.
   */
  readonly how: "call" | "other-call" | "callback" | "table";
}

/** What became of the script. */
export interface Rewritten {
  isAwaited(call: ESTree.SimpleCallExpression): boolean;
  isAsynchronous(fn: FunctionNode): boolean;
}

/**
 * Follows functions that give promises to all the places where they are used.
 *
 * A promise that becomes the result of `FindProxyForURL` does no harm, for pac-resolver waits for that one; nor does one
 * that nobody looks at.
 */
export function createPromiseUses(
  sourceCode: SourceCode,
  rewritten: Rewritten,
): { follow(value: ESTree.Node, name: string): void; found(): PromiseUse[] } {
  const uses = new Map<ESTree.Node, PromiseUse>();
  const followed = new Set<ESTree.Node | Binding>();
  const add = (node: ESTree.Node, name: string, how: PromiseUse["how"]) => {
    if (!uses.has(node)) uses.set(node, { node, name, how });
  };
  const settles = settling(sourceCode, rewritten);

  /** @param value an expression whose value is the function */
  const follow = (value: ESTree.Node, name: string): void => {
    const parent = parentOf(value);
    if (parent === null || followed.has(value)) return;
    followed.add(value);
    switch (parent.type) {
      case "CallExpression":
        if (parent.callee !== value) followArgument(parent, value, name);
        else if (!rewritten.isAwaited(parent) && !settles(parent)) {
          const own = value.type === "Identifier" && value.name === name;
          add(parent, name, own ? "call" : "other-call");
        }
        break;
      case "NewExpression":
        add(value, name, "callback");
        break;
      case "MemberExpression":
        if (parent.object === value) followMethod(parent, name);
        break;
      case "VariableDeclarator":
        if (parent.init === value) followVariable(parent.id, name);
        break;
      case "AssignmentExpression":
        if (parent.right !== value) break;
        if (parent.left.type === "MemberExpression") followTable(value, staticKey(parent.left), name);
        else followVariable(parent.left, name);
        break;
      case "Property":
        if (parent.value === value) followTable(value, staticKey(parent), name);
        break;
      case "ArrayExpression":
        followTable(value, null, name);
        break;
      case "ConditionalExpression":
        if (parent.test !== value) follow(parent, name);
        break;
      default:
    }
  };

  const followVariable = (target: ESTree.Node, name: string): void => {
    const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
    if (binding === null || followed.has(binding)) return;
    followed.add(binding);
    for (const read of binding.reads) follow(read, name);
  };

  /** A function of the file calls its parameter by name; anything else calls what it gets and does not wait. */
  const followArgument = (call: ESTree.SimpleCallExpression, value: ESTree.Node, name: string): void => {
    const { callee } = call;
    if (callee.type === "Identifier" && callee.name === "alert") return;
    const given: readonly ESTree.Node[] = call.arguments;
    const parameter = calledFunction(sourceCode, call)?.params[given.indexOf(value)];
    if (parameter) followVariable(parameter, name);
    else add(value, name, "callback");
  };

  const followMethod = (member: ESTree.MemberExpression, name: string): void => {
    const call = parentOf(member);
    if (call?.type !== "CallExpression" || call.callee !== member) return;
    if (/^(call|apply)$/.test(staticKey(member) ?? "") && !settles(call)) add(call, name, "other-call");
  };

  const followTable = (value: ESTree.Node, key: string | null, name: string): void => {
    // How wrappers hand the entry function to the client.
    if (key !== null && ENTRY_NAMES.has(key)) return;
    if (tableCalls(key).some((call) => !settles(call))) add(value, name, "table");
  };

  let calls: readonly ESTree.SimpleCallExpression[] | undefined;
  const tableCalls = (key: string | null): readonly ESTree.SimpleCallExpression[] => {
    calls ??= callsOutOfTables(sourceCode);
    return calls.filter(({ callee }) => {
      const called = callee.type === "MemberExpression" ? staticKey(callee) : null;
      return called === null || called === key;
    });
  };

  return { follow, found: () => [...uses.values()] };
}

/** Calls of what stands in a table: `t[i](host)`, `t.rule(host)`, and of variables that were taken from one. */
function callsOutOfTables(sourceCode: SourceCode): ESTree.SimpleCallExpression[] {
  const calls: ESTree.SimpleCallExpression[] = [];
  walk(sourceCode, (node) => {
    if (node.type !== "CallExpression") return;
    const { callee } = node;
    const binding = callee.type === "Identifier" ? bindingOfName(sourceCode, callee) : null;
    const taken = binding && writesOf(binding)?.some(({ value }) => value.type === "MemberExpression");
    const looped = binding?.definitions.some(({ node: definition }) => isLoopVariable(definition));
    if (callee.type === "MemberExpression" || taken || looped) calls.push(node);
  });
  return calls;
}

function isLoopVariable(definition: ESTree.Node): boolean {
  const declaration = definition.type === "VariableDeclarator" ? parentOf(definition) : null;
  return (declaration && parentOf(declaration))?.type === "ForOfStatement";
}

/** Whether the value of a call may be a promise without harm: nobody reads it, or it is waited for in the end. */
function settling(sourceCode: SourceCode, { isAsynchronous }: Rewritten): (value: ESTree.Node) => boolean {
  const known = new Map<ESTree.Node, boolean>();
  const settles = (value: ESTree.Node): boolean => {
    const answer = known.get(value);
    if (answer !== undefined) return answer;
    // A cycle leads to nothing that reads it.
    known.set(value, true);
    const result = decide(value, parentOf(value));
    known.set(value, result);
    return result;
  };
  const returned = (fn: FunctionNode | null): boolean => {
    if (fn === null || entryFunctions(sourceCode).has(fn) || isAsynchronous(fn)) return fn !== null;
    return callsOf(sourceCode, fn)?.every(settles) ?? false;
  };
  const decide = (value: ESTree.Node, parent: ESTree.Node | null): boolean => {
    switch (parent?.type) {
      case "ExpressionStatement":
      case "AwaitExpression":
        return true;
      case "ReturnStatement":
        return returned(functionAround(parent));
      case "ArrowFunctionExpression":
        return parent.body === value && returned(parent);
      case "ConditionalExpression":
        return parent.test !== value && settles(parent);
      case "LogicalExpression":
        return parent.right === value && settles(parent);
      case "CallExpression":
        return parent.callee.type === "Identifier" && parent.callee.name === "alert";
      case "VariableDeclarator":
        return everyRead(parent.id);
      case "AssignmentExpression":
        return parent.operator === "=" && parent.right === value && everyRead(parent.left) && settles(parent);
      default:
        return false;
    }
  };
  const everyRead = (target: ESTree.Node): boolean => {
    const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
    return binding?.reads.every(settles) ?? false;
  };
  return settles;
}
