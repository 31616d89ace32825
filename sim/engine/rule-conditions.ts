import type { CallExpression, Expression } from "acorn";

/** Texts that make a condition true, for one variable. */
export type Test =
  /** The text is this one. */
  | { readonly kind: "exact"; readonly text: string }
  | { readonly kind: "ending"; readonly text: string }
  /** A glob of plain text and stars, as the parts between the stars. */
  | { readonly kind: "parts"; readonly parts: readonly string[] };

/** `dnsDomainIs(host, ".example.com")`: a question about a variable that one of the library's functions answers. */
export interface Condition {
  readonly variable: string;
  /** null: a comparison. */
  readonly helper: string | null;
  /** It holds when one of these does. */
  readonly tests: readonly Test[];
}

/** What each helper gives for two texts, the second of which is known; the same in every dialect. */
const HELPERS: Readonly<Record<string, (known: string) => readonly Test[] | null>> = {
  dnsDomainIs: (domain) => [{ kind: "ending", text: domain }],
  localHostOrDomainIs: (name) => [name, ...labelsBeginning(name)].map((text) => ({ kind: "exact", text })),
  shExpMatch: globTest,
};

/** The names of the functions that a condition may call. */
export const RULE_HELPERS: readonly string[] = Object.keys(HELPERS);

/** The conditions of a test, any of which makes it true; null: it is more than that. */
export function conditionsOf(test: Expression): readonly Condition[] | null {
  if (test.type === "ParenthesizedExpression") return conditionsOf(test.expression);
  if (test.type === "LogicalExpression" && test.operator === "||") {
    const left = conditionsOf(test.left);
    const right = left === null ? null : conditionsOf(test.right);
    return left === null || right === null ? null : [...left, ...right];
  }
  const condition = test.type === "CallExpression" ? called(test) : compared(test);
  return condition === null ? null : [condition];
}

function called({ callee, arguments: args }: CallExpression): Condition | null {
  const [variable, known] = args;
  if (callee.type !== "Identifier" || !Object.hasOwn(HELPERS, callee.name) || args.length !== 2) return null;
  if (variable?.type !== "Identifier" || known?.type !== "Literal" || typeof known.value !== "string")
    return null;
  const tests = HELPERS[callee.name]?.(known.value) ?? null;
  return tests === null ? null : { variable: variable.name, helper: callee.name, tests };
}

function compared(test: Expression): Condition | null {
  if (test.type !== "BinaryExpression" || !/^===?$/.test(test.operator)) return null;
  const { left, right } = test;
  const [variable, known] = left.type === "Identifier" ? [left, right] : [right, left];
  if (variable.type !== "Identifier" || known.type !== "Literal" || typeof known.value !== "string")
    return null;
  return { variable: variable.name, helper: null, tests: [{ kind: "exact", text: known.value }] };
}

/** `www` and `www.corp` of `www.corp.example`. */
function labelsBeginning(name: string): string[] {
  return [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index));
}

/** null: more than text and stars, so the expression that browsers make of it decides. */
function globTest(pattern: string): readonly Test[] | null {
  if (/[?+()[\]{}|^$\\]/.test(pattern)) return null;
  const parts = pattern.split("*");
  const [first = "", second] = parts;
  if (second === undefined) return [{ kind: "exact", text: pattern }];
  if (first === "" && parts.length === 2) return [{ kind: "ending", text: second }];
  return [{ kind: "parts", parts }];
}
