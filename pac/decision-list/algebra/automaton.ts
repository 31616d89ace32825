import type { NetworkTest } from "../condition.ts";
import type { Token } from "../pattern.ts";

/** Reads a text one character at a time. States are small numbers; {@link DEAD} is left by no text. */
export interface Automaton {
  readonly start: number;
  step(state: number, char: string): number;
  /** Whether a text may end here. */
  accepts(state: number): boolean;
  /** True or false where that holds for every text that goes on from here; null: it depends. */
  settled(state: number): boolean | null;
  /** Characters with the same number are not told apart. */
  classOf(char: string): number;
}

export const DEAD = -1;

/** Tokens as an automaton. A state is the set of tokens that may come next; it is made when it is first reached. */
export class TokenAutomaton implements Automaton {
  readonly start: number;
  readonly #tokens: readonly Token[];
  readonly #fold: boolean;
  readonly #sets: readonly Token[];
  readonly #classes = new Map<string, number>();
  readonly #signatures = new Map<string, number>();
  readonly #states: (readonly number[])[] = [];
  readonly #ids = new Map<string, number>();
  /** By state and class: the next state. */
  readonly #moves: (number | undefined)[][] = [];

  /** @param fold the text is compared in lower case */
  constructor(tokens: readonly Token[], fold: boolean) {
    this.#tokens = tokens;
    this.#fold = fold;
    const sets = new Map(tokens.map((token) => [`${token.not} ${token.chars}`, token]));
    this.#sets = [...sets.values()].filter(({ chars }) => chars !== null);
    this.start = this.#idOf(this.#closure([0]));
  }

  step(state: number, char: string): number {
    if (state === DEAD) return DEAD;
    const kind = this.classOf(char);
    const moves = this.#moves[state];
    const known = moves?.[kind];
    if (known !== undefined) return known;
    const text = this.#fold ? char.toLowerCase() : char;
    const next: number[] = [];
    for (const i of this.#states[state] ?? []) {
      const token = this.#tokens[i];
      if (token !== undefined && has(token, text)) next.push(token.star ? i : i + 1);
    }
    const id = this.#idOf(this.#closure(next));
    if (moves !== undefined) moves[kind] = id;
    return id;
  }

  accepts(state: number): boolean {
    return this.#states[state]?.at(-1) === this.#tokens.length;
  }

  settled(state: number): boolean | null {
    if (state === DEAD) return false;
    const last = this.#tokens.length - 1;
    const token = this.#tokens[last];
    const sinks = token?.star === true && token.chars === null;
    return sinks && this.#states[state]?.includes(last) ? true : null;
  }

  classOf(char: string): number {
    const known = this.#classes.get(char);
    if (known !== undefined) return known;
    const text = this.#fold ? char.toLowerCase() : char;
    const signature = this.#sets.map((set) => (has(set, text) ? "1" : "0")).join("");
    const found = this.#signatures.get(signature) ?? this.#signatures.size;
    this.#signatures.set(signature, found);
    this.#classes.set(char, found);
    return found;
  }

  #closure(at: readonly number[]): number[] {
    const all = new Set<number>();
    for (let i of at) {
      all.add(i);
      while (this.#tokens[i]?.star) all.add(++i);
    }
    return [...all].sort((a, b) => a - b);
  }

  #idOf(set: readonly number[]): number {
    if (set.length === 0) return DEAD;
    const key = set.join();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#states.push(set) - 1;
    this.#moves.push([]);
    this.#ids.set(key, id);
    return id;
  }
}

function has({ chars, not }: Token, char: string): boolean {
  return chars === null || chars.includes(char) !== not;
}

/**
 * A dotted address in a network. A mask acts on each octet by itself, so it may have holes. Whoever steps it sees to it
 * that octets are numbers up to 255 without leading zeros.
 *
 * What was read of an octet counts only as far as it decides how the octet may go on, so there are few states.
 */
export class NetworkAutomaton implements Automaton {
  readonly start: number;
  readonly #octets: readonly { base: number; mask: number }[];
  readonly #states: { readonly octet: number; readonly digits: string; readonly all: boolean }[] = [];
  readonly #ids = new Map<string, number>();
  readonly #moves: (number | undefined)[][] = [];

  constructor({ base, mask }: Pick<NetworkTest, "base" | "mask">) {
    this.#octets = [24, 16, 8, 0].map((shift) => ({
      base: (base >>> shift) & 255,
      mask: (mask >>> shift) & 255,
    }));
    this.start = this.#idOf(0, "");
  }

  step(state: number, char: string): number {
    if (state === DEAD) return DEAD;
    const kind = this.classOf(char);
    const known = this.#moves[state]?.[kind];
    if (known !== undefined) return known;
    const { octet = 0, digits = "", all = false } = this.#states[state] ?? {};
    const next =
      kind < 10
        ? all
          ? state
          : this.#idOf(octet, digits + char)
        : kind === 10 && octet < 3 && this.#fits(octet, digits)
          ? this.#idOf(octet + 1, "")
          : DEAD;
    const moves = this.#moves[state];
    if (moves !== undefined) moves[kind] = next;
    return next;
  }

  accepts(state: number): boolean {
    const { octet = 0, digits = "" } = this.#states[state] ?? {};
    return octet === 3 && this.#fits(octet, digits);
  }

  settled(state: number): boolean | null {
    return state === DEAD ? false : null;
  }

  classOf(char: string): number {
    const digit = "0123456789.".indexOf(char);
    return digit < 0 ? 11 : digit;
  }

  #fits(octet: number, digits: string): boolean {
    const { base = 0, mask = 0 } = this.#octets[octet] ?? {};
    return digits !== "" && (Number(digits) & mask) === base;
  }

  #idOf(octet: number, digits: string): number {
    const ends = completions(digits).map((each) => this.#fits(octet, each));
    if (!ends.includes(true)) return DEAD;
    // Where all fit, it does not matter which they are.
    const all = digits !== "" && !ends.includes(false);
    const key = `${octet} ${all ? "all" : ends.map(Number).join("")}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#states.push({ octet, digits, all }) - 1;
    this.#moves.push([]);
    this.#ids.set(key, id);
    return id;
  }
}

const OCTETS = Array.from({ length: 256 }, (_, octet) => String(octet));

/** The octets that begin with some digits. */
function completions(digits: string): string[] {
  return OCTETS.filter((octet) => octet.startsWith(digits));
}
