import { formatChain, MAX_PAC_BYTES } from "../../pac/index.ts";
import { openPac, type PacError, type World, worldOf } from "../../sim/index.ts";
import type { CaseWorld } from "../conformance/case.ts";
import { type CorpusClient, type CorpusPac, textAsReadBy } from "./corpus.ts";

/** Room for the engine to unpack the largest file a browser takes; honest scripts need far less time than this. */
const LIMITS = { milliseconds: 10_000, memoryBytes: 128 * MAX_PAC_BYTES };

/** What one of our clients makes of a URL. */
export interface CorpusAnswer {
  readonly chain: string;
  readonly error: PacError | null;
}

/**
 * Asks one of our clients about some URLs, in order. The file reaches it without a charset.
 *
 * @param now ISO 8601; not given: Monday, the twelfth of January 2026, at 18:00 in Berlin
 */
export async function askCorpus(
  pac: CorpusPac,
  client: CorpusClient,
  urls: readonly string[],
  world: CaseWorld,
  now = "2026-01-12T18:00:00+01:00",
): Promise<CorpusAnswer[]> {
  const source = { text: textAsReadBy(client, pac), file: `${pac.name}.pac` };
  const open = await openPac(source, client, worldAt(world, now), LIMITS);
  try {
    const answers: CorpusAnswer[] = [];
    for (const url of urls) {
      const { chain, error } = await open.ask(url, undefined, { wantLine: false });
      answers.push({ chain: formatChain(chain), error });
    }
    return answers;
  } finally {
    open.close();
  }
}

/** All names are known from the start: looking them up one by one is what the conformance table is for. */
export function worldAt({ dns, addresses, tz }: CaseWorld, now: string): World {
  const answers = new Map(
    Object.entries(dns).map(([name, found]) => [name, found && { addresses: found, ttl: null }]),
  );
  const known = worldOf(null, null, { dns: { answers }, now: () => Date.parse(now), zone: tz });
  return { ...known, addresses };
}

/**
 * The chain as far as it is always the same: for a file whose entries come in another order each time, in one order.
 */
export function comparable({ varies }: CorpusPac, chain: string): string {
  return varies === undefined ? chain : chain.split("; ").sort().join("; ");
}
