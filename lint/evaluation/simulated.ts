import {
  type Asked,
  DEFAULT_LIMITS,
  type Loader,
  openPac,
  type PacSource,
  profileWorld,
  type World,
} from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskedAnswer, Inspected, LoadOptions } from "../check.ts";
import type { OpensPac } from "./askable.ts";

/**
 * Loads a PAC in the simulator, in the worlds of the site's profiles: the same answers every time.
 *
 * @param load where the script runs
 */
export function simulated(source: PacSource, site: Site | null, load: Loader): OpensPac {
  return async (client, profile, { unknownNames = false, withoutChance = false }: LoadOptions = {}) => {
    const known = profileWorld(site, profile);
    const world = unknownNames ? learning(known) : known;
    const text = withoutChance ? `${source.text}${NO_CHANCE}` : source.text;
    const pac = await openPac({ ...source, text }, client, world, DEFAULT_LIMITS, load);
    return {
      close: () => pac.close(),
      // Where a decision was made costs a second copy of the script.
      ask: async (url) => answered(await pac.ask(url, undefined, { wantLine: false })),
      askMany: async (urls) => (await pac.askMany(urls, { wantLine: false })).map(answered),
      async inspect(url, { explain } = { explain: false }) {
        return inspected(client, await pac.ask(url, undefined, explain ? { explain } : { wantLine: true }));
      },
    };
  };
}

function answered({ chain, result, bypass, error }: Asked): AskedAnswer {
  const failure = { error: error?.message ?? null, line: error?.line ?? null };
  return { chain, result, bypassed: bypass !== null, ...failure };
}

function inspected(client: string, asked: Asked): Inspected {
  const { seen, bypass, result, chain, error, line, lookups, account } = asked;
  return { client, seen, bypass, result, chain, error, line, dns: lookups, account: account ?? null };
}

/** Behind the PAC, so that no place in it moves. */
const NO_CHANCE = "\nMath.random = function () { return 0.5; };";

/** The same world, in which each name has to be looked up before it is known. */
function learning(world: World): World {
  const learnt = new Set<string>();
  return {
    addresses: world.addresses,
    zone: world.zone,
    now: () => world.now(),
    resolve: (name) => (learnt.has(name) ? world.resolve(name) : undefined),
    fetch: async (name) => {
      learnt.add(name);
    },
  };
}
