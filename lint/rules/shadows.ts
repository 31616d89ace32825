import type { Condition, Rule } from "../../pac/index.ts";
import type { Location } from "../finding.ts";
import { textsIn } from "./literal-places.ts";
import { type RuleList, sameResult } from "./rule-list.ts";

/** A rule that earlier ones hide. */
export interface Shadow {
  readonly rule: Rule;
  readonly hiders: readonly [Rule, ...Rule[]];
  /** Whether all of them return the same as it does; null where a result is not known. */
  readonly same: boolean | null;
  readonly loc: Location;
}

/** One of several conditions that suffice for a rule, for which earlier rules leave nothing. */
export interface ShadowedPart extends Shadow {
  readonly part: Condition;
}

/** A rule that is a table of more conditions than this is not taken apart. */
const MOST_PARTS = 5_000;

/** The same for parts of rules that can decide: `a || b`, where earlier rules hold for all of `b`. */
export function shadowedPartsIn(list: RuleList): ShadowedPart[] {
  return list.rules.flatMap((rule, i) => {
    const { kind, parts = [] } = rule.condition;
    const isTold = rule.result !== null && rule.placeIsSure;
    if (kind !== "or" || !isTold || parts.length > MOST_PARTS || list.reach(i).reachable === false) return [];
    return parts.flatMap((part) => shadowedPart(list, i, rule, part));
  });
}

function shadowedPart(list: RuleList, i: number, rule: Rule, part: Condition): ShadowedPart[] {
  if (part.test === undefined && part.network === undefined) return [];
  const { reachable, hiddenBy } = list.reachOfPart(i, part);
  const [first, ...more] = hiddenBy.flatMap((each) => list.rules[each] ?? []);
  if (reachable !== false || first === undefined) return [];
  const hiders: Shadow["hiders"] = [first, ...more];
  // A list that two rules have in common is meant to be; and localHostOrDomainIs(host, "www.corp.example") also says
  // "www" by the way.
  const isTheirs = (text: string) => hiders.some((hider) => list.textsOf(hider).has(text));
  const texts = textsIn(part).filter((text) => {
    const count = list.places.occurrences(text);
    return count > 1 || (count === 1 && !isTheirs(text));
  });
  if (texts.length === 0) return [];
  const same = sameAsAll(rule, hiders);
  return [{ rule, part, hiders, same, loc: list.placeOf({ ...rule, condition: part }) }];
}

function sameAsAll(rule: Rule, hiders: readonly Rule[]): boolean | null {
  const results = hiders.map((hider) => sameResult(rule, hider));
  return results.includes(false) ? false : results.includes(null) ? null : true;
}

/** The rules that can never decide because of earlier ones, in their order. */
export function shadowsIn(list: RuleList): Shadow[] {
  const shadows: Shadow[] = [];
  const byPlace = rulesByPlace(list);
  for (const [i, rule] of list.rules.entries()) {
    const { reachable, hiddenBy } = list.reach(i);
    if (reachable !== false || rule.result === null || !rule.placeIsSure) continue;
    const [first, ...more] = hiddenBy.flatMap((each) => list.rules[each] ?? []);
    if (first === undefined) continue;
    const hiders: Shadow["hiders"] = [first, ...more];
    if (isOneOfSeveral(list, rule, hiders, byPlace.get(placeOf(rule)) ?? [])) continue;
    const same = sameAsAll(rule, hiders);
    // What one list says twice is no-duplicate-host's business, and what it says in passing does no harm.
    if (same === true && hiders.every((hider) => placeOf(hider) === placeOf(rule))) continue;
    shadows.push({ rule, hiders, same, loc: list.placeOf(rule) });
  }
  return shadows;
}

/**
 * The same line may be several rules: in a function that is called twice, in a loop, or where a result is put together
 * of values that depend on something. Some of those may well be impossible. Such a rule counts only where it compares
 * with something that the others of its line do not.
 */
function isOneOfSeveral(
  list: RuleList,
  rule: Rule,
  hiders: readonly Rule[],
  sameLine: readonly number[],
): boolean {
  const isOnce = (text: string) => list.places.occurrences(text) < 2;
  const isShared = (text: string) => isOnce(text) && hiders.some((each) => list.textsOf(each).has(text));
  const own = textsIn(rule.condition).filter((text) => !isShared(text));
  if (own.length === 0 && /^(and|not)$/.test(rule.condition.kind)) return true;
  if (own.length > 0 && !own.some(isOnce)) return false;
  return sameLine.some((each) => {
    const other = list.rules[each];
    if (other === undefined || other === rule || list.reach(each).reachable === false) return false;
    return own.every((text) => list.textsOf(other).has(text));
  });
}

function rulesByPlace({ rules }: RuleList): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map<string, number[]>();
  for (const [i, rule] of rules.entries()) {
    const there = byPlace.get(placeOf(rule));
    if (there === undefined) byPlace.set(placeOf(rule), [i]);
    else there.push(i);
  }
  return byPlace;
}

/** The place of a rule as a text. */
export function placeOf({ place: { line, column } }: Rule): string {
  return `${line}:${column}`;
}
