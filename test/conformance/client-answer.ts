import { formatChain } from "../../pac/index.ts";
import { openPac, type PacError, type World, worldOf } from "../../sim/index.ts";
import type { CaseWorld } from "./case.ts";

/** What one of our clients makes of one URL. */
export interface ClientAnswer {
  readonly chain: string;
  readonly error: PacError | null;
  readonly bypass: string | null;
}

/** Asks one of our clients about some URLs, in order, with one loaded PAC. */
export async function clientAnswers(
  clientId: string,
  pac: string,
  urls: readonly string[],
  world: CaseWorld,
): Promise<ClientAnswer[]> {
  const open = await openPac({ text: pac, file: "case.pac" }, clientId, slowWorld(world));
  try {
    const answers: ClientAnswer[] = [];
    for (const url of urls) {
      const { chain, error, bypass } = await open.ask(url);
      answers.push({ chain: formatChain(chain), error, bypass });
    }
    return answers;
  } finally {
    open.close();
  }
}

/**
 * A world that knows a name only after it was looked up, so that every case also goes through the way of a client
 * with a real resolver: stop, look up, run again.
 */
export function slowWorld({ dns, addresses, now, tz }: CaseWorld): World {
  const time = now === undefined ? Date.UTC(2026, 0, 12, 17) : Date.parse(now);
  const lookUp = async (name: string) => dns[name] ?? null;
  return { ...worldOf(null, null, { dns: { lookUp }, now: () => time, zone: tz }), addresses };
}
