import type { Function as FunctionNode, Node } from "acorn";
import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import type { Text, Turn } from "./parts.ts";
import type { Scope } from "./scope.ts";
import type { Mark } from "./trail.ts";

export type Primitive = string | number | boolean | null | undefined;

/** What an expression is, as far as that is known without a question. */
export type Value =
  | { readonly t: "constant"; readonly value: Primitive; readonly mark?: Mark }
  | { readonly t: "regexp"; readonly source: string; readonly flags: string }
  /** An array or an object; what is in it lies in the store. */
  | { readonly t: "reference"; readonly id: number }
  /** `self`: what `this` is in an arrow function. */
  | { readonly t: "function"; readonly node: FunctionNode; readonly scope: Scope; readonly self?: Value }
  /** A function or an object of the language or of the PAC library, by its path: `Object.prototype`. */
  | { readonly t: "builtin"; readonly path: string }
  /** A text of the question, perhaps between constant texts. */
  | { readonly t: "text"; readonly text: Text }
  /** So many characters at one end of a text. */
  | { readonly t: "cut"; readonly text: Text; readonly end: "head" | "tail"; readonly size: number }
  /**
   * Where a text within another one has the needle, counted from the beginning of that other one, or -1; and a number
   * more. `last`: the place that comes so-and-so-many-th from the right; 0: the first place.
   */
  | {
      readonly t: "index";
      readonly text: Text;
      readonly needle: string;
      readonly within: Text;
      readonly plus: number;
      readonly last: number;
    }
  | { readonly t: "length"; readonly text: Text; readonly plus: number }
  /** How often a text has a character, and a number more. */
  | { readonly t: "dots"; readonly text: Text; readonly of: string; readonly plus: number }
  /** How many pieces of a text some turn of a loop has passed, and a number more. */
  | {
      readonly t: "turns";
      readonly text: Text;
      readonly of: string;
      readonly turn: Turn;
      readonly plus: number;
    }
  /** In the store: an array of the pieces of a text; null: an empty one. */
  | { readonly t: "segments"; readonly text: Text | null; readonly separator: string }
  | { readonly t: "condition"; readonly condition: Condition }
  /** Some place in a text where the condition holds, or -1; `first`: then it is 0. */
  | { readonly t: "place"; readonly condition: Condition; readonly first: boolean }
  /** The result of `match` or `exec`: null unless the condition holds. */
  | { readonly t: "found"; readonly condition: Condition }
  | { readonly t: "cases"; readonly cases: readonly Case[]; readonly otherwise: Value; readonly size: number }
  /** No value: the script makes a look-up and goes on. */
  | { readonly t: "asked"; readonly question: Condition }
  | { readonly t: "unknown"; readonly type: "string" | "number" | "boolean" | "any"; readonly why: Why };

/** One of several values: the first whose condition holds. */
export interface Case {
  readonly condition: Condition;
  readonly value: Value;
}

/** Why something is not known, and where. */
export interface Why {
  readonly reason: string;
  readonly node: Node;
}

/** What lies in the store under a reference. Never changed: a new one replaces it. */
export interface Contents {
  readonly array: boolean;
  /** Arrays: "0", "1", ... in order. */
  readonly members: ReadonlyMap<string, Value>;
  /** Made by `Object.create(null)`. */
  readonly bare: boolean;
  /** The keys and values of a Set or a Map are no members. */
  readonly collection?: "Set" | "Map";
  /** An array that was written with a hole. */
  readonly hole?: boolean;
}

/** Ends the reading of a statement: from here on only the sandbox can say. */
export class NotUnderstood extends Error {
  readonly why: Why;

  constructor(reason: string, node: Node) {
    super(reason);
    this.why = { reason, node };
  }
}

export const UNDEFINED: Value = { t: "constant", value: undefined };

export function constant(value: Primitive): Value {
  return { t: "constant", value };
}

export function unknown(type: "string" | "number" | "boolean" | "any", reason: string, node: Node): Value {
  return { t: "unknown", type, why: { reason, node } };
}

/** A value is kept as at most this many cases, or this many cases of cases: tables are wide, loops grow them deep. */
const MOST_CASES = 120_000;
const MOST_NESTED_CASES = 50_000;

/** The first of several values whose condition holds. */
export function casesOf(given: readonly Case[], last: Value): Value {
  const cases = last.t === "cases" ? [...given, ...last.cases] : given;
  const otherwise = last.t === "cases" ? last.otherwise : last;
  let size = sizeOf(otherwise);
  for (const { value } of cases) size += sizeOf(value);
  if (size > MOST_CASES || (size > cases.length + 1 && size > MOST_NESTED_CASES)) {
    throw new NotUnderstood("a value depends on too many conditions", NOWHERE);
  }
  return { t: "cases", cases, otherwise, size };
}

/** One value where a condition holds, and another one elsewhere. */
export function when(condition: Condition, value: Value, otherwise: Value): Value {
  if (condition === ALWAYS) return value;
  return condition === NEVER ? otherwise : casesOf([{ condition, value }], otherwise);
}

function sizeOf(value: Value): number {
  return value.t === "cases" ? value.size : 1;
}

/** For what stands nowhere in particular; the statement around it is named instead. */
export const NOWHERE = { type: "EmptyStatement", start: 0, end: 0 } as Node;
