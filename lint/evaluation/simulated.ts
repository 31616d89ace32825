import { DEFAULT_LIMITS, type Loader, openPac, type PacSource, profileWorld } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { OpensPac } from "./askable.ts";

/**
 * Loads a PAC in the simulator, in the worlds of the site's profiles: the same answers every time.
 *
 * @param load where the script runs
 */
export function simulated(source: PacSource, site: Site | null, load: Loader): OpensPac {
  return async (client, profile) => {
    const pac = await openPac(source, client, profileWorld(site, profile), DEFAULT_LIMITS, load);
    return {
      close: () => pac.close(),
      async ask(url) {
        // Where a decision was made costs a second copy of the script, and no check has asked for it yet.
        const { chain, result, bypass, error } = await pac.ask(url, undefined, { wantLine: false });
        return {
          chain,
          result,
          bypassed: bypass !== null,
          error: error === null ? null : error.message,
          line: error?.line ?? null,
        };
      },
    };
  };
}
