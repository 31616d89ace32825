import { parseArgs } from "node:util";
import { chanceFrom } from "./list-chance.ts";
import { compareList, type ListClient, type ListDifference } from "./list-compare.ts";
import { anyPac, pacText } from "./list-pacs.ts";
import { type Piece, smaller } from "./list-piece.ts";
import { anyUrls } from "./list-urls.ts";

const CLIENTS: readonly ListClient[] = ["chromium", "firefox"];
const URLS_PER_PAC = 500;
/** Each of these is asked for its line as well, which costs a second run. */
const LINES_PER_PAC = 20;
const MOST_SHRINKS = 150;
const MOST_PRINTED = 10;

/** What a run is told, and where it speaks. */
export interface ListRun {
  readonly seed: number;
  /** It ends when it is later than that (milliseconds of `now`), or has so many pairs. */
  readonly until: number;
  readonly pairs: number;
  now(): number;
  say(line: string): void;
}

export interface ListTotals {
  readonly pacs: number;
  readonly pairs: number;
  readonly fromList: number;
  readonly differences: number;
}

/** Generates PACs and URLs from one seed after the other, and holds what the lists say against what the scripts say. */
export async function fuzzLists({ seed, until, pairs: wanted, now, say }: ListRun): Promise<ListTotals> {
  const total = { pacs: 0, pairs: 0, fromList: 0, differences: 0 };
  for (let next = seed; total.pairs < wanted && now() < until; next++) {
    const body = anyPac(next);
    const urls = anyUrls(chanceFrom(-next - 1), URLS_PER_PAC);
    total.pacs++;
    for (const client of CLIENTS) {
      const found = await compare(body, client, urls);
      total.pairs += found.pairs;
      total.fromList += found.fromList;
      const [first] = found.differences;
      if (first === undefined) continue;
      if (total.differences++ < MOST_PRINTED) say(await explained(next, body, first));
    }
    if (total.pacs % 100 === 0)
      say(
        `${total.pacs} PACs, ${total.pairs} pairs, ${percent(total)} answered by the list, ${total.differences} PACs differ`,
      );
  }
  return total;
}

function percent({ fromList, pairs }: ListTotals): string {
  return `${Math.floor((100 * fromList) / Math.max(1, pairs))} %`;
}

async function compare(body: Piece, client: ListClient, urls: readonly string[]) {
  const text = pacText(body);
  const all = await compareList(text, client, urls, false);
  const lines = await compareList(text, client, urls.slice(0, LINES_PER_PAC), true);
  return { ...all, differences: [...all.differences, ...lines.differences] };
}

/** A difference in the smallest PAC that still shows it. */
async function explained(seed: number, body: Piece, difference: ListDifference): Promise<string> {
  const { client, url } = difference;
  let [small, shown] = [body, difference];
  let tries = 0;
  for (let found = true; found; ) {
    found = false;
    for (const one of smaller(small)) {
      if (tries++ > MOST_SHRINKS) break;
      const wantLine = difference.what === "line";
      const [again] = (await compareList(pacText(one), client, [url], wantLine)).differences;
      if (again === undefined) continue;
      [small, shown, found] = [one, again, true];
      break;
    }
  }
  const { what, script, list } = shown;
  return `seed ${seed}, ${client}, ${url}: ${what} of the script ${script}, of the list ${list}\n${pacText(small)}`;
}

const USAGE = "usage: npm run fuzz:list -- [--minutes 10] [--pairs 1000000] [--seed 1]";

/**
 * The command `npm run fuzz:list`.
 *
 * @returns the exit status: 1 for differences, 2 for a wrong argument
 */
export async function main(
  args: readonly string[],
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  const options = {
    minutes: { type: "string" },
    pairs: { type: "string" },
    seed: { type: "string" },
  } as const;
  try {
    const {
      minutes = "10",
      pairs = "1000000",
      seed = `${now() % 1_000_000}`,
    } = parseArgs({ args: [...args], options }).values;
    const numbers = { minutes: Number(minutes), pairs: Number(pairs), seed: Number(seed) };
    const wrong = Object.entries(numbers).find(([, value]) => !(value >= 0));
    if (wrong !== undefined) throw new RangeError(`--${wrong[0]}: this is no number`);
    const until = now() + numbers.minutes * 60_000;
    const total = await fuzzLists({ seed: numbers.seed, until, pairs: numbers.pairs, now, say });
    say(
      `${total.pacs} PACs, ${total.pairs} pairs, ${percent(total)} answered by the list, ${total.differences} PACs differ (seed ${seed})`,
    );
    return total.differences === 0 ? 0 : 1;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
}
