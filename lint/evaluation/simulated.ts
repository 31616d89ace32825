import {
  type Asked,
  DEFAULT_LIMITS,
  type Loader,
  openPac,
  type PacSource,
  profileWorld,
} from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskedAnswer, Inspected } from "../check.ts";
import { additions } from "./additions.ts";
import type { OpensPac } from "./askable.ts";
import { wholeInternet } from "./internet-names.ts";

/**
 * Loads a PAC in the simulator, in the worlds of the site's profiles: the same answers every time.
 *
 * @param load where the script runs
 */
export function simulated(source: PacSource, site: Site | null, load: Loader): OpensPac {
  return async (client, profile, how = {}) => {
    const text = `${source.text}${additions(how)}`;
    const world = how.wholeInternet === true ? wholeInternet(site, profile) : profileWorld(site, profile);
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

function answered({ chain, result, bypass, error, lookups }: Asked): AskedAnswer {
  const failure = { error: error?.message ?? null, line: error?.line ?? null };
  return { chain, result, bypassed: bypass !== null, ...failure, dns: lookups };
}

function inspected(client: string, asked: Asked): Inspected {
  const { seen, bypass, result, chain, error, line, lookups, account } = asked;
  return { client, seen, bypass, result, chain, error, line, dns: lookups, account: account ?? null };
}
