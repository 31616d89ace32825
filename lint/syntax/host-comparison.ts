import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Role, roleOf } from "./host-role.ts";
import { asExpression, parentOf, staticKey } from "./node.ts";

/** A comparison of the host or the URL by what JavaScript itself offers. */
export interface HostComparison {
  readonly role: Role;
  readonly how: "equals" | "suffix" | "prefix" | "contains";
  readonly via: string;
  readonly condition: ESTree.Node | null;
  readonly truth: boolean;
  readonly subject: ESTree.Node;
  /** What it is compared with. */
  readonly value: ESTree.Expression;
  /** The length the value must have for the comparison to be of this kind; null for any. */
  readonly fits: number | null;
}

type Found = Omit<HostComparison, "role" | "subject" | "via">;

/** The comparisons that a node makes: none, one, or one for each case of a `switch`. */
export function readComparison(sourceCode: SourceCode, node: ESTree.Node): HostComparison[] {
  switch (node.type) {
    case "CallExpression":
      return readMethod(sourceCode, node);
    case "BinaryExpression":
      return EQUALITY.has(node.operator) ? readEquality(sourceCode, node) : [];
    case "SwitchStatement":
      return readSwitch(sourceCode, node);
    default:
      return [];
  }
}

const EQUALITY: ReadonlySet<string> = new Set(["==", "===", "!=", "!=="]);
const METHODS: Readonly<Record<string, HostComparison["how"]>> = {
  includes: "contains",
  startsWith: "prefix",
  endsWith: "suffix",
};

function readMethod(sourceCode: SourceCode, call: ESTree.SimpleCallExpression): HostComparison[] {
  const { callee } = call;
  if (callee.type !== "MemberExpression" || call.arguments.length !== 1) return [];
  const via = staticKey(callee) ?? "";
  const value = asExpression(call.arguments[0]);
  const how = Object.hasOwn(METHODS, via) ? METHODS[via] : undefined;
  const asksIndex = via === "indexOf" || via === "lastIndexOf";
  if (value === null || (how === undefined && !asksIndex)) return [];
  const role = roleOf(sourceCode, callee.object);
  if (role === null) return [];
  const known = { role, via, subject: callee.object };
  if (how !== undefined) return [{ ...known, how, condition: call, truth: true, value, fits: null }];
  const found = readIndex(call, value, via);
  return found ? [{ ...known, ...found }] : [];
}

/** What a comparison of the index asks: `!= -1`, `> -1`, `>= 0`, `== 0` and their like, and `~`. */
function readIndex(call: ESTree.Node, value: ESTree.Expression, via: string): Found | null {
  const parent = parentOf(call);
  const as = (how: "contains" | "prefix", truth: boolean): Found | null =>
    parent && { how, condition: parent, truth, value, fits: null };
  if (parent?.type === "UnaryExpression") {
    if (parent.operator === "~") return as("contains", true);
    return parent.operator === "!" && via === "indexOf" ? as("prefix", true) : null;
  }
  if (parent?.type !== "BinaryExpression") return null;
  const swapped = parent.right === call;
  const number = numberOf(swapped ? parent.left : parent.right);
  const operator = (swapped ? MIRRORED[parent.operator] : parent.operator) ?? parent.operator;
  const asked = INDEX[`${operator.replace(/=+$/, "=")} ${number}`];
  if (asked === undefined || (asked[0] === "prefix" && via !== "indexOf")) return null;
  return as(...asked);
}

const MIRRORED: Readonly<Record<string, ESTree.BinaryOperator>> = {
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
};
/** `==` and `===` are written "=", `!=` and `!==` "!=". */
const INDEX: Readonly<Record<string, ["contains" | "prefix", boolean]>> = {
  "!= -1": ["contains", true],
  "> -1": ["contains", true],
  ">= 0": ["contains", true],
  "> 0": ["contains", true],
  ">= 1": ["contains", true],
  "= -1": ["contains", false],
  "< 0": ["contains", false],
  "= 0": ["prefix", true],
  "!= 0": ["prefix", false],
};

function numberOf(node: ESTree.Node): number | null {
  if (node.type === "Literal") return typeof node.value === "number" ? node.value : null;
  if (node.type !== "UnaryExpression" || node.operator !== "-") return null;
  const number = numberOf(node.argument);
  return number === null ? null : -number;
}

function readEquality(sourceCode: SourceCode, node: ESTree.BinaryExpression): HostComparison[] {
  const truth = node.operator === "==" || node.operator === "===";
  const sides = [
    [node.left, node.right],
    [node.right, node.left],
  ] as const;
  for (const [one, other] of sides) {
    const value = asExpression(other as ESTree.Node);
    if (value === null || one.type === "PrivateIdentifier") continue;
    const known = { via: node.operator, condition: node, truth, value };
    const role = roleOf(sourceCode, one);
    if (role !== null) return [{ ...known, role, subject: one, how: "equals", fits: null }];
    const cut = readCut(sourceCode, one);
    if (cut) return [{ ...known, ...cut }];
  }
  return [];
}

/** `url.substring(0, 6)`, `host.slice(-13)`, `host.substring(host.length - 13)`: the beginning or the end of a text. */
function readCut(
  sourceCode: SourceCode,
  node: ESTree.Node,
): Pick<HostComparison, "role" | "subject" | "how" | "fits"> | null {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  const { callee } = node;
  if (!/^(slice|substr|substring)$/.test(staticKey(callee) ?? "")) return null;
  const role = roleOf(sourceCode, callee.object);
  const [from, to, more] = node.arguments;
  if (role === null || !from || more) return null;
  const start = numberOf(from);
  const known = { role, subject: callee.object };
  if (to) {
    const end = numberOf(to);
    return start === 0 && end !== null && end > 0 ? { ...known, how: "prefix", fits: end } : null;
  }
  const negative = start !== null && start < 0 && staticKey(callee) !== "substring";
  const size = negative ? -start : lengthLess(sourceCode, from, callee.object);
  return size === null ? null : { ...known, how: "suffix", fits: size };
}

/** The 13 of `host.length - 13`. */
function lengthLess(sourceCode: SourceCode, node: ESTree.Node, subject: ESTree.Node): number | null {
  if (node.type !== "BinaryExpression" || node.operator !== "-") return null;
  const { left, right } = node;
  if (left.type !== "MemberExpression" || staticKey(left) !== "length") return null;
  return sourceCode.getText(left.object) === sourceCode.getText(subject) ? numberOf(right) : null;
}

function readSwitch(sourceCode: SourceCode, node: ESTree.SwitchStatement): HostComparison[] {
  const role = roleOf(sourceCode, node.discriminant);
  if (role === null) return [];
  return node.cases.flatMap(({ test }): HostComparison[] => {
    const value = asExpression(test);
    if (value === null) return [];
    const how = "equals" as const;
    return [
      { role, how, via: "case", condition: null, truth: true, subject: node.discriminant, value, fits: null },
    ];
  });
}
