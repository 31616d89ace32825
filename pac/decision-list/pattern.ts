/** A text that conditions are about; `lower`: after `toLowerCase`. */
export interface Subject {
  /** "part": a part of one of the others, in some turn of a loop. No rule has such a subject. */
  readonly of: "host" | "url" | "own" | "dns" | "part";
  readonly lower: boolean;
  /** Of "dns": the name that is looked up; null: the host. */
  readonly name?: string | null;
  /** It was asked for when the file was loaded: what it was then is not known. */
  readonly early?: boolean;
}

/** One character of a set, or with `star` any number of them. `chars` null: any character. */
export interface Token {
  readonly chars: string | null;
  readonly not: boolean;
  readonly star: boolean;
}

/** A text that matches all tokens from its beginning to its end. */
export interface Pattern {
  readonly tokens: readonly Token[];
  /** Texts that match have this in them. */
  readonly literal: string;
  /** Where the pattern is no more than these texts with a star between each two: most are. */
  readonly pieces?: readonly string[];
  matches(text: string): boolean;
}

export const ANY: Token = Object.freeze({ chars: null, not: false, star: false });
export const ANYTHING: Token = Object.freeze({ chars: null, not: false, star: true });
/** A name or a URL longer than this is compared character by character only by the sandbox. */
const MOST_TOKENS = 2_000;
/** Signs for what is no letter; no name and no URL has them. */
const STAR = "\u0000";
const OTHER = "\u0001";

const LETTERS = Array.from({ length: 128 }, (_, code): Token => {
  return Object.freeze({ chars: String.fromCharCode(code), not: false, star: false });
});

/** The tokens of a literal text. */
export function literalTokens(text: string): Token[] {
  return text.split("").map((char) => {
    return LETTERS[char.charCodeAt(0)] ?? { chars: char, not: false, star: false };
  });
}

/** True when the token stands for exactly one character. */
export function isLetter({ chars, not, star }: Token): boolean {
  return chars !== null && chars.length === 1 && !not && !star;
}

/** Tokens as a pattern that can be asked. Common shapes are asked without walking them. */
export function patternOf(given: readonly Token[]): Pattern | null {
  const tokens = given.filter((token, i) => !(token === ANYTHING && given[i - 1] === ANYTHING));
  if (tokens.length > MOST_TOKENS) return null;
  const signs = tokens.map((token) => {
    if (token === ANYTHING) return STAR;
    return isLetter(token) && token.chars !== null && token.chars > OTHER ? token.chars : OTHER;
  });
  const joined = signs.join("");
  if (!joined.includes(OTHER)) return new Pieces(joined.split(STAR));
  const literal = longest(joined.replaceAll(STAR, OTHER).split(OTHER));
  return { tokens, literal, matches: matcher(tokens, literal) };
}

/**
 * Texts with a star between each two, as a pattern; null when they are too long.
 *
 * @param pieces one: the text itself; the first and the last of several are its beginning and its end
 */
export function patternOfPieces(pieces: readonly string[]): Pattern | null {
  const size = pieces.reduce((sum, piece) => sum + piece.length + 1, 0);
  return size > MOST_TOKENS ? null : new Pieces(pieces);
}

/** Most patterns are pieces of text with stars between them; their tokens are made when somebody wants them. */
class Pieces implements Pattern {
  readonly pieces: readonly string[];
  readonly literal: string;
  #tokens: readonly Token[] | null = null;

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
    this.literal = longest(pieces);
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.pieces.flatMap((piece, i) => [
      ...(i === 0 ? [] : [ANYTHING]),
      ...literalTokens(piece),
    ]);
    return this.#tokens;
  }

  matches(text: string): boolean {
    return this.pieces.length === 1 ? text === this.literal : matchesPieces(text, this.pieces);
  }
}

function longest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (other.length > one.length ? other : one), "");
}

/** Short patterns are not walked token by token. */
function matcher(tokens: readonly Token[], literal: string): (text: string) => boolean {
  // Made when it is first asked for: most patterns of a long list never are.
  let walks: ((text: string) => boolean) | null = null;
  return (text) => {
    if (!text.includes(literal)) return false;
    walks ??= shiftAnd(tokens) ?? ((whole) => walk(tokens, whole));
    return walks(text);
  };
}

