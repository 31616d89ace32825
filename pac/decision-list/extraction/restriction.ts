import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { not } from "../kinds/not.ts";
import { or } from "../kinds/or.ts";
import { ANY, ANYTHING } from "../pattern.ts";
import type { Turn } from "./parts.ts";
import { NotUnderstood } from "./values.ts";

/**
 * What something comes to in some turn of a loop that takes one piece after the other off a text. It depends on the
 * rest of the text in that turn: on how many separators it still has, and on whether it is one of the texts that the
 * loop compares it with.
 */
export interface Known<T> {
  /**
   * By the number of separators of any other text. The last is for that many and more; where that was asked, one more
   * is for texts that begin with a separator.
   */
  readonly classes: readonly T[];
  /** For texts of their own where something else holds. */
  readonly keys: ReadonlyMap<string, T>;
}

/** What the conditions of a turn ask about the rest of the text. */
export interface Asked {
  /** The texts it is compared with are what is left after so many more pieces. */
  readonly ahead: number;
  /** As many separators as anything asks for. */
  readonly most: number;
  /** It was asked whether the rest begins with a separator. */
  readonly begins: boolean;
  /** The texts that the rest is compared with. */
  readonly keys: ReadonlySet<string>;
}

type Atom =
  | { readonly kind: "is"; readonly text: string; readonly at: number }
  | { readonly kind: "separators"; readonly count: number }
  | { readonly kind: "begins" | "some"; readonly at: number };

/** More conditions that hold for other texts too are not looked through for each text. */
const MOST_MIXED = 64;

/** Reads conditions that are about a turn. */
export class Restriction {
  readonly #turn: Turn;
  readonly separator: string;
  readonly #node: Node;
  readonly #atoms = new Map<Condition, Atom | null>();
  readonly #known = new Map<Condition, Known<Condition>>();
  #asked: Asked = { ahead: 0, most: 1, begins: false, keys: new Set() };

  constructor(turn: Turn, separator: string, node: Node) {
    this.#turn = turn;
    this.separator = separator;
    this.#node = node;
  }

  get asked(): Asked {
    return this.#asked;
  }

  /** Looks through all conditions there are before the first is read. */
  prepare(conditions: Iterable<Condition>): void {
    const keys = new Set<string>();
    const ahead = new Set<number>();
    let [most, begins] = [1, false];
    const rest = [...conditions];
    for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
      if (this.#atoms.has(at)) continue;
      const atom = this.#atomOf(at);
      this.#atoms.set(at, atom);
      rest.push(...(at.parts ?? []));
      if (atom === null && at.asks && at.parts === undefined) throw this.failure();
      if (atom?.kind === "is") keys.add(atom.text);
      if (atom?.kind === "is" || atom?.kind === "some") ahead.add(atom.at);
      if (atom?.kind === "some") keys.add("");
      if (atom?.kind === "separators") most = Math.max(most, atom.count);
      begins ||= atom?.kind === "begins";
    }
    if (ahead.size > 1) throw this.failure();
    const [offset = 0] = ahead;
    const hasEmptyPiece = (key: string) =>
      key.startsWith(this.separator) || key.includes(this.separator + this.separator);
    if (begins && (offset > 0 || most > 1 || [...keys].some(hasEmptyPiece))) throw this.failure();
    this.#asked = { ahead: offset, most, begins, keys };
  }

