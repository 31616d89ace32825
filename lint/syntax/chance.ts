import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, foreignReferences, identifierOf } from "./bindings.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { functionAround, parentOf, staticKey } from "./node.ts";
import { whenRun } from "./when-run.ts";

/** A value that is another one at each call, such as `Math.random()` or the seconds of the clock. */
export interface ChanceSource {
  /** What makes it. */
  readonly node: ESTree.Node;
  /** What to show of it: for the clock, the remainder that the script decides by. */
  readonly shown: ESTree.Node;
  readonly kind: "random" | "clock";
}

/** Parts of the time that are another one for the next request. Hours and days are what working hours are made of. */
const QUICK_PARTS = /^get(UTC)?(Minutes|Seconds|Milliseconds)$|^getTime$|^valueOf$/;

/**
 * Values that differ from call to call, where the script decides by them: chance in any way, the clock by a remainder
 * only, since deadlines compare it as well.
 *
 * Left out: what is only told to the user, drawn once while the file is loaded, or part of a name that is looked up, as
 * scripts do to find out whether DNS answers for every name.
 */
export function chanceSources(sourceCode: SourceCode): ChanceSource[] {
  const found: ChanceSource[] = [];
  for (const reference of foreignReferences(sourceCode)) {
    const source = sourceAt(identifierOf(reference));
    if (source === null || whenRun(sourceCode, source.node) !== "request") continue;
    const uses = decisionsBy(sourceCode, source.node);
    const shown = source.kind === "random" ? uses[0] && source.node : uses.find(isRemainder);
    if (shown !== undefined) found.push({ ...source, shown });
  }
  return found;
}

function sourceAt(identifier: ESTree.Identifier): Omit<ChanceSource, "shown"> | null {
  const parent = parentOf(identifier);
  const call = parent && parentOf(parent);
  if (identifier.name === "Math")
    return isMethodCall(parent, call, /^random$/) ? { node: call, kind: "random" } : null;
  if (identifier.name !== "Date") return null;
  if (isMethodCall(parent, call, /^now$/)) return { node: call, kind: "clock" };
  // new Date().getSeconds(), or +new Date() with nothing behind it.
  return parent?.type === "NewExpression" && parent.arguments.length === 0
    ? { node: parent, kind: "clock" }
    : null;
}

function isMethodCall(
  member: ESTree.Node | null,
  call: ESTree.Node | null,
  name: RegExp,
): call is ESTree.SimpleCallExpression {
  if (member?.type !== "MemberExpression" || call?.type !== "CallExpression") return false;
  return call.callee === member && name.test(staticKey(member) ?? "");
}

function isRemainder(use: ESTree.Node): boolean {
  return use.type === "BinaryExpression" && use.operator === "%";
}

const LOOK_UPS = /^(dnsResolve|isResolvable|isInNet)(Ex)?$/;

/** Where the script decides by a value or returns it, with each remainder on the way. */
export function decisionsBy(sourceCode: SourceCode, value: ESTree.Node): ESTree.Node[] {
  const found: ESTree.Node[] = [];
  const seen = new Set<ESTree.Node>();
  const pending = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const parent = parentOf(node);
    if (parent === null) continue;
    switch (parent.type) {
      case "ExpressionStatement":
        break;
      case "BinaryExpression":
        if (isRemainder(parent)) found.push(parent);
        if (/^([<>]=?|[!=]==?)$/.test(parent.operator)) found.push(parent);
        else pending.push(parent);
        break;
      case "UnaryExpression":
      case "UpdateExpression":
      case "TemplateLiteral":
      case "SequenceExpression":
        pending.push(parent);
        break;
      case "MemberExpression":
        // Of a date, only the parts that are soon another one.
        if (parent.object === node) pending.push(...partOfDate(node, parent));
        else found.push(parent);
        break;
      case "CallExpression":
        if (parent.callee === node) pending.push(parent);
        else pending.push(...throughCall(parent));
        break;
      case "VariableDeclarator":
        pending.push(...readsOf(sourceCode, parent.id));
        break;
      case "AssignmentExpression":
        pending.push(...readsOf(sourceCode, parent.left));
        break;
      case "ReturnStatement": {
        const fn = functionAround(parent);
        const calls = fn === null || entryFunctions(sourceCode).has(fn) ? null : callsOf(sourceCode, fn);
        if (calls === null) found.push(parent);
        else pending.push(...calls);
        break;
      }
      default:
        found.push(parent);
    }
  }
  return found;
}

function partOfDate(node: ESTree.Node, member: ESTree.MemberExpression): ESTree.Node[] {
  const isDate =
    node.type === "NewExpression" || (node.type === "Identifier" && /^get/.test(staticKey(member) ?? ""));
  return !isDate || QUICK_PARTS.test(staticKey(member) ?? "") ? [member] : [];
}

/** `Math.floor(...)` and the like hand a value on; a message to the user and a name to look up end it. */
function throughCall(call: ESTree.SimpleCallExpression): ESTree.Node[] {
  const { callee } = call;
  if (callee.type === "Identifier" && (callee.name === "alert" || LOOK_UPS.test(callee.name))) return [];
  return [call];
}

function readsOf(sourceCode: SourceCode, target: ESTree.Node): readonly ESTree.Node[] {
  const binding = target.type === "Identifier" ? bindingOfName(sourceCode, target) : null;
  return binding?.reads ?? [];
}
