import type { Program } from "acorn";
import type { Condition, Lookups, Place, Truth } from "./condition.ts";
import { type Ask, afterAsking } from "./extraction/asks.ts";
import { outcomesOf } from "./extraction/file.ts";
import { placeOf } from "./extraction/machine.ts";
import type { Outcome } from "./extraction/outcomes.ts";
import type { Value, Why } from "./extraction/values.ts";
import { NEVER } from "./kinds/constant.ts";

/** One rule: where its condition holds, and no earlier one did, the script returns the result. */
export interface Rule {
  readonly condition: Condition;
  /**
   * The condition with the look-ups that the script makes before it comes to it, whatever becomes of their answers:
   * whoever answers questions asks this one. Not set: there are none but those of the condition.
   */
  readonly tried?: Condition;
  /** What it returns; null: no text at all, so the client has no answer, or a text that is not known. */
  readonly result: string | null;
  /** Why the result is not known; null: it is. */
  readonly unknownResult: Opaque | null;
  readonly place: Place;
  /** The place is the statement that decides; otherwise that depends on more than the rule. */
  readonly placeIsSure: boolean;
}

/** Why something is opaque, and where. */
export interface Opaque {
  readonly reason: string;
  readonly place: Place;
}

/** The rules of a file, in the order in which they are tried. */
export interface DecisionList {
  readonly dialect: "chromium" | "firefox";
  readonly rules: readonly Rule[];
  /**
   * A call may change what later calls read, or put something out (`alert`): then a script that is asked about some
   * of the URLs only may answer something else. True also where that could not be found out.
   */
  readonly keepsState: boolean;
}

/**
 * The decision list of a PAC.
 *
 * @param program the file as acorn parses it, as a script, with `locations`
 * @param dialect whose library and native functions count
 * @returns null when the file has no global function FindProxyForURL
 */
export function decisionList(program: Program, dialect: DecisionList["dialect"]): DecisionList | null {
  const extracted = outcomesOf(program, dialect);
  if (extracted === null) return null;
  const { outcomes, keepsState } = extracted;
  const rules: Rule[] = [];
  let asks: Ask[] = [];
  const countsAll = countsQuestions(outcomes);
  for (const { condition, value, node, isSure, ask } of outcomes) {
    if (ask !== null && (countsAll || ask.resolves?.of !== "own"))
      asks.push({ path: [condition], question: ask });
    if (ask !== null || condition === NEVER) continue;
    const tried = afterAsking(asks, condition);
    asks = [];
    const rule: Rule = { condition, place: placeOf(node), placeIsSure: isSure, ...resultOf(value) };
    rules.push(tried === condition ? rule : { ...rule, tried });
    if (condition.kind === "constant") break;
  }
  return { dialect, rules, keepsState };
}

/** A client answers only so many questions of one call. Then its own address counts, which is else asked unseen. */
function countsQuestions(outcomes: readonly Outcome[]): boolean {
  return new Set(outcomes.map(({ ask }) => ask?.words())).size >= FEWEST_LIMITED;
}

/** One less than Chromium's limit. */
const FEWEST_LIMITED = 19;

function resultOf(value: Value): Pick<Rule, "result" | "unknownResult"> {
  if (value.t === "constant") {
    return { result: typeof value.value === "string" ? value.value : null, unknownResult: null };
  }
  if (value.t === "unknown") return { result: null, unknownResult: opaqueOf(value.why) };
  if (value.t === "text" || value.t === "cut") {
    const place = { line: 1, column: 1, endLine: 1 };
    return { result: null, unknownResult: { reason: "the result has a part of the question in it", place } };
  }
  return { result: null, unknownResult: null };
}

function opaqueOf({ reason, node }: Why): Opaque {
  return { reason, place: placeOf(node) };
}

/** What a list says about a URL. */
export type ListAnswer =
  /** The rule that decides, and what the script returns; null: nothing that is a text. */
  | { readonly rule: number; readonly result: string | null; readonly opaque: false }
  /** Here the list cannot say: ask the sandbox. -1: the list as a whole does not speak of this host. */
  | { readonly rule: number; readonly opaque: true };

/**
 * Asks a list.
 *
 * @param url and host: the two arguments, as the client passes them
 * @param lookups DNS and time; what they do not know makes the list opaque where it is needed
 * @param maxNames more names than these are not looked up in one call; null: any number
 */
export function answer(
  list: DecisionList,
  url: string,
  host: string,
  lookups: Lookups,
  maxNames: number | null = null,
): ListAnswer {
  // Both browsers pass hosts in lower case, so that is how the list reads them; --host may say otherwise.
  if (host !== host.toLowerCase()) return { rule: -1, opaque: true };
  const names = new Set<string>();
  const counted: Lookups = {
    ...lookups,
    resolve(name) {
      names.add(name);
      return maxNames !== null && names.size > maxNames ? undefined : lookups.resolve(name);
    },
  };
  const question = { url, host, lookups: counted };
  for (const [rule, { condition, tried, result, unknownResult }] of list.rules.entries()) {
    const truth: Truth = (tried ?? condition).evaluate(question);
    if (truth === null) return { rule, opaque: true };
    if (truth) return unknownResult === null ? { rule, result, opaque: false } : { rule, opaque: true };
  }
  return { rule: -1, opaque: true };
}

/** Everything opaque in a rule: its result, and parts of its condition. */
export function opaqueParts({
  condition,
  unknownResult,
}: Pick<Rule, "condition" | "unknownResult">): Opaque[] {
  const found: Opaque[] = unknownResult === null ? [] : [unknownResult];
  const seen = new Set<Condition>();
  const rest: Condition[] = [condition];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.reason !== undefined && at.place !== undefined) found.push({ reason: at.reason, place: at.place });
    rest.push(...(at.parts ?? []));
  }
  return found;
}
