import { tokensOfExpression, tokensOfGlob } from "../../pac/index.ts";

/** The tokens of a pattern, from the beginning of the text to its end. */
export type Tokens = NonNullable<ReturnType<typeof tokensOfExpression>>[number];
type Token = Tokens[number];

/** Every character of host and port, and those of a user that anybody would search for. */
const AUTHORITY = "[A-Za-z0-9._~:@%+\\-\\[\\]]+";

/** What a client hands over that cuts off path and query: Firefox always, the others for `https` and `wss`. */
const CUT = shape(`^[a-z]+:\\/\\/${AUTHORITY}\\/$`);
/** What Chromium and WinHTTP hand over where they keep the path. */
const WHOLE = shape(`^(http|ws|ftp):\\/\\/${AUTHORITY}\\/.*$`);
/** The same for `https`, as only some programs do it. */
const WHOLE_HTTPS = shape(`^(https|wss):\\/\\/${AUTHORITY}\\/.*$`);
/** A cut URL of a host that is no plain name. */
const CUT_DOTTED = shape(`^[a-z]+:\\/\\/${AUTHORITY}\\.${AUTHORITY}\\/$`);

function shape(source: string): Tokens[] {
  return tokensOfExpression(source, false) ?? [];
}

/** Which URLs a pattern can match at all. The answer false is certain, true may be generous. */
export interface Reach {
  /** URLs of nothing but scheme and host, which is what every client hands over for `https`. */
  cut(): boolean;
  /** The same, and the host has a dot. */
  cutDotted(): boolean;
  /** URLs with a path, of a scheme for which some browsers hand it over. */
  whole(): boolean;
  /** URLs with a path of `https` or `wss`. */
  wholeHttps(): boolean;
}

/** With more alternatives than this everything counts as matched: each is compared with several shapes. */
const MOST_ALTERNATIVES = 100;

/** @param patterns one of which must match */
export function reachOfTokens(patterns: readonly Tokens[]): Reach {
  const reaches = (shapes: readonly Tokens[]) => () =>
    patterns.length > MOST_ALTERNATIVES ||
    shapes.some((one) => patterns.some((pattern) => intersect(pattern, one)));
  return {
    cut: reaches(CUT),
    cutDotted: reaches(CUT_DOTTED),
    whole: reaches(WHOLE),
    wholeHttps: reaches(WHOLE_HTTPS),
  };
}

/** The reach of a plain glob; letters count in any case. */
export function reachOfGlob(glob: string): Reach {
  return reachOfTokens([tokensOfGlob(glob.toLowerCase())]);
}

/** True when some text matches both. */
function intersect(one: Tokens, other: Tokens): boolean {
  const width = other.length + 1;
  const seen = new Set<number>();
  const pending = [0];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    const i = Math.floor(state / width);
    const j = state % width;
    const a = one[i];
    const b = other[j];
    if (a === undefined && b === undefined) return true;
    if (a?.star) pending.push((i + 1) * width + j);
    if (b?.star) pending.push(i * width + j + 1);
    if (a && b && overlap(a, b)) pending.push((a.star ? i : i + 1) * width + (b.star ? j : j + 1));
  }
  return false;
}

function overlap(one: Token, other: Token): boolean {
  if (one.chars === null || other.chars === null) return true;
  if (one.not && other.not) return true;
  const [has, may] = one.not ? [other.chars, one] : [one.chars, other];
  for (const char of has) if (may.chars?.includes(char) !== may.not) return true;
  return false;
}
