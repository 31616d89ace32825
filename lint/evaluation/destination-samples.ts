import { needsNoSignOn } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac } from "../check.ts";
import { destinationUrls } from "./destination-urls.ts";
import { spread } from "./spread.ts";
import { usualSpellings } from "./two-worlds.ts";

/** More than these are sampled evenly; each costs up to six questions. */
const MOST_DESTINATIONS = 120;

/** A URL that stands for a destination of the site. */
export interface DestinationSample {
  readonly destination: string;
  readonly url: string;
}

/**
 * Addresses and names of each destination, and what the PAC itself says about them; no URL twice.
 *
 * @param destinations networks and names, as `destinations` of a site has them
 */
export function destinationSamples(
  pac: AskablePac,
  site: Site,
  destinations: readonly string[],
): DestinationSample[] {
  const listed = spread(destinations, MOST_DESTINATIONS);
  const own = listed.flatMap((destination) => {
    return destinationUrls(destination).map((url) => ({ destination, url }));
  });
  const spoken = usualSpellings(pac.urls).flatMap(({ url }): DestinationSample[] => {
    const destination = listed.find((each) => isOf(site, each, url));
    return destination === undefined ? [] : [{ destination, url }];
  });
  return [...new Map([...own, ...spoken].map((sample) => [sample.url, sample])).values()];
}

/** The simulator's reading of such a list. */
function isOf(site: Site, destination: string, url: string): boolean {
  const destinations = { ...site.destinations, withoutAuthentication: [destination] };
  return needsNoSignOn({ ...site, destinations }, new URL(url));
}
