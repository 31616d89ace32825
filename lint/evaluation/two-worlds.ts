import { formatChain } from "../../pac/index.ts";
import type { AskablePac, AskedAnswer, Inspected, LoadOptions, Question, ReloadedPac } from "../check.ts";
import type { Location } from "../finding.ts";
import { parentOf } from "../syntax/node.ts";
import type { DerivedUrl } from "./derive-urls.ts";
import { partingCondition } from "./parting-condition.ts";
import { spread } from "./spread.ts";

type Trace = NonNullable<Inspected["account"]>["trace"];
export type PlacedLookup = Trace["lookups"][number];

/** Where a PAC is loaded, and how. */
export type PacWorld = Omit<Question, "url"> & LoadOptions;

/** One URL, asked of the same client in two worlds. */
export interface Pair {
  readonly url: DerivedUrl;
  readonly usual: AskedAnswer;
  readonly other: AskedAnswer;
}

/** A PAC in two worlds that differ in DNS only, and what it answered in both. */
export interface TwoWorlds {
  readonly usual: ReloadedPac;
  readonly other: ReloadedPac;
  readonly pairs: readonly Pair[];
  close(): void;
}

/** A place in the PAC at which the two worlds part. */
export interface Turn extends Pair {
  /** How many URLs turn here, this one included. */
  readonly count: number;
  /** The condition that comes out differently, or the look-up, or the line that decided. */
  readonly loc: Location;
  /** The condition and its truth in the other world; null where no condition tells. */
  readonly condition: { readonly text: string; readonly value: boolean | null } | null;
  /** The look-ups in the other world that made it. */
  readonly lookups: readonly PlacedLookup[];
}

/** Is this answer one that only the other world gives? Asked of each look-up there. */
export type Telling = (lookup: Pick<PlacedLookup, "name" | "answer">, url: DerivedUrl) => boolean;

/**
 * The URLs that lead to a look-up of this kind, as many as there is time for: without one, both worlds are the same to the
 * PAC.
 */
export async function urlsWith(
  pac: AskablePac,
  urls: readonly DerivedUrl[],
  place: Omit<Question, "url">,
  telling: Telling,
): Promise<DerivedUrl[]> {
  const answers = await pac.askAll(
    urls.map(({ url }) => url),
    place,
  );
  const found = urls.filter((url, i) => answers[i]?.dns.some((lookup) => telling(lookup, url)) === true);
  return spread(found, Math.max(10, Math.floor(20_000_000 / (pac.sourceCode.text.length + 40_000))));
}

/** Loads a PAC into two worlds and asks it the same URLs in the same order; `close` frees both. */
export async function openTwoWorlds(
  pac: AskablePac,
  urls: readonly DerivedUrl[],
  [usually, otherwise]: readonly [PacWorld, PacWorld],
): Promise<TwoWorlds> {
  const usual = await pac.reload(usually, { ...usually, withoutChance: true });
  try {
    const other = await pac.reload(otherwise, { ...otherwise, withoutChance: true });
    const close = () => {
      usual.close();
      other.close();
    };
    try {
      const wanted = urls.map(({ url }) => url);
      const [first, second] = [await usual.askAll(wanted), await other.askAll(wanted)];
      const pairs = urls.flatMap((url, i): Pair[] => {
        const [one, two] = [first[i], second[i]];
        return one === undefined || two === undefined ? [] : [{ url, usual: one, other: two }];
      });
      return { usual, other, pairs, close };
    } catch (error) {
      other.close();
      throw error;
    }
  } catch (error) {
    usual.close();
    throw error;
  }
}

/** Spellings of a host that stand in no link, and that nothing is asked of again and again. */
const ODD: ReadonlySet<DerivedUrl["variant"]> = new Set(["trailing-dot", "upper-case", "ipv6"]);

/** Without URLs of odd spelling: what is decided about them is a matter of its own. */
export function usualSpellings(urls: readonly DerivedUrl[]): DerivedUrl[] {
  return urls.filter(({ url, variant }) => !ODD.has(variant) && !new URL(url).hostname.endsWith("."));
}

/** What a client does with a URL, in words: a chain as it is written, or what else happens, beginning with "a". */
export function decisionIn({ chain, error }: AskedAnswer): string {
  if (error !== null) return `a failure of the script (${error})`;
  return chain.length === 0 ? "a failed request" : formatChain(chain);
}

/**
 * The places at which decisions change from one world to the other, for as many kinds of change as there is time.
 *
 * @param telling a pair without any look-up of this kind is not followed: something else made its difference
 * @returns in the order of the URLs; no place twice
 */
