import type { Condition, Rule } from "../../pac/index.ts";
import { shorten } from "../syntax/quote.ts";
import { type RuleList, sameResult } from "./rule-list.ts";
import type { Shadow } from "./shadows.ts";

/** What messages say about a hidden rule and what hides it. */
export interface HiderWords {
  readonly [name: string]: string;
  /** The rules that hide it: their conditions, with lines. */
  readonly hiders: string;
  /** What clients get instead. */
  readonly result: string;
  /** What they never get because of this. */
  readonly lost: string;
}

/** Names one of the hiding rules, one with another result if there is one, and the lines of the others. */
export function hiderWords({ rule, hiders }: Shadow, list: RuleList): HiderWords {
  const named = hiders.find((each) => sameResult(rule, each) === false) ?? hiders[0];
  const words = `"${conditionWords(named.condition)}" on line ${list.placeOf(named).line}`;
  const others = hiders.filter((each) => each !== named);
  return {
    hiders: others.length === 0 ? words : `${words} together with ${othersIn(others, list)}`,
    result: named.result ?? "",
    lost: rule.result ?? "",
  };
}

function othersIn(others: readonly Rule[], list: RuleList): string {
  const lines = [...new Set(others.map((each) => list.placeOf(each).line))];
  if (lines.length > 3) return `${others.length} other rules`;
  return lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(", ")}`;
}

/** A condition in words, as `pac-lint --rules` lists it. */
export function conditionWords(condition: Condition): string {
  return shorten(condition.words());
}
