import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { tokensOfExpression } from "../../pac/index.ts";
import { createFlow } from "./flow.ts";
import { constantString } from "./fold.ts";
import { type Role, roleOf } from "./host-role.ts";
import { asExpression, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { isTemplate } from "./template.ts";
import type { Tokens } from "./url-shape.ts";
import { walk } from "./walk.ts";

/** One place where the host or the URL is tested with a regular expression that is known without running the script. */
export interface RegexpTest {
  readonly role: Role;
  /** The expression that is true when the text matches, or false, as `truth` says. */
  readonly condition: ESTree.Node;
  readonly truth: boolean;
  readonly subject: ESTree.Node;
  /** By `exec` or `match`, whose parts may be what is wanted. */
  readonly takesApart: boolean;
  /** The expression: a literal, or the string it is made from. */
  readonly node: ESTree.Expression;
  readonly source: string;
  /** What it matches, one of these from the beginning of the text to its end; null where that is not plain. */
  readonly alternatives: readonly Tokens[] | null;
}

/** All the alternatives of a file together; a generated file may have thousands of expressions with a thousand each. */
const MOST_ALTERNATIVES = 500_000;

interface Found extends Pick<RegexpTest, "role" | "condition" | "truth" | "subject" | "takesApart"> {
  readonly value: ESTree.Expression;
}

/** Every test of the host or the URL with a regular expression: `test`, `exec`, `match` and `search`. */
export const regexpTests = perProgram((sourceCode: SourceCode): readonly RegexpTest[] => {
  const found: Found[] = [];
  walk(sourceCode, (node) => {
    const test = node.type === "CallExpression" ? readCall(sourceCode, node) : null;
    if (test) found.push(test);
  });
  const flow = createFlow(sourceCode);
  let left = MOST_ALTERNATIVES;
  return found.flatMap(({ value, ...test }) =>
    flow(value).flatMap(({ node }): RegexpTest[] => {
      const read = expressionIn(sourceCode, node, value);
      if (read === null || isTemplate(read.source)) return [];
      const alternatives = left > 0 ? tokensOf(read.source, read.flags.includes("i")) : null;
      left -= alternatives?.length ?? 0;
      return [{ ...test, node, source: read.source, alternatives }];
    }),
  );
});

function readCall(sourceCode: SourceCode, call: ESTree.SimpleCallExpression): Found | null {
  const { callee } = call;
  const argument = asExpression(call.arguments[0]);
  if (callee.type !== "MemberExpression" || argument === null || call.arguments.length !== 1) return null;
  const object = asExpression(callee.object);
  const method = staticKey(callee);
  if (object === null) return null;
  if (method === "test" || method === "exec") {
    const role = roleOf(sourceCode, argument);
    const takesApart = method === "exec";
    return role && { role, condition: call, truth: true, subject: argument, takesApart, value: object };
  }
  if (method !== "match" && method !== "search") return null;
  const role = roleOf(sourceCode, object);
  if (role === null) return null;
  const known = { role, subject: object, takesApart: method === "match", value: argument };
  return method === "match" ? { ...known, condition: call, truth: true } : readSearch(call, known);
}

/** `host.search(x) != -1` and its like; a comparison with another number is another question. */
function readSearch(call: ESTree.Node, known: Omit<Found, "condition" | "truth">): Found | null {
  const condition = parentOf(call);
  if (condition?.type !== "BinaryExpression" || condition.left !== call) return null;
  const { operator, right } = condition;
  const number = right.type === "Literal" ? right.value : right.type === "UnaryExpression" ? "minus" : null;
  if ((/^!==?$/.test(operator) || operator === ">") && number === "minus")
    return { ...known, condition, truth: true };
  if (operator === ">=" && number === 0) return { ...known, condition, truth: true };
  if (/^===?$/.test(operator) && number === "minus") return { ...known, condition, truth: false };
  return operator === "<" && number === 0 ? { ...known, condition, truth: false } : null;
}

/** The source and flags of a literal, of `new RegExp("...")`, or of the text that `match` makes an expression of. */
function expressionIn(
  sourceCode: SourceCode,
  node: ESTree.Expression,
  value: ESTree.Expression,
): { source: string; flags: string } | null {
  if (node.type === "Literal" && "regex" in node)
    return { source: node.regex.pattern, flags: node.regex.flags };
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    const { callee } = node;
    const [text, flags] = node.arguments;
    if (callee.type !== "Identifier" || callee.name !== "RegExp" || !text) return null;
    const source = constantString(sourceCode, text);
    const given = flags ? constantString(sourceCode, flags) : "";
    return source === null || given === null ? null : { source, flags: given };
  }
  const parent = parentOf(value);
  const asArgument = parent?.type === "CallExpression" && parent.arguments[0] === value;
  const source = asArgument ? constantString(sourceCode, node) : null;
  return source === null ? null : { source, flags: "" };
}

function tokensOf(source: string, ignoresCase: boolean): Tokens[] | null {
  try {
    new RegExp(source);
  } catch {
    return null;
  }
  return tokensOfExpression(source, ignoresCase);
}
