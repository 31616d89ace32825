import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, soleValue } from "./bindings.ts";
import { helperCalls } from "./helper-calls.ts";
import { isFunction } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A value that is certainly no string. */
export interface NotAString {
  /** The expression in the return. */
  readonly node: ESTree.Expression;
  readonly kind: "nothing" | "truth" | "list" | "other";
  /** In words, for `other`. */
  readonly what: string;
}

/** Which values an expression passes on to what stands around it: `||` only true ones of its left side. */
type Passing = "any" | "truthy" | "falsy";

/** The parts of a returned expression that can be the result and are certainly no strings. */
export function notStrings(
  sourceCode: SourceCode,
  value: ESTree.Expression,
  passing: Passing = "any",
): NotAString[] {
  switch (value.type) {
    case "ConditionalExpression":
      return [value.consequent, value.alternate].flatMap((way) => notStrings(sourceCode, way, passing));
    case "LogicalExpression":
      return [...ofLeft(sourceCode, value, passing), ...notStrings(sourceCode, value.right, passing)];
    case "SequenceExpression":
      return value.expressions.slice(-1).flatMap((last) => notStrings(sourceCode, last, passing));
    default: {
      const found = kindOf(sourceCode, value);
      if (found === null || (passing !== "any" && found.truth !== "either" && found.truth !== passing))
        return [];
      return [{ node: value, kind: found.kind, what: found.what ?? "" }];
    }
  }
}

function ofLeft(sourceCode: SourceCode, node: ESTree.LogicalExpression, passing: Passing): NotAString[] {
  if (node.operator === "??") return [];
  const passed = node.operator === "||" ? "truthy" : "falsy";
  return passing === "any" || passing === passed ? notStrings(sourceCode, node.left, passed) : [];
}

interface Kind {
  readonly kind: NotAString["kind"];
  readonly what?: string;
  readonly truth: "truthy" | "falsy" | "either";
}

const NOTHING: Kind = { kind: "nothing", truth: "falsy" };
const TRUTH: Kind = { kind: "truth", truth: "either" };

function kindOf(sourceCode: SourceCode, value: ESTree.Expression): Kind | null {
  switch (value.type) {
    case "Literal":
      return kindOfLiteral(value);
    case "Identifier":
      return kindOfName(sourceCode, value);
    case "UnaryExpression":
      if (value.operator === "void") return NOTHING;
      if (value.operator === "!") return TRUTH;
      return value.operator === "typeof" ? null : { kind: "other", what: "a number", truth: "either" };
    case "BinaryExpression":
      return COMPARISONS.has(value.operator) ? TRUTH : null;
    case "CallExpression":
      return truthHelperCalls(sourceCode).has(value) ? TRUTH : null;
    case "ArrayExpression":
      return { kind: "list", truth: "truthy" };
    case "ObjectExpression":
      return { kind: "other", what: "an object", truth: "truthy" };
    case "NewExpression":
      return { kind: "other", what: "an object", truth: "truthy" };
    default:
      return isFunction(value) ? { kind: "other", what: "a function", truth: "truthy" } : null;
  }
}

const COMPARISONS: ReadonlySet<string> = new Set([
  "==",
  "===",
  "!=",
  "!==",
  "<",
  "<=",
  ">",
  ">=",
  "in",
  "instanceof",
]);

function kindOfLiteral(value: ESTree.Literal): Kind | null {
  if ("regex" in value) return { kind: "other", what: "a regular expression", truth: "truthy" };
  if (value.value === null && !("bigint" in value)) return NOTHING;
  const truth = value.value ? "truthy" : "falsy";
  if (typeof value.value === "boolean") return { kind: "truth", truth };
  return typeof value.value === "number" ? { kind: "other", what: "a number", truth } : null;
}

/** `undefined`, and constants. */
function kindOfName(sourceCode: SourceCode, name: ESTree.Identifier): Kind | null {
  const binding = bindingOfName(sourceCode, name);
  if (binding === null) return name.name === "undefined" ? NOTHING : null;
  const value = soleValue(binding);
  // A list that is filled later is still a list; a constant of a constant is rare enough.
  return value === null || value.type === "Identifier" || value.type === "CallExpression"
    ? null
    : kindOf(sourceCode, value);
}

/** Helpers that answer yes or no, in every client. */
const TRUTH_HELPERS = [
  "isPlainHostName",
  "dnsDomainIs",
  "localHostOrDomainIs",
  "isResolvable",
  "isInNet",
  "shExpMatch",
  "weekdayRange",
  "dateRange",
  "timeRange",
];

const truthHelperCalls = perProgram(
  (sourceCode: SourceCode): ReadonlySet<ESTree.Node> =>
    new Set(helperCalls(sourceCode, ...TRUTH_HELPERS).map(({ node }) => node)),
);
