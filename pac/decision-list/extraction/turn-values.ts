import type { Condition } from "../condition.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { fromCondition } from "./operators.ts";
import { keyOfText, lastPieces, type Text, type Turn, turnOf } from "./parts.ts";
import type { Known, Restriction } from "./restriction.ts";
import type { Stored } from "./store.ts";
import { casesOf, constant, NOWHERE, unknown, type Value } from "./values.ts";

/** A text that the loop is in some turn with: one that it compares with, or any with so many separators. */
type Rest = { readonly key: string } | { readonly level: number };

/** What values of a turn are, for each text that may be left in it. */
export class TurnValues {
  readonly #restriction: Restriction;
  readonly #turn: Turn;
  /** What the loop began with. */
  readonly #start: Text;
  /** Objects from this number on were made in the turn. */
  readonly #made: number;
  /** What is left in a turn stays that, and is not looked at as this or that text. */
  readonly #asIs: boolean;

  constructor(restriction: Restriction, turn: Turn, start: Text, made: number, asIs: boolean) {
    this.#restriction = restriction;
    this.#turn = turn;
    this.#start = start;
    this.#made = made;
    this.#asIs = asIs;
  }

  of(value: Value): Known<Value> {
    if (value.t === "cases") return this.#ofCases(value);
    if (value.t === "condition" || value.t === "found") {
      const { classes, keys } = this.#restriction.of(value.condition);
      const back = (condition: Condition): Value =>
        value.t === "found" ? { ...value, condition } : fromCondition(condition);
      return { classes: classes.map(back), keys: new Map([...keys].map(([key, each]) => [key, back(each)])) };
    }
    if (this.#asIs) return { classes: this.#restriction.each(() => value), keys: new Map() };
    const { keys } = this.#restriction.asked;
    const classes = this.#restriction.each((level) => this.#plain(value, { level }));
    const own = isOfTurn(value)
      ? [...keys].map((key): [string, Value] => [key, this.#plain(value, { key })])
      : [];
    return { classes, keys: new Map(own) };
  }

  /** What lies in the store. */
  stored(content: Stored): Known<Stored> {
    if (content === undefined) return { classes: this.#restriction.each(() => content), keys: new Map() };
    if ("members" in content) throw this.#restriction.failure();
    return this.of(content);
  }

  #ofCases({ cases, otherwise }: Value & { t: "cases" }): Known<Value> {
    const conditions = cases.map(({ condition }) => this.#restriction.of(condition));
    const values = cases.map(({ value }) => this.of(value));
    const last = this.of(otherwise);
    const byKey = new Map<string, number[]>();
    const general: number[] = [];
    for (const [i, { classes, keys }] of conditions.entries()) {
      for (const key of keys.keys()) byKey.set(key, [...(byKey.get(key) ?? []), i]);
      if (classes.some((each) => each !== NEVER)) general.push(i);
    }
    for (const key of [...values, last].flatMap(({ keys }) => [...keys.keys()]))
      if (!byKey.has(key)) byKey.set(key, []);
    const chosen = (indexes: readonly number[], of: <T>(known: Known<T>) => T): Value => {
      const found: { condition: Condition; value: Value }[] = [];
      for (const i of indexes) {
        const [known, value] = [conditions[i], values[i]];
        if (known === undefined || value === undefined) continue;
        const condition = of(known);
        if (condition === NEVER) continue;
        if (condition === ALWAYS) return found.length === 0 ? of(value) : casesOf(found, of(value));
        found.push({ condition, value: of(value) });
      }
      return found.length === 0 ? of(last) : casesOf(found, of(last));
    };
    const classes = this.#restriction.each((level) => chosen(general, (known) => at(known, level)));
    const keys = new Map<string, Value>();
    for (const [key, own] of byKey) {
      const level = this.#restriction.classOf(key);
      const indexes = [...new Set([...own, ...general])].sort((a, b) => a - b);
      keys.set(
        key,
        chosen(indexes, (known) => known.keys.get(key) ?? at(known, level)),
      );
    }
    return { classes, keys };
  }

  #plain(value: Value, rest: Rest): Value {
    switch (value.t) {
      case "text":
        return this.#text(value.text, rest) ?? value;
      case "index": {
        const text = this.#literal(value.text, rest);
        if (text === null) return value;
        if (typeof text === "string" && !text.includes(value.needle)) return constant(value.plus - 1);
        return unknown("number", "a place in what is left of a text", NOWHERE);
      }
      case "turns": {
        if (value.turn !== this.#turn) return value;
        const separators = "level" in rest ? rest.level : this.#restriction.levelOf(rest.key);
        if ("level" in rest && rest.level >= this.#restriction.asked.most)
          return unknown("number", "the number of a turn", NOWHERE);
        return { t: "dots", text: value.text, of: value.of, plus: value.plus - separators };
      }
      case "cut":
      case "length":
      case "dots":
        if (this.#literal(value.text, rest) === null) return value;
        return unknown(value.t === "cut" ? "string" : "number", "what is left of a text", NOWHERE);
      case "segments": {
        const text = value.text && this.#text(value.text, rest);
        if (text === null) return value;
        if (text.t === "text") return { ...value, text: text.text };
        throw this.#restriction.failure();
      }
      case "reference":
        if (value.id >= this.#made) throw this.#restriction.failure();
        return value;
      case "function":
        for (let scope: typeof value.scope | null = value.scope; scope !== null; scope = scope.parent)
          for (const id of scope.names.values()) if (id >= this.#made) throw this.#restriction.failure();
        return value;
      case "asked":
        throw this.#restriction.failure();
      default:
        return value;
    }
  }

  /** A text as it is then; null: it has nothing to do with the turn. */
  #text(text: Text, rest: Rest): Value | null {
    const literal = this.#literal(text, rest);
    if (literal === null) return null;
    if (typeof literal === "string") return constant(text.before + literal + text.behind);
    const turn = turnOf(text);
    if (
      turn === null ||
      !("level" in rest) ||
      rest.level >= this.#restriction.asked.most ||
      turn.at > rest.level
    )
      return unknown("string", "what is left of a text", NOWHERE);
    const left = lastPieces(this.#start, this.#restriction.separator, rest.level - turn.at + 1);
    return { t: "text", text: { ...left, before: text.before, behind: text.behind } };
  }

  /** The text of a key; undefined: it is not known what it is; null: it has nothing to do with the turn. */
  #literal(text: Text, rest: Rest): string | undefined | null {
    const turn = turnOf(text);
    if (turn === null || turn.turn !== this.#turn) {
      for (let at = text.part; at !== undefined; at = at.of.part)
        if ("from" in at && at.from === this.#turn) return undefined;
      return null;
    }
    if ("level" in rest) return undefined;
    const off = turn.at - this.#restriction.asked.ahead;
    if (off < 0) return undefined;
    const pieces = rest.key.split(this.#restriction.separator);
    return off < pieces.length ? pieces.slice(off).join(this.#restriction.separator) : undefined;
  }
}

function at<T>(known: Known<T>, level: number): T {
  return known.classes[level] as T;
}

function isOfTurn(value: Value): boolean {
  return /^(text|index|turns|cut|length|dots|segments)$/.test(value.t);
}

/** All conditions that values depend on. */
export function conditionsIn(contents: readonly Stored[]): Condition[] {
  const found: Condition[] = [];
  const rest = [...contents];
  while (rest.length > 0) {
    const content = rest.pop();
    if (content === undefined || "members" in content) continue;
    if (content.t === "condition" || content.t === "found") found.push(content.condition);
    if (content.t !== "cases") continue;
    rest.push(content.otherwise);
    for (const { condition, value } of content.cases) {
      found.push(condition);
      rest.push(value);
    }
  }
  return found;
}

/** Contents with the same key are the same; what has no key of its own is like nothing but itself. */
export function keyOf(content: Stored): string | Stored {
  if (content === undefined || "members" in content) return content;
  switch (content.t) {
    case "constant":
      return JSON.stringify([typeof content.value, String(content.value), content.mark?.node.start ?? -1]);
    case "text":
    case "length":
      return JSON.stringify([content.t, keyOfText(content.text), content.t === "length" ? content.plus : 0]);
    case "index":
      return JSON.stringify([
        keyOfText(content.text),
        keyOfText(content.within),
        content.needle,
        content.plus,
        content.last,
      ]);
    case "dots":
    case "turns":
      return JSON.stringify([content.t, keyOfText(content.text), content.of, content.plus]);
    case "segments":
      return JSON.stringify(["segments", content.text && keyOfText(content.text), content.separator]);
    case "reference":
      return `reference ${content.id}`;
    case "unknown":
      return `unknown ${content.type} ${content.why.reason}`;
    default:
      return content;
  }
}
