import { afterAll, describe, expect, test } from "vitest";
import { whyNot } from "./browsers.ts";
import type { Fuzzed } from "./compare.ts";
import type { Share } from "./items.ts";
import { printCase } from "./print-case.ts";
import { fuzzRound } from "./round.ts";
import { WORLDS } from "./worlds.ts";

/** One round for each world; all rounds together are more than 10,000 pairs. */
const SHARE: Share = { expression: 1_000, result: 750, seen: 240, pac: 60 };
const FIRST_SEED = 20_261_120;
const SEEDS = WORLDS.map((_, index) => FIRST_SEED + index);

const ROUND_MILLISECONDS = 170_000;

/** Asks a browser and its client about generated PACs and URLs, the same ones each time. Prints how many they were. */
export function agreesOnGenerated(browser: Fuzzed): void {
  const reason = whyNot(browser);
  const { client } = browser;
  let pairs = 0;
  afterAll(() => {
    const skipped = reason === null ? "" : `: ${reason}`;
    process.stdout.write(`${client} was compared on ${pairs} generated pairs of PAC and URL${skipped}\n`);
  });

  describe(`the real browser and the client ${client} agree about generated PACs`, () => {
    test.for(SEEDS)("seed %i", { timeout: ROUND_MILLISECONDS }, async (seed, { skip }) => {
      if (reason !== null) skip(reason);
      const { compared, refused, differences } = await fuzzRound(browser, seed, SHARE);
      pairs += compared;
      expect(differences.map(printCase)).toEqual([]);
      // A browser that opens nothing would agree with everything.
      expect(refused).toBeLessThan(compared / 50);
    });

    test("on more than 10,000 pairs", ({ skip }) => {
      if (reason !== null) skip(reason);
      expect(pairs).toBeGreaterThan(10_000);
    });
  });
}