/** Each piece where it comes first: if the pieces fit anywhere, they fit there. */
function matchesPieces(text: string, pieces: readonly string[]): boolean {
  const last = pieces.length - 1;
  const [head = "", tail = ""] = [pieces[0], pieces[last]];
  const end = text.length - tail.length;
  if (end < head.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let at = head.length;
  for (let i = 1; i < last; i++) {
    const piece = pieces[i] ?? "";
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= end;
}

/** One bit for each token and one for the end. */
const MOST_BITS = 31;

/**
 * The tokens as an automaton whose states are the bits of one number (Baeza-Yates and Gonnet 1992); null when they are
 * too many.
 */
function shiftAnd(tokens: readonly Token[]): ((text: string) => boolean) | null {
  if (tokens.length >= MOST_BITS) return null;
  const bits = (holds: (token: Token) => boolean) =>
    tokens.reduce((sum, token, i) => (holds(token) ? sum | (1 << i) : sum), 0);
  const stars = bits(({ star }) => star);
  const ascii = Int32Array.from({ length: 128 }, (_, code) => {
    const char = String.fromCharCode(code);
    return bits((token) => has(token, char));
  });
  const others = (char: string) => bits((token) => has(token, char));
  const withSkipped = (state: number) => {
    let all = state;
    for (let skipped = all & stars; skipped !== 0; skipped = (skipped << 1) & stars) all |= skipped << 1;
    return all;
  };
  const start = withSkipped(1);
  const accepted = 1 << tokens.length;
  return (text) => {
    let state = start;
    for (let i = 0; i < text.length && state !== 0; i++) {
      const code = text.charCodeAt(i);
      const taken = state & (ascii[code] ?? others(text.charAt(i)));
      state = withSkipped((taken & stars) | ((taken & ~stars) << 1));
    }
    return (state & accepted) !== 0;
  };
}

function walk(tokens: readonly Token[], text: string): boolean {
  let at = closure(tokens, [0]);
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    at = step(tokens, at, (token) => has(token, char));
    if (at.length === 0) return false;
  }
  return at.includes(tokens.length);
}

/** Which tokens may come next once a text has been read, as positions. */
function after(tokens: readonly Token[], text: string): number[] {
  let at = closure(tokens, [0]);
  for (const char of text.split("")) at = step(tokens, at, (token) => has(token, char));
  return at;
}

/**
 * The patterns of what may follow `before` and come in front of `behind` in texts that match; one of them must match.
 */
export function between(tokens: readonly Token[], before: string, behind: string): Token[][] {
  const heads = before === "" ? [0] : after(tokens, before);
  return heads.flatMap((start) => {
    const rest = tokens.slice(start);
    if (behind === "") return [rest];
    const mirrored = rest.toReversed();
    return after(mirrored, behind.split("").reverse().join("")).map((end) => mirrored.slice(end).reverse());
  });
}

/** True when every text that matches the one also matches the other. It may be false although that is so. */
export function implies(one: readonly Token[], other: readonly Token[]): boolean {
  let at = closure(other, [0]);
  for (const token of one) {
    at = token.star
      ? at.filter((i) => other[i]?.star && covers(other[i], token))
      : step(other, at, (wider) => covers(wider, token));
    at = closure(other, at);
    if (at.length === 0) return false;
  }
  return at.includes(other.length);
}

function step(tokens: readonly Token[], at: readonly number[], fits: (token: Token) => boolean): number[] {
  const next: number[] = [];
  for (const i of at) {
    const token = tokens[i];
    if (token !== undefined && fits(token)) next.push(token.star ? i : i + 1);
  }
  return closure(tokens, next);
}

function closure(tokens: readonly Token[], at: readonly number[]): number[] {
  const all = new Set<number>();
  for (let i of at) {
    all.add(i);
    while (tokens[i]?.star) all.add(++i);
  }
  return [...all];
}

function has({ chars, not }: Token, char: string): boolean {
  return chars === null || chars.includes(char) !== not;
}

function covers(wide: Token, narrow: Token): boolean {
  if (wide.chars === null) return true;
  if (narrow.chars === null) return false;
  const inWide = (char: string) => wide.chars?.includes(char) === true;
  const chars = narrow.chars.split("");
  if (!narrow.not) return chars.every((char) => inWide(char) !== wide.not);
  return wide.not && wide.chars.split("").every((char) => narrow.chars?.includes(char));
}
