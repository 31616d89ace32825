import { openPac, type PacSource, profileWorld } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { OpensPac } from "./askable.ts";

/** Loads a PAC in the simulator, in the worlds of the site's profiles: the same answers every time. */
export function simulated(source: PacSource, site: Site | null): OpensPac {
  return async (client, profile) => {
    const pac = await openPac(source, client, profileWorld(site, profile));
    return {
      close: () => pac.close(),
      async ask(url) {
        const { chain, result, bypass, error, line } = await pac.ask(url);
        return {
          chain,
          result,
          bypassed: bypass !== null,
          error: error === null ? null : error.message,
          line: error?.line ?? line,
        };
      },
    };
  };
}
