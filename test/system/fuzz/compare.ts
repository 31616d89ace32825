import { formatChain } from "../../../pac/index.ts";
import { openPac, parseDnsAnswers, type World, worldOf } from "../../../sim/index.ts";
import type { Asked } from "../../conformance/case.ts";
import type { OracleDecision, OracleQuestion } from "../oracle/question.ts";
import type { DatedItem } from "./item.ts";
import { pack } from "./pack.ts";
import type { FuzzWorld } from "./worlds.ts";

/** A browser as the fuzzer sees it. */
export interface Fuzzed {
  readonly client: Asked;
  /** One answer for each question; a URL the browser does not open is missing in it. */
  ask(questions: readonly OracleQuestion[]): Promise<ReadonlyMap<string, OracleDecision>[]>;
  /** It says why a call failed even when the script did not throw but returned something else than a string. */
  readonly namesEveryFailure: boolean;
}

/** What one side made of a URL: the chain, or that the script failed and the chain is therefore DIRECT. */
export interface Verdict {
  readonly chain: string;
  readonly failed: boolean;
}

export interface Difference {
  readonly item: DatedItem;
  readonly world: FuzzWorld;
  readonly question: OracleQuestion;
  readonly url: string;
  readonly browser: Verdict;
  readonly client: Verdict;
}

export interface Comparison {
  readonly compared: number;
  /** URLs the browser did not open. */
  readonly refused: number;
  /** One for each item at most: the first of its URLs that differs. */
  readonly differences: readonly Difference[];
}

/** A browser may call a PAC for itself between two questions, so a difference must show this often. */
const CONFIRMATIONS = 2;

/** Asks the browser and the client that stands for it, and compares. */
export async function compare(
  browser: Fuzzed,
  items: readonly DatedItem[],
  world: FuzzWorld,
): Promise<Comparison> {
  const first = await compareOnce(browser, items, world);
  let { differences } = first;
  for (let again = 0; again < CONFIRMATIONS && differences.length > 0; again++) {
    const open = differences.map(({ item }) => item);
    ({ differences } = await compareOnce(browser, open, world));
  }
  return { ...first, differences };
}

async function compareOnce(
  browser: Fuzzed,
  items: readonly DatedItem[],
  world: FuzzWorld,
): Promise<Comparison> {
  const packed = pack(items, world);
  const answers = await browser.ask(packed.map(({ question }) => question));
  const differences = new Map<DatedItem, Difference>();
  let [compared, refused] = [0, 0];
  for (const [index, { question, items: asked }] of packed.entries()) {
    const ours = await verdicts(browser.client, question);
    for (const [at, url] of question.urls.entries()) {
      const item = asked[at];
      const client = ours[at];
      const decision = answers[index]?.get(url);
      if (item === undefined || client === undefined) continue;
      if (decision === undefined) {
        refused++;
        continue;
      }
      compared++;
      const theirs = { chain: decision.chain, failed: decision.error !== null };
      const same = theirs.chain === client.chain && sameReason(browser, theirs, client);
      if (!same && !differences.has(item)) {
        differences.set(item, { item, world, question, url, browser: theirs, client });
      }
    }
  }
  return { compared, refused, differences: [...differences.values()] };
}

/** A browser that is silent about some failures cannot contradict a client that names one. */
function sameReason(
  { namesEveryFailure }: Fuzzed,
  theirs: Verdict,
  ours: Verdict & { early?: boolean },
): boolean {
  if (theirs.failed === ours.failed) return true;
  return ours.failed && (!namesEveryFailure || ours.early === true);
}

const LOAD_ERRORS = new Set(["syntax-error", "load-error", "no-entry-point"]);

async function verdicts(
  client: Asked,
  { pac, urls, now, ...machine }: OracleQuestion,
): Promise<(Verdict & { early: boolean })[]> {
  const world = worldFor(client, machine, now);
  const open = await openPac({ text: pac, file: "proxy.pac" }, client, world);
  try {
    const answers = [];
    for (const url of urls) {
      const { chain, error } = await open.ask(url, undefined, { wantLine: false });
      const early = error !== null && LOAD_ERRORS.has(error.code);
      answers.push({ chain: formatChain(chain), failed: error !== null, early });
    }
    return answers;
  } finally {
    open.close();
  }
}

/**
 * Firefox waits for a name, and so does our client where it is not known yet. Chromium gives the call up for each name,
 * known or not, so there all are known. An undated question is about no time at all.
 */
function worldFor(
  client: Asked,
  { dns, addresses = [], tz = "UTC" }: Omit<OracleQuestion, "pac" | "urls">,
  now?: string,
): World {
  const time = Date.parse(now ?? "2026-01-12T17:00:00Z");
  const lookUp = async (name: string) => dns[name] ?? null;
  const answers = parseDnsAnswers(JSON.stringify(dns), "the generated world");
  const options = { dns: client === "firefox" ? { lookUp } : { answers }, now: () => time, zone: tz };
  return { ...worldOf(null, null, options), addresses };
}
