import { parseArgs } from "node:util";
import { BROWSERS, whyNot } from "./browsers.ts";
import type { Fuzzed } from "./compare.ts";
import type { Share } from "./items.ts";
import { printCase } from "./print-case.ts";
import { fuzzRound, shrink } from "./round.ts";

/** What a run is told, and where it speaks. */
export interface RunOptions {
  readonly browsers: readonly Fuzzed[];
  readonly share: Share;
  readonly seed: number;
  /** The last round begins before then (milliseconds of `now`). */
  readonly until: number;
  now(): number;
  say(line: string): void;
}

/** Some 2,400 pairs: long enough to make up for the start of the browser, short enough to lose little. */
const SHARE: Share = { expression: 1100, result: 700, seen: 250, pac: 150 };

/** Making one difference small takes up to 45 starts of the browser. */
const SHRUNK_PER_ROUND = 4;

/**
 * Asks the browsers in turn, round after round with new seeds, and prints every difference in its smallest form.
 * Nothing is kept from round to round but numbers and the differences printed.
 *
 * @returns how many different differences were printed
 */
export async function fuzz({ browsers, share, seed, until, now, say }: RunOptions): Promise<number> {
  const printed = new Set<string>();
  const total = new Map(browsers.map(({ client }) => [client, 0]));
  for (let round = 0; round === 0 || now() < until; round++) {
    for (const browser of browsers) {
      const { client } = browser;
      const { compared, refused, differences, origins } = await fuzzRound(browser, seed + round, share);
      total.set(client, (total.get(client) ?? 0) + compared);
      say(
        `${client}, seed ${seed + round}: ${compared} pairs compared (${total.get(client)} in all), ` +
          `${refused} URLs not opened, ${differences.length} differences`,
      );
      for (const difference of differences.slice(0, SHRUNK_PER_ROUND)) {
        const origin = origins.get(difference.item);
        const small = origin === undefined ? difference : await shrink(browser, difference, origin);
        const key = `${client} ${small.item.kind} ${small.item.source} ${small.item.kind === "seen" ? small.url : ""}`;
        if (!printed.has(key)) say(printCase(small));
        printed.add(key);
      }
    }
  }
  return printed.size;
}

const USAGE = "usage: npm run fuzz:clients -- [--client chromium|firefox] [--minutes 60] [--seed 1]";

/**
 * The command `npm run fuzz:clients`.
 *
 * @returns the exit status: 1 for differences, 2 for a wrong argument or where no browser can be asked
 */
export async function main(
  args: readonly string[],
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  const options = readOptions(args, now());
  if (typeof options === "string") {
    say(`${options}\n${USAGE}`);
    return 2;
  }
  const browsers = [];
  for (const browser of options.browsers) {
    const reason = whyNot(browser);
    if (reason === null) browsers.push(browser);
    else say(`${browser.client} is left out: ${reason}`);
  }
  if (browsers.length === 0) return 2;
  const count = await fuzz({ ...options, browsers, share: SHARE, now, say });
  say(`${count} differences (seed ${options.seed})`);
  return count === 0 ? 0 : 1;
}

/** @returns a text where the arguments are wrong */
function readOptions(
  args: readonly string[],
  now: number,
): Omit<RunOptions, "share" | "now" | "say"> | string {
  const options = {
    client: { type: "string" },
    minutes: { type: "string" },
    seed: { type: "string" },
  } as const;
  try {
    const {
      client,
      minutes = "60",
      seed = `${now % 1_000_000}`,
    } = parseArgs({ args: [...args], options }).values;
    const known = Object.values(BROWSERS).filter(
      (browser) => client === undefined || browser.client === client,
    );
    if (known.length === 0) return `--client: there is no "${client}"`;
    if (!(Number(minutes) >= 0)) return `--minutes: "${minutes}" is no number of minutes`;
    if (!/^\d{1,9}$/.test(seed)) return `--seed: "${seed}" is no whole number`;
    return { browsers: known, seed: Number(seed), until: now + Number(minutes) * 60_000 };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
