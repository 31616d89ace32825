import { Inquiry, type World } from "./algebra/world.ts";
import type { Lookups } from "./condition.ts";

/** A URL that a rule decides. */
export interface Witness {
  readonly url: string;
  /** What must be so where the client is, in words: `probe.corp.example resolves to 10.0.0.0`. */
  readonly where: readonly string[];
  /** What the client finds out there. */
  readonly lookups: Lookups;
}

/** The URL of a world, with what is looked up there before a rule decides. */
export function witnessOf(world: World, where: readonly string[]): Witness {
  const there = new Inquiry(world, false);
  const lookups: Lookups = {
    resolve: (name) => there.resolve(name),
    ownAddress: () => there.ownAddress(),
    time: () => undefined,
  };
  return { url: world.url, where, lookups };
}
