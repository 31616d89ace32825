import { ANY, ANYTHING, isLetter, literalTokens, type Token } from "./pattern.ts";

/** An expression is expanded into at most this many token lists. */
const MOST_ALTERNATIVES = 1_000;
const START = Symbol("start");
const END = Symbol("end");
type Item = Token | typeof START | typeof END;
type Alternatives = Item[][];

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const CLASSES: Readonly<Record<string, string>> = {
  d: DIGITS,
  w: `${DIGITS}${LOWER}${LOWER.toUpperCase()}_`,
  s: " \t\n\r\f\v\u00a0\ufeff",
};

/** Thrown for what has no plain meaning. */
class NoPlainMeaning extends Error {}

/**
 * The token lists of a regular expression, one of which a text must match from beginning to end; null where the
 * expression has no plain meaning: groups that repeat, look-around, back references.
 *
 * @param source what stands between the slashes; it must be a valid expression
 * @param lower the flag `i` is set, and the text is in lower case
 */
export function tokensOfExpression(source: string, lower: boolean): Token[][] | null {
  try {
    const reader = new Reader(source, lower);
    const found = reader.alternatives();
    if (reader.at < source.length) return null;
    return found.flatMap((items) => anchored(items));
  } catch (error) {
    if (error instanceof NoPlainMeaning) return null;
    throw error;
  }
}

function anchored(items: readonly Item[]): Token[][] {
  const inner = items
    .filter((item, i) => item !== START || i > 0)
    .filter((item, i, all) => item !== END || i < all.length - 1);
  // An anchor in the middle never holds, unless all that is around it may be empty.
  if (inner.some((item) => typeof item === "symbol")) {
    if (inner.every((item) => typeof item !== "symbol" && !item.star)) return [];
    throw new NoPlainMeaning();
  }
  const tokens = inner as Token[];
  return [
    [...(items[0] === START ? [] : [ANYTHING]), ...tokens, ...(items.at(-1) === END ? [] : [ANYTHING])],
  ];
}

class Reader {
  at = 0;
  readonly #source: string;
  readonly #lower: boolean;

  constructor(source: string, lower: boolean) {
    this.#source = source;
    this.#lower = lower;
  }

  alternatives(): Alternatives {
    const all = this.#sequence();
    while (this.#source[this.at] === "|") {
      this.at++;
      all.push(...this.#sequence());
    }
    return limited(all);
  }

  #sequence(): Alternatives {
    let all: Alternatives = [[]];
    while (this.at < this.#source.length && !"|)".includes(this.#source[this.at] ?? "")) {
      const atom = this.#quantified(this.#atom());
      all = crossed(all, atom);
    }
    return all;
  }

  #quantified(atom: Alternatives): Alternatives {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.at));
    if (found === null) return atom;
    this.at += found[0].length;
    const [least, most] = bounds(found);
    const one = atom.length === 1 && atom[0]?.length === 1 ? atom[0][0] : undefined;
    const single = typeof one === "object" ? one : undefined;
    if (least > 20 || (most !== null && most > 20)) throw new NoPlainMeaning();
    if (most === null && single === undefined) throw new NoPlainMeaning();
    const last: Alternatives = [];
    const counts = most === null ? [least] : Array.from({ length: most - least + 1 }, (_, i) => least + i);
    for (const count of counts) {
      const tail = most === null && single !== undefined ? [starred(single)] : [];
      let repeated: Alternatives = [[]];
      for (let i = 0; i < count; i++) {
        repeated = crossed(repeated, atom);
      }
      last.push(...repeated.map((items) => [...items, ...tail]));
    }
    return limited(last);
  }

  #atom(): Alternatives {
    const char = this.#source[this.at++] ?? "";
    if (char === "^") return [[START]];
    if (char === "$") return [[END]];
    if (char === ".") return [[ANY]];
    if (char === "(") return this.#group();
    if (char === "[") return [[this.#set()]];
    if (char === "\\") return [[this.#escaped()]];
    return [this.#letters(char)];
  }

  #letters(char: string): Token[] {
    return literalTokens(this.#lower ? char.toLowerCase() : char);
  }

  #group(): Alternatives {
    if (this.#source.startsWith("?:", this.at)) this.at += 2;
    else if (this.#source[this.at] === "?") throw new NoPlainMeaning();
    const inner = this.alternatives();
    this.at++;
    return inner;
  }

  #escaped(): Token {
    const char = this.#source[this.at++] ?? "";
    const chars = CLASSES[char.toLowerCase()];
    if (chars !== undefined) return { chars, not: char !== char.toLowerCase(), star: false };
    if (/[\w]/.test(char)) throw new NoPlainMeaning();
    return this.#letters(char)[0] ?? ANY;
  }

  #set(): Token {
    const not = this.#source[this.at] === "^";
    if (not) this.at++;
    let chars = "";
    while (this.#source[this.at] !== "]") {
      const char = this.#source[this.at++] ?? "";
      if (char === "\\") {
        const escaped = this.#escaped();
        if (escaped.not || escaped.chars === null) throw new NoPlainMeaning();
        chars += escaped.chars;
      } else if (this.#source[this.at] === "-" && this.#source[this.at + 1] !== "]") {
        const end = this.#source[this.at + 1] ?? "";
        if (end === "\\") throw new NoPlainMeaning();
        for (let code = char.charCodeAt(0); code <= end.charCodeAt(0) && code < 128; code++) {
          chars += String.fromCharCode(code);
        }
        if (end.charCodeAt(0) > 127) throw new NoPlainMeaning();
        this.at += 2;
      } else chars += char;
    }
    this.at++;
    const unique = [...new Set(this.#lower ? chars.toLowerCase() : chars)].join("");
    return { chars: unique, not, star: false };
  }
}

function bounds([quantifier = "", least, comma, most]: RegExpExecArray): [number, number | null] {
  if (quantifier.startsWith("*")) return [0, null];
  if (quantifier.startsWith("+")) return [1, null];
  if (quantifier.startsWith("?")) return [0, 1];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === "" ? null : Number(most)];
}

function starred(token: Token): Token {
  return token === ANY ? ANYTHING : { ...token, star: true };
}

/** Each of the one followed by each of the other. */
function crossed(left: Alternatives, right: Alternatives): Alternatives {
  if (left.length * right.length > MOST_ALTERNATIVES) throw new NoPlainMeaning();
  return left.flatMap((head) => right.map((tail) => [...head, ...tail]));
}

function limited(all: Alternatives): Alternatives {
  if (all.length > MOST_ALTERNATIVES) throw new NoPlainMeaning();
  return all;
}

/** True when the pattern of a glob means only what it says: no other character of an expression is in it. */
export function isPlainGlob(text: string): boolean {
  return !/[+()[\]{}|^$\\]/.test(text);
}

/** The tokens of a glob without expression syntax. */
export function tokensOfGlob(text: string): Token[] {
  return text.split(/([*?])/).flatMap((part) => {
    if (part === "*") return [ANYTHING];
    return part === "?" ? [ANY] : literalTokens(part).filter(isLetter);
  });
}
