import type { NameFacts, ViewFacts } from "./facts.ts";
import type { Prober } from "./prober.ts";
import type { LiveWorld, Reply } from "./world.ts";

/** A resolver, as it is asked and as people know it. */
export interface NamedResolver {
  readonly server: string | null;
  readonly shown: string;
}

/** Two tries of node:dns take 5 s. */
const LIMIT = 6000;

/**
 * Asks one resolver for many names. One that fails for the first name and for one of nobody is asked no more: a silent
 * resolver would use up the time of everything else.
 */
export async function askView(
  resolver: NamedResolver,
  names: readonly string[],
  random: readonly string[],
  probe: Prober,
  world: Pick<LiveWorld, "ask">,
): Promise<ViewFacts> {
  const ask = (all: readonly string[]) => askNames(resolver, all, probe, world);
  const askBoth = (from: number, to?: number) =>
    Promise.all([ask(names.slice(from, to)), ask(random.slice(from, to))]);
  const first = await askBoth(0, 1);
  const answers = first.flatMap((one) => Object.values(one).map(({ answer }) => answer));
  const silent = answers.every((answer) => answer === "failed");
  const [known, nobodys] = silent ? [{}, {}] : await askBoth(1);
  return {
    resolver: resolver.shown,
    names: { ...first[0], ...known },
    random: { ...first[1], ...nobodys },
  };
}

/** The names that were asked in time, with what came. */
export async function askNames(
  resolver: NamedResolver,
  names: readonly string[],
  probe: Prober,
  world: Pick<LiveWorld, "ask">,
): Promise<Record<string, NameFacts>> {
  const asked = names.map(async (name) => [name, await askName(resolver, name, probe, world)] as const);
  return Object.fromEntries(
    (await Promise.all(asked)).flatMap(([name, facts]) => (facts === null ? [] : [[name, facts]])),
  );
}

async function askName(
  { server, shown }: NamedResolver,
  name: string,
  probe: Prober,
  world: Pick<LiveWorld, "ask">,
): Promise<NameFacts | null> {
  const replies = await Promise.all(
    ([4, 6] as const).map((family) =>
      probe({
        what: `ask ${shown} for ${name} ${family === 4 ? "A" : "AAAA"}`,
        limit: LIMIT,
        ask: (signal) => world.ask({ name, family, server }, signal),
        answer: answerText,
      }),
    ),
  );
  const known = replies.flatMap((reply) => (reply === null ? [] : [reply.value]));
  return known.length < replies.length ? null : nameFacts(known);
}

/** What the answers for the two address families say together. NXDOMAIN is about the name, not about one family. */
export function nameFacts(replies: readonly Reply[]): NameFacts {
  const records = replies.flatMap((reply) => reply.records);
  const has = (answer: Reply["answer"]) => replies.some((reply) => reply.answer === answer);
  const nothing = has("missing") || !has("failed") ? "missing" : "failed";
  return {
    answer: has("found") ? "found" : nothing,
    addresses: [...new Set(records.map(({ address }) => address))],
    ttl: records.length === 0 ? null : Math.max(...records.map(({ ttl }) => ttl)),
  };
}

function answerText({ answer, records, problem }: Reply): string {
  switch (answer) {
    case "found":
      return records.map(({ address, ttl }) => `${address} (ttl ${ttl})`).join(", ");
    case "missing":
      return "no such name";
    case "empty":
      return "no record of this kind";
    case "failed":
      return `failed, ${problem}`;
  }
}