export async function findTurns(pac: AskablePac, worlds: TwoWorlds, telling: Telling): Promise<Turn[]> {
  const kinds = new Map<string, { pair: Pair; count: number }>();
  for (const pair of worlds.pairs) {
    const names = pair.other.dns.filter((lookup) => telling(lookup, pair.url)).map(({ name }) => name);
    const decisions = [decisionIn(pair.usual), decisionIn(pair.other)];
    if (names.length === 0 || decisions[0] === decisions[1]) continue;
    const own = new URL(pair.url.url).hostname;
    const key = [...decisions, ...names.map((name) => (name === own ? "" : name))].join("\n");
    kinds.set(key, { pair: kinds.get(key)?.pair ?? pair, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  const turns = new Map<string, Turn>();
  for (const { pair, count } of spread([...kinds.values()], mostFollowed(pac))) {
    const turn = { ...(await turnOf(pac, worlds, pair, telling)), count };
    const key = `${turn.loc.line}:${turn.loc.column}`;
    const known = turns.get(key);
    turns.set(key, known === undefined ? turn : { ...known, count: known.count + count });
  }
  return [...turns.values()];
}

async function turnOf(
  pac: AskablePac,
  { usual, other }: TwoWorlds,
  pair: Pair,
  telling: Telling,
): Promise<Omit<Turn, "count">> {
  const { url } = pair.url;
  const explained = isExplainable(pac) && !pair.usual.bypassed;
  const one = await lookInto(usual, url, pair.usual, explained);
  const two = await lookInto(other, url, pair.other, explained);
  const told = two.trace?.lookups.filter((lookup) => telling(lookup, pair.url)) ?? [];
  const condition = one.trace && two.trace && partingCondition(two.trace, one.trace);
  const inside = told.filter((lookup) => condition && isWithin(condition.loc, lookup));
  const lookups = inside.length > 0 ? inside : told;
  const first = lookups.map((lookup) => callOf(pac, lookup)).find((place) => place !== null);
  const line = two.line ?? one.line;
  const loc = condition?.loc ?? first ?? (line === null ? pac.entryPoint : lineIn(pac, line));
  return { ...pair, loc, condition: condition ?? null, lookups };
}

/** How an answer came to be, where a marked copy can tell, and the line that decided. */
export async function lookInto(
  pac: ReloadedPac,
  url: string,
  { result }: Pick<AskedAnswer, "result">,
  explain: boolean,
): Promise<{ readonly trace: Trace | null; readonly line: number | null }> {
  const account = explain ? (await pac.inspect(url, { explain })).account : null;
  // A copy that does otherwise than the PAC explains nothing.
  if (account !== null && account.result === result)
    return { trace: account.trace, line: account.trace.decided?.line ?? null };
  return { trace: null, line: (await pac.inspect(url)).line };
}

/** The call that asked, as a place in the file; null where that is not known. */
export function callOf({ sourceCode }: AskablePac, { line, column }: PlacedLookup): Location | null {
  if (line === null || column === null || line > sourceCode.lines.length) return null;
  const index = sourceCode.getIndexFromLoc({ line, column: Math.max(0, column - 1) });
  let node = sourceCode.getNodeByRangeIndex(index);
  while (node !== null && node.type !== "CallExpression") node = parentOf(node);
  if (!node?.loc) return { line, column };
  const { start, end } = node.loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

/** A line without the white space around it. */
export function lineIn({ sourceCode }: AskablePac, line: number): Location {
  const text = sourceCode.lines[line - 1] ?? "";
  return { line, column: text.search(/\S|$/) + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}

function isWithin(place: Location, { line, column }: PlacedLookup): boolean {
  if (line === null || line < place.line || line > (place.endLine ?? place.line)) return false;
  if (place.endColumn === undefined || column === null) return true;
  return column >= place.column && column < place.endColumn;
}

/** Measured: an account takes a copy of the PAC, 100 ms for 60 KB and 3 s for 1 MB; a line 5 ms and 80 ms. */
const LONGEST_EXPLAINED = 250_000;

export function isExplainable({ sourceCode }: AskablePac): boolean {
  return sourceCode.text.length <= LONGEST_EXPLAINED;
}

/** How many URLs are looked into. Counted, not timed, so that the same file gives the same findings everywhere. */
export function mostFollowed({ sourceCode }: AskablePac): number {
  return Math.max(2, Math.min(12, Math.floor(800_000 / (sourceCode.text.length + 20_000))));
}
