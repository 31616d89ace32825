import { type Comparison, compare, type Difference, type Fuzzed } from "./compare.ts";
import { exempt } from "./exempt.ts";
import type { DatedItem, Item } from "./item.ts";
import { type Grown, generate, type Share, smaller } from "./items.ts";
import { momentOf } from "./moments.ts";
import { WORLDS } from "./worlds.ts";

/** One round: many items in one world, in one start of the browser. */
export interface Round extends Comparison {
  readonly seed: number;
  /** How each item that differs came to be. */
  readonly origins: ReadonlyMap<DatedItem, Grown>;
}

/**
 * @param seed decides everything: the world, the clock and the items
 */
export async function fuzzRound(browser: Fuzzed, seed: number, share: Share): Promise<Round> {
  const world = WORLDS[seed % WORLDS.length] ?? WORLDS[0];
  if (world === undefined) throw new Error("there is no world");
  const origins = new Map<DatedItem, Grown>();
  generate(share, seed).forEach((grown, index) => {
    const item = dated(grown.value, momentOf(seed, Math.floor(index / 50), world.tz));
    if (item !== null && !exempt(item, browser.client)) origins.set(item, grown);
  });
  return { seed, origins, ...(await compare(browser, [...origins.keys()], world)) };
}

/** Candidates for one step: more would be asked in vain, fewer would need more starts of the browser. */
const CANDIDATES = 60;
const STEPS = 15;

/**
 * Makes a difference smaller, as long as the browser and the client still differ. Each step asks all its candidates in
 * one start of the browser.
 */
export async function shrink(browser: Fuzzed, difference: Difference, origin: Grown): Promise<Difference> {
  let [best, grown] = [difference, origin];
  for (let step = 0; step < STEPS; step++) {
    const candidates = new Map<DatedItem, Grown>();
    for (const next of smaller(grown, CANDIDATES)) {
      const item = dated(next.value, best.item.now ?? momentOf(0, 0, best.world.tz));
      if (item !== null && !exempt(item, browser.client)) candidates.set(item, next);
    }
    const { differences } = await compare(browser, [...candidates.keys()], best.world);
    const items = [...candidates.keys()];
    const [first] = [...differences].sort((a, b) => items.indexOf(a.item) - items.indexOf(b.item));
    const found = first && candidates.get(first.item);
    if (first === undefined || found === undefined) break;
    [best, grown] = [first, found];
  }
  return best;
}

/**
 * The clock is set by code in front of the PAC. Where that would change what the PAC means, there is no clock, and a
 * PAC that looks at it is left out: null.
 */
function dated(item: Item, now: string): DatedItem | null {
  if (item.kind === "seen") return { ...item, now: undefined };
  if (item.kind !== "pac") return { ...item, now };
  const spoilt = /^\s*(-->|#!|["']|\/\*)/.test(item.source) || /\bDate\b/.test(item.source);
  if (!spoilt) return { ...item, now };
  return /Range\b|new Date/.test(item.source) ? null : { ...item, now: undefined };
}
