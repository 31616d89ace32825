import { decisionOf } from "../../sim/index.ts";
import type { AskablePac, AskedAnswer, LoadOptions } from "../check.ts";
import { ORDINARY_URL } from "./derive-urls.ts";
import { spread } from "./spread.ts";
import { usualClients } from "./usual-clients.ts";

/** Two answers to one question, and when each was given. */
export interface StateEvidence {
  /** `rerun`: the difference is made by a call that was given up for a look-up, and made again. */
  readonly kind: "order" | "rerun";
  readonly client: string;
  readonly url: string;
  readonly first: TimedAnswer;
  readonly second: TimedAnswer;
}

export interface TimedAnswer {
  readonly decision: string;
  /** In words that follow the decision. */
  readonly when: string;
}

/**
 * Looks for a URL whose answer depends on what was asked before, or on whether a call was made again.
 *
 * The same URLs are asked in the order of the file, backwards, three times each, and alone in a PAC that was just
 * loaded; globals live in all clients alike, so one client is enough. Then each client that may make a call again is
 * held against one that does not. Clock and chance stand still.
 *
 * @returns the first evidence there is; null when all answers were the same
 */
export async function findStateEvidence(pac: AskablePac): Promise<StateEvidence | null> {
  const { inRow, alone, toLookUp } = limitsOf(pac.sourceCode.text.length);
  const urls = spread(pac.urls, inRow).map(({ url }) => url);
  const lonely = spread(urls, alone).map((url) => [url]);
  const sequences = [urls, urls.toReversed(), urls.flatMap((url) => [url, url, url]), ...lonely];
  const clients = usualClients(pac);
  for (const profile of pac.profiles) {
    const client = await firstAnswering(pac, clients, profile);
    const evidence = client === undefined ? null : await ofOrder(pac, { client, profile }, sequences);
    if (evidence !== null) return evidence;
  }
  if (!LOOKS_UP.test(pac.sourceCode.text)) return null;
  for (const client of clients.filter((id) => id !== WAITS)) {
    for (const profile of pac.profiles) {
      const evidence = await ofRerun(pac, { client, profile }, spread(urls, toLookUp));
      if (evidence !== null) return evidence;
    }
  }
  return null;
}

/** The client that makes each call once: it waits for the answers to its questions. */
const WAITS = "firefox";

const LOOKS_UP = /dnsResolve|isResolvable|isInNet|myIpAddress/;

async function firstAnswering(
  pac: AskablePac,
  clients: readonly string[],
  profile: string,
): Promise<string | undefined> {
  for (const client of clients) {
    const { error } = await pac.ask({ url: ORDINARY_URL, client, profile });
    if (error === null) return client;
  }
  return undefined;
}

interface Vantage {
  readonly client: string;
  readonly profile: string;
}

/** Loading anew takes 10 ms, and 100 ms to 1 s where a PAC is rewritten first. */
function limitsOf(length: number): { inRow: number; alone: number; toLookUp: number } {
  const most = Math.floor(2_000_000 / (length + 40_000));
  const upTo = (limit: number, fewest: number) => Math.max(fewest, Math.min(limit, Math.floor(most / 5)));
  return { inRow: Math.max(6, Math.min(24, most)), alone: upTo(5, 1), toLookUp: upTo(3, 1) };
}

/** Asks each sequence of a PAC that has just been loaded. */
async function ofOrder(
  pac: AskablePac,
  vantage: Vantage,
  sequences: readonly (readonly string[])[],
): Promise<StateEvidence | null> {
  const known = new Map<string, TimedAnswer>();
  for (const sequence of sequences) {
    const answers = await inTurn(pac, vantage, sequence);
    for (const [i, decision] of answers.entries()) {
      const url = sequence[i] ?? "";
      const second = { decision, when: whenOf(sequence, i) };
      const first = known.get(url);
      if (first === undefined) known.set(url, second);
      else if (first.decision !== decision)
        return { kind: "order", client: vantage.client, url, first, second };
    }
  }
  return null;
}

/**
 * Holds a client's answers against those of one that makes each call once. Where they differ, that one's calls are given
 * up and made again, too: if it then gives the same answer, the difference is what a run leaves for the next.
 */
async function ofRerun(
  pac: AskablePac,
  vantage: Vantage,
  urls: readonly string[],
): Promise<StateEvidence | null> {
  const waiting = { ...vantage, client: WAITS };
  for (const url of urls) {
    const [decision = ""] = await inTurn(pac, vantage, [url]);
    const [once = ""] = await inTurn(pac, waiting, [url]);
    if (once === decision) continue;
    for (const givenUpOnce of ["at-the-question", "at-the-next-call"] as const) {
      const [again = ""] = await inTurn(pac, waiting, [url], { givenUpOnce });
      if (again !== decision) continue;
      const first = { decision: once, when: "if the call is made once" };
      const second = { decision, when: "as it is made again after each look-up" };
      return { kind: "rerun", client: vantage.client, url, first, second };
    }
  }
  return null;
}

async function inTurn(
  pac: AskablePac,
  vantage: Vantage,
  urls: readonly string[],
  how: LoadOptions = {},
): Promise<string[]> {
  const fresh = await pac.reload(vantage, { ...how, withoutChance: true });
  try {
    return (await fresh.askAll(urls)).map(decided);
  } finally {
    fresh.close();
  }
}

function decided(answer: AskedAnswer): string {
  return answer.error === null ? decisionOf(answer) : "an error";
}

function whenOf(sequence: readonly string[], i: number): string {
  if (i === 0) return "when it is asked first";
  if (sequence[i - 1] === sequence[i]) return "when it is asked again";
  return i === 1 ? "after one other URL" : `after ${i} other URLs`;
}
