import { questionOutOfTime, type World } from "./algebra/world.ts";
import type { CompiledList } from "./compiled/compile.ts";
import type { Lookups } from "./condition.ts";

/** A URL that a rule decides. */
export interface Witness {
  readonly url: string;
  /** What must be so where the client is, in words: `probe.corp.example resolves to 10.0.0.0`. */
  readonly where: readonly string[];
  /** What the client finds out there. */
  readonly lookups: Lookups;
}

/** The URL of a world, with what the list looks up there before it decides. */
export function witnessIn(list: CompiledList, world: World): Witness {
  const where = new Set<string>();
  const { url, host, lookups } = questionOutOfTime(world, (fact) => where.add(fact));
  list.decide(url, host, lookups);
  return { url, where: [...where], lookups };
}
