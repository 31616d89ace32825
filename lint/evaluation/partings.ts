import { type Difference, decisionOf, differenceOf } from "../../sim/index.ts";
import type { AskablePac, Inspected } from "../check.ts";
import type { Location } from "../finding.ts";
import type { DifferenceGroup } from "./differences.ts";
import { type FollowedDifference, followDifference } from "./follow-difference.ts";
import { type PartingCondition, partingCondition } from "./parting-condition.ts";
import { lineOf, placeOfDecision } from "./place-of-decision.ts";
import { spread } from "./spread.ts";

/** A place in a PAC where clients part. */
export interface Parting extends DifferenceGroup {
  readonly loc: Location;
  readonly cause: Difference["cause"];
  /** Why, in words, with the condition that made it. */
  readonly reason: string;
  readonly decision: string;
  readonly usualDecision: string;
  readonly consequence: Consequence;
}

/** What becomes of the request, worst first: a client gets no answer, one goes past the proxy, it is another proxy. */
const CONSEQUENCES = ["fails", "direct", "proxy"] as const;
type Consequence = (typeof CONSEQUENCES)[number];

export interface Partings {
  /** In the order of the differences they were first seen in. */
  readonly partings: readonly Parting[];
  /** Differences that were not followed, because there were too many. */
  readonly left: number;
}

/**
 * Follows differences to the places they come from, and makes one of those with the same place and the same clients.
 *
 * @param differences in any order; where there are too many they are taken evenly
 */
export async function findPartings(
  pac: AskablePac,
  differences: readonly DifferenceGroup[],
): Promise<Partings> {
  const { places, explanations } = limitsOf(pac.sourceCode.text.length);
  const chosen = spread(differences, places);
  const followed = new Map<string, FollowedDifference>();
  for (const difference of chosen) {
    const found = await followDifference(pac, difference);
    if (found === null) continue;
    const key = keyOf(pac, found);
    const known = followed.get(key);
    followed.set(key, known === undefined ? found : { ...known, count: known.count + found.count });
  }
  const partings = new Map<string, Parting>();
  for (const [i, found] of [...followed.values()].entries()) {
    const parting = await partingOf(pac, found, i < explanations);
    const { line, column } = parting.loc;
    const key = `${line}:${column} ${parting.clients} ${parting.usual}`;
    partings.set(key, joined(partings.get(key), parting));
  }
  return { partings: [...partings.values()], left: differences.length - chosen.length };
}

/**
 * How many differences are followed to a line, and how many to a condition. Measured: a line takes 5 ms for 60 KB and
 * 80 ms for 1 MB, for it is a run of a marked copy; a condition takes a copy of its own, 100 ms and 3 s.
 */
function limitsOf(length: number): { places: number; explanations: number } {
  return {
    places: Math.max(10, Math.min(120, Math.floor(12_000_000 / (length + 40_000)))),
    explanations: length > 250_000 ? 0 : Math.max(4, Math.min(24, Math.floor(1_600_000 / (length + 20_000)))),
  };
}

/**
 * Differences with one key have one cause. Where the lines do not tell rules apart, because there is only one line or
 * because the rules are rows of a table and end in the same statement, their literals do.
 */
function keyOf(pac: AskablePac, { difference, one, usual }: FollowedDifference): string {
  const { clients, usual: other, url } = difference;
  const isRow = [one.line, usual.line].some((line) => /\w\[\w+\]/.test(lineOf(pac.sourceCode, line)));
  const { line, column } = url.literal?.loc ?? { line: 0, column: 0 };
  const literal = isRow || one.line === usual.line ? `${line}:${column}` : "";
  return [clients, other, one.line, usual.line, decisionOf(one), decisionOf(usual), literal].join("\n");
}

/** Two partings at one place are one finding, with the worse consequence. */
function joined(known: Parting | undefined, parting: Parting): Parting {
  if (known === undefined) return parting;
  const rank = ({ consequence }: Parting) => CONSEQUENCES.indexOf(consequence);
  const worse = rank(parting) < rank(known) ? parting : known;
  return { ...worse, count: known.count + parting.count };
}

async function partingOf(pac: AskablePac, found: FollowedDifference, explain: boolean): Promise<Parting> {
  const { difference, one, usual, count } = found;
  const { cause, reason } = differenceOf(one, usual);
  const others = await otherCauses(pac, found, cause);
  const traces = explain ? await tracesOf(pac, found) : null;
  const condition =
    traces === null || cause === "reading" ? null : partingCondition(traces.one, traces.usual);
  const row = condition === null ? null : rowOf(condition, difference, cause);
  const decided = [traces?.one.decided, traces?.usual.decided].filter((place) => place != null);
  return {
    ...difference,
    count,
    cause,
    reason: [`${reason}${condition === null ? linesOf(found) : effectOf(condition)}`, ...others].join("; "),
    loc: row ?? condition?.loc ?? placeOfDecision(pac, one, usual, decided),
    decision: decisionOf(one),
    usualDecision: decisionOf(usual),
    consequence: consequenceOf(one, usual),
  };
}

/** Clients that decide alike can have come to it in different ways. */
async function otherCauses(
  pac: AskablePac,
  { difference, usual }: FollowedDifference,
  known: Difference["cause"],
): Promise<string[]> {
  const { url, profile, clients } = difference;
  const reasons: string[] = [];
  for (const client of clients.slice(1)) {
    const { cause, reason } = differenceOf(await pac.inspect({ url: url.url, client, profile }), usual);
    if (cause !== known) reasons.push(reason);
  }
  return reasons;
}

/** A condition without any text of its own, as in a loop, took it from a table: there is the rule. */
function rowOf(
  { text }: PartingCondition,
  { url }: DifferenceGroup,
  cause: Parting["cause"],
): Location | null {
  const { literal, variant } = url;
  if (literal === null || /["'`/]/.test(text)) return null;
  // Whatever was made of it: only a literal that speaks of paths brought one into the URL.
  const broughtPath = cause === "path" && (literal.kind === "path" || literal.kind === "url");
  return variant === "as-written" || broughtPath ? literal.loc : null;
}

type Trace = NonNullable<Inspected["account"]>["trace"];

/** How both came to their decision; null where a marked copy cannot tell. */
async function tracesOf(
  pac: AskablePac,
  { difference, one, usual }: FollowedDifference,
): Promise<{ one: Trace; usual: Trace } | null> {
  if (one.bypass !== null || usual.bypass !== null) return null;
  const { profile } = difference;
  const accounts = [];
  for (const { client, result } of [one, usual]) {
    const { account } = await pac.inspect({ url: difference.url.url, client, profile }, { explain: true });
    // A copy that does otherwise than the PAC explains nothing.
    if (account === null || account.result !== result) return null;
    accounts.push(account.trace);
  }
  const [first, second] = accounts;
  return first === undefined || second === undefined ? null : { one: first, usual: second };
}

function effectOf({ text, value }: PartingCondition): string {
  return value === null ? "" : `, so \`${text}\` is ${value} there`;
}

function linesOf({ one, usual }: FollowedDifference): string {
  if (one.line === null || usual.line === null || one.line === usual.line) return "";
  return `, so line ${one.line} decides instead of line ${usual.line}`;
}

function consequenceOf(one: Inspected, usual: Inspected): Consequence {
  const [first, second] = [one.chain[0], usual.chain[0]];
  if (one.error !== null || usual.error !== null || !first || !second) return "fails";
  return (first.kind === "DIRECT") === (second.kind === "DIRECT") ? "proxy" : "direct";
}
