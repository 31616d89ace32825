import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { addressFamily } from "../../pac/index.ts";
import { bindingOfName } from "./bindings.ts";
import { constantString } from "./fold.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { helperCalls } from "./helper-calls.ts";
import { functionAround, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A look-up of a fixed name: a question about where the client is, not about the destination. */
export interface DnsProbe {
  readonly helper: string;
  readonly name: string;
  readonly node: ESTree.SimpleCallExpression;
  /**
   * What the script asks of the answer: `existence` (is there any?), `address` (is it this one?, or anything else
   * that needs the text of the answer), `nothing` when it does not decide.
   */
  readonly asks: "existence" | "address" | "nothing";
}

interface Probes {
  readonly probes: readonly DnsProbe[];
  /** Names whose address is looked at somewhere: a test for existence beside it only guards that one. */
  readonly comparedNames: ReadonlySet<string>;
}

const EXISTENCE_HELPERS = ["isResolvable", "isResolvableEx"];
const ADDRESS_HELPERS = ["dnsResolve", "dnsResolveEx"];
const RANGE_HELPERS = ["isInNet", "isInNetEx"];

/** The look-ups of fixed names that decide by mere existence, and whose address nothing else compares. */
export function existenceProbes(sourceCode: SourceCode): DnsProbe[] {
  const { probes, comparedNames } = probesOf(sourceCode);
  return probes.filter(({ asks, name }) => asks === "existence" && !comparedNames.has(name));
}

/** The look-ups of fixed names on which something depends, whatever it is that the script asks of the answer. */
export function decidingProbes(sourceCode: SourceCode): DnsProbe[] {
  return probesOf(sourceCode).probes.filter(({ asks }) => asks !== "nothing");
}

/** The fixed names whose address the script looks at, in lower case: where it is, it can tell by more than one thing. */
export function namesCompared(sourceCode: SourceCode): ReadonlySet<string> {
  return probesOf(sourceCode).comparedNames;
}

const probesOf = perProgram((sourceCode: SourceCode): Probes => {
  const probes: DnsProbe[] = [];
  const comparedNames = new Set<string>();
  for (const { name: helper, node } of helperCalls(sourceCode, ...EXISTENCE_HELPERS, ...ADDRESS_HELPERS)) {
    const [argument] = node.arguments;
    const name = argument ? constantString(sourceCode, argument)?.toLowerCase() : undefined;
    if (!name || addressFamily(name) !== null) continue;
    const uses = usesOf(sourceCode, node);
    const asks = EXISTENCE_HELPERS.includes(helper) ? (uses.size > 0 ? "existence" : "nothing") : asked(uses);
    if (asks === "address") comparedNames.add(name);
    probes.push({ helper, name, node, asks });
  }
  for (const { node } of helperCalls(sourceCode, ...RANGE_HELPERS)) {
    const [argument] = node.arguments;
    const name = argument && constantString(sourceCode, argument);
    if (name) comparedNames.add(name.toLowerCase());
  }
  return { probes, comparedNames };
});

type Use = "existence" | "address";

function asked(uses: ReadonlySet<Use>): DnsProbe["asks"] {
  return uses.has("address") ? "address" : uses.has("existence") ? "existence" : "nothing";
}

/** What all the places where a value arrives do with it. */
function usesOf(sourceCode: SourceCode, value: ESTree.Node): ReadonlySet<Use> {
  const uses = new Set<Use>();
  const seen = new Set<ESTree.Node>();
  const pending: ESTree.Node[] = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const next = useAt(sourceCode, node);
    if (next === "existence" || next === "address") uses.add(next);
    else pending.push(...next);
  }
  return uses;
}

/** How a value is used where it stands; a list when it is passed on to other places. */
function useAt(sourceCode: SourceCode, node: ESTree.Node): Use | readonly ESTree.Node[] {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "UnaryExpression":
      return parent.operator === "!" || parent.operator === "typeof" ? "existence" : "address";
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return "existence";
    case "ConditionalExpression":
      return parent.test === node ? "existence" : [parent];
    case "LogicalExpression":
      return parent.operator === "&&" && parent.left === node ? "existence" : [parent];
    case "SequenceExpression":
      return parent.expressions.at(-1) === node ? [parent] : [];
    case "BinaryExpression":
      return isFailureValue(sourceCode, parent.left === node ? parent.right : parent.left)
        ? "existence"
        : "address";
    case "MemberExpression":
      return parent.object === node && staticKey(parent) === "length" ? "existence" : "address";
    case "CallExpression": {
      const { callee } = parent;
      if (callee.type === "Identifier" && callee.name === "Boolean") return "existence";
      return callee.type === "Identifier" && callee.name === "alert" ? [] : "address";
    }
    case "ExpressionStatement":
      return [];
    case "VariableDeclarator":
      return readsOfTarget(sourceCode, parent.id) ?? "address";
    case "AssignmentExpression": {
      const reads =
        parent.right === node && parent.operator === "=" ? readsOfTarget(sourceCode, parent.left) : null;
      return reads ? [...reads, parent] : "address";
    }
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      return callsReturning(sourceCode, node) ?? "address";
    default:
      return "address";
  }
}

/** Where a variable that is set once is read; null when it holds other values too. */
function readsOfTarget(sourceCode: SourceCode, target: ESTree.Node): readonly ESTree.Node[] | null {
  const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
  if (!binding || binding.definitions.some(({ type }) => type !== "Variable")) return null;
  return binding.targets.length === 1 ? binding.reads : null;
}

function callsReturning(sourceCode: SourceCode, value: ESTree.Node): readonly ESTree.Node[] | null {
  const fn = functionAround(value);
  return fn === null || entryFunctions(sourceCode).has(fn) ? null : callsOf(sourceCode, fn);
}

/** What a failed look-up gives in some client, and so no address: null, undefined, "", false, "0.0.0.0". */
function isFailureValue(sourceCode: SourceCode, node: ESTree.Node): boolean {
  if (node.type === "Literal" && (node.value === null || typeof node.value === "boolean")) return true;
  if (node.type === "Identifier" && node.name === "undefined") return true;
  if (node.type === "UnaryExpression" && node.operator === "void") return true;
  return FAILURE_TEXTS.has(constantString(sourceCode, node) ?? "an address");
}

const FAILURE_TEXTS: ReadonlySet<string> = new Set(["", "0.0.0.0", "::", "null", "undefined"]);
