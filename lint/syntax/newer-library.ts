import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, foreignReferences, identifierOf, soleValue } from "./bindings.ts";
import { insideTry } from "./inside-try.ts";
import { parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** A use of something that the library of ECMAScript 3 does not have. */
export interface NewerLibraryUse {
  /** As the script writes it: `JSON`, `Object.keys`, `.startsWith()`. */
  readonly what: string;
  readonly node: ESTree.Node;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const GLOBALS = words(
  "JSON Map Set WeakMap WeakSet WeakRef Promise Symbol Proxy Reflect Intl BigInt ArrayBuffer DataView Uint8Array " +
    "Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray globalThis",
);

const STATICS: Readonly<Record<string, ReadonlySet<string>>> = {
  Object: words(
    "keys values entries assign create freeze seal isFrozen isSealed preventExtensions defineProperty " +
      "defineProperties getPrototypeOf setPrototypeOf getOwnPropertyNames getOwnPropertyDescriptor is fromEntries " +
      "hasOwn groupBy",
  ),
  Array: words("isArray from of"),
  String: words("fromCodePoint raw"),
  Number: words(
    "isInteger isNaN isFinite isSafeInteger parseInt parseFloat EPSILON MAX_SAFE_INTEGER MIN_SAFE_INTEGER",
  ),
  Date: words("now"),
  Math: words("trunc sign cbrt log2 log10 log1p expm1 hypot fround imul clz32 sinh cosh tanh"),
};

/** Methods of strings, lists, functions and dates; those that tables of a script's own often have are left out. */
const METHODS = words(
  "trim trimStart trimEnd startsWith endsWith includes repeat padStart padEnd matchAll replaceAll codePointAt " +
    "normalize forEach map filter some every reduce reduceRight find findIndex findLast findLastIndex flat flatMap " +
    "toSorted toReversed bind toISOString",
);

/** Old as a method of strings, new as one of lists. */
const LIST_METHODS = words("indexOf lastIndexOf");

/**
 * Uses of the library of later editions that nothing in the file prepares for: no test of the name, no definition of its
 * own.
 */
export const newerLibraryUses = perProgram((sourceCode: SourceCode): readonly NewerLibraryUse[] => {
  const prepared = new Set<string>();
  const members: ESTree.MemberExpression[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "Property" || node.type === "MethodDefinition")
      prepared.add((node.key.type === "PrivateIdentifier" ? null : keyOf(node)) ?? "");
    if (node.type !== "MemberExpression") return;
    members.push(node);
    if (isPreparation(node)) prepared.add(staticKey(node) ?? "");
  });
  const inTry = insideTry(sourceCode);
  const uses: NewerLibraryUse[] = globalUses(sourceCode);
  for (const node of members) {
    const key = staticKey(node);
    if (key === null || prepared.has(key) || inTry.has(node)) continue;
    const owner = node.object.type === "Identifier" ? node.object.name : "";
    const isForeign = node.object.type === "Identifier" && bindingOfName(sourceCode, node.object) === null;
    if (isForeign && STATICS[owner]?.has(key)) uses.push({ what: `${owner}.${key}`, node });
    else if (!isCalled(node)) continue;
    else if (METHODS.has(key)) uses.push({ what: `.${key}()`, node });
    else if (LIST_METHODS.has(key) && isList(sourceCode, node.object))
      uses.push({ what: `.${key}() of a list`, node });
  }
  return uses;
});

function keyOf(node: ESTree.Property | ESTree.MethodDefinition): string | null {
  const { key } = node;
  if (key.type === "Identifier" && !node.computed) return key.name;
  return key.type === "Literal" ? String(key.value) : null;
}

/** `String.prototype.trim = ...`, `if (!list.some)`, `typeof Object.keys`: anything but a use. */
function isPreparation(node: ESTree.MemberExpression): boolean {
  const parent = parentOf(node);
  switch (parent?.type) {
    case "AssignmentExpression":
      return parent.left === node;
    case "UnaryExpression":
    case "IfStatement":
    case "LogicalExpression":
      return true;
    case "ConditionalExpression":
      return parent.test === node;
    case "BinaryExpression":
      return parent.operator !== "+" && parent.operator !== "in";
    default:
      return false;
  }
}

/** Called as it is, or by `call` and `apply`. */
function isCalled(node: ESTree.MemberExpression): boolean {
  const parent = parentOf(node);
  if (parent?.type === "CallExpression") return parent.callee === node;
  return (
    parent?.type === "MemberExpression" &&
    parent.object === node &&
    /^(call|apply)$/.test(staticKey(parent) ?? "")
  );
}

function isList(sourceCode: SourceCode, object: ESTree.Node): boolean {
  if (object.type === "ArrayExpression") return true;
  if (object.type !== "Identifier") return false;
  const binding = bindingOfName(sourceCode, object);
  return binding !== null && soleValue(binding)?.type === "ArrayExpression";
}

function globalUses(sourceCode: SourceCode): NewerLibraryUse[] {
  const tested = new Set<string>();
  const uses: NewerLibraryUse[] = [];
  for (const reference of foreignReferences(sourceCode)) {
    const node = identifierOf(reference);
    if (!GLOBALS.has(node.name)) continue;
    const parent = parentOf(node);
    if (parent?.type === "UnaryExpression" && parent.operator === "typeof") tested.add(node.name);
    else if (!insideTry(sourceCode).has(node)) uses.push({ what: node.name, node });
  }
  return uses.filter(({ what }) => !tested.has(what));
}