  failure(): NotUnderstood {
    return new NotUnderstood("a loop whose end depends on the question", this.#node);
  }

  /** The number of separators in the rest of the text, where a key is what it says. */
  levelOf(key: string): number {
    return key.split(this.separator).length - 1 + this.#asked.ahead;
  }

  classOf(key: string): number {
    return Math.min(this.levelOf(key), this.#asked.most);
  }

  of(condition: Condition): Known<Condition> {
    const there = this.#known.get(condition);
    if (there !== undefined) return there;
    const known = this.#read(condition);
    this.#known.set(condition, known);
    return known;
  }

  #read(condition: Condition): Known<Condition> {
    const atom = this.#atoms.get(condition) ?? null;
    const parts = condition.parts ?? [];
    if (atom !== null) return this.#readAtom(atom);
    if (condition.kind === "or") return this.#combine(parts, or, NEVER);
    if (condition.kind === "and") return this.#combine(parts, and, ALWAYS);
    const [first] = parts;
    if (condition.kind === "not" && first !== undefined) {
      const { classes, keys } = this.of(first);
      return { classes: classes.map(not), keys: new Map([...keys].map(([key, each]) => [key, not(each)])) };
    }
    return { classes: this.each(() => condition), keys: new Map() };
  }

  each<T>(make: (level: number) => T): T[] {
    const { most, begins } = this.#asked;
    return Array.from({ length: most + (begins ? 2 : 1) }, (_, level) => make(level));
  }

  #readAtom(atom: Atom): Known<Condition> {
    const keys = new Map<string, Condition>();
    if (atom.kind === "is") {
      if (this.#asked.keys.has(atom.text)) keys.set(atom.text, ALWAYS);
      return { classes: this.each(() => NEVER), keys };
    }
    if (atom.kind === "some") return { classes: this.each(() => ALWAYS), keys: keys.set("", NEVER) };
    const { most } = this.#asked;
    const holds = (level: number) => (atom.kind === "separators" ? level >= atom.count : level > most);
    return { classes: this.each((level) => (holds(level) ? ALWAYS : NEVER)), keys };
  }

  #combine(parts: readonly Condition[], join: typeof or, neutral: Condition): Known<Condition> {
    const byKey = new Map<string, Condition[]>();
    const put = (key: string, one: Condition) => {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [one]);
      else there.push(one);
    };
    const others = parts.filter((part) => {
      const atom = this.#atoms.get(part);
      const isKey = neutral === NEVER && atom?.kind === "is";
      if (isKey && this.#asked.keys.has(atom.text)) put(atom.text, ALWAYS);
      return !isKey;
    });
    const known = others.map((part) => this.of(part));
    const classes = this.each((level) => join(known.map((each) => each.classes[level] ?? neutral)));
    const plain = known.filter(({ keys }) => keys.size === 0);
    const keyed = known.filter(({ keys }) => keys.size > 0);
    const rest = this.each((level) => join(plain.map((each) => each.classes[level] ?? neutral)));
    for (const each of keyed) for (const [key, one] of each.keys) put(key, one);
    const isMixed = keyed.some((each) => each.classes.some((one) => one !== neutral));
    if (isMixed && keyed.length > MOST_MIXED) throw this.failure();
    const keys = new Map<string, Condition>();
    for (const [key, own] of byKey) {
      const level = this.classOf(key);
      const unlike = isMixed ? keyed.filter((each) => !each.keys.has(key)) : [];
      const at = unlike.map((each) => each.classes[level] ?? neutral);
      keys.set(key, join([...own, ...at, rest[level] ?? neutral]));
    }
    return { classes, keys };
  }

  #atomOf({ test }: Condition): Atom | null {
    const { of, name } = test?.subject ?? {};
    if (test === undefined || of !== "part") return null;
    const at = Number(/^turn (\d+) (\d+)$/.exec(name ?? "")?.[2] ?? Number.NaN);
    if (!name?.startsWith(`turn ${this.#turn.id} `) || Number.isNaN(at)) throw this.failure();
    const { pieces, tokens } = test.pattern;
    if (pieces === undefined) {
      if (tokens.length === 2 && tokens[0] === ANY && tokens[1] === ANYTHING) return { kind: "some", at };
      throw this.failure();
    }
    const [first = "", ...more] = pieces;
    if (more.length === 0) return { kind: "is", text: first, at };
    const last = more.pop();
    if (last === "" && first === this.separator && more.length === 0) return { kind: "begins", at };
    if (first !== "" || last !== "" || more.some((each) => each !== this.separator)) throw this.failure();
    return { kind: "separators", count: more.length + at };
  }
}
