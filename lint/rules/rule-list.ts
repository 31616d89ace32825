import { parse } from "acorn";
import {
  type Condition,
  type DecisionList,
  decisionList,
  formatChain,
  type Reach,
  Reachability,
  type Rule,
  readChromiumResult,
} from "../../pac/index.ts";
import type { Script } from "../eslint/script.ts";
import type { Location } from "../finding.ts";
import { allTextsIn, LiteralPlaces } from "./literal-places.ts";

/** The rules of a PAC as list checks see them; made once for all of them. */
export class RuleList {
  readonly rules: readonly Rule[];
  readonly places: LiteralPlaces;
  readonly #reachability: Reachability;
  readonly #reach = new Map<number, Reach>();
  readonly #reachOfParts = new Map<number, Map<Condition, Reach>>();
  readonly #texts = new Map<Rule, ReadonlySet<string>>();

  constructor(list: DecisionList, places: LiteralPlaces) {
    this.rules = list.rules;
    this.places = places;
    this.#reachability = new Reachability(list);
  }

  /** Whether a rule can decide, or what hides it. */
  reach(rule: number): Reach {
    const known = this.#reach.get(rule) ?? this.#reachability.of(rule);
    this.#reach.set(rule, known);
    return known;
  }

  /** The same for one of several conditions that suffice for a rule. */
  reachOfPart(rule: number, part: Condition): Reach {
    const ofRule = this.#reachOfParts.get(rule) ?? new Map<Condition, Reach>();
    this.#reachOfParts.set(rule, ofRule);
    const known = ofRule.get(part) ?? this.#reachability.ofPart(rule, part);
    ofRule.set(part, known);
    return known;
  }

  /** All texts that the condition of a rule has to do with. */
  textsOf(rule: Rule): ReadonlySet<string> {
    const known = this.#texts.get(rule) ?? allTextsIn(rule.condition);
    this.#texts.set(rule, known);
    return known;
  }

  /** Where the condition of a rule stands: what it compares with, or else the result it leads to. */
  placeOf({ condition, place }: Pick<Rule, "condition" | "place">): Location {
    return this.places.nearest(condition, place) ?? place;
  }
}

/** The rules of a PAC, as Chromium runs it; null when it has no list. */
export function ruleListOf({ text, analysed }: Script): RuleList | null {
  const list = listOf(text);
  return list === null ? null : new RuleList(list, new LiteralPlaces(analysed));
}

function listOf(text: string): DecisionList | null {
  try {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
    return decisionList(program, "chromium");
  } catch (error) {
    // What ESLint's parser reads and this one does not, and what is nested too deeply, has no list.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether clients make the same of two results; null where one of them is not known. */
export function sameResult(one: Rule, other: Rule): boolean | null {
  if (one.result === null || other.result === null) return null;
  if (one.result === other.result) return true;
  const [left, right] = [one.result, other.result].map((result) =>
    formatChain(readChromiumResult(result).chain),
  );
  return left === right;
}
