import type { Site } from "../site/index.ts";
import type { World } from "./engine/types.ts";
import { PROFILES } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import { worldOf } from "./world.ts";

/**
 * A profile: a built-in one, with what the site says of it, or one of the site's own.
 *
 * @throws RangeError for an id that neither has
 */
export function profileById(id: string, site: Site | null = null): Profile {
  const stated = statedFor(site, id);
  if (isBuiltIn(id)) return withStated(PROFILES[id], stated);
  if (stated?.like === undefined)
    throw new RangeError(`no profile "${id}"; known: ${profileIds(site).join(", ")}`);
  // As this site describes the built-in one: what it says of on-net also holds for a branch office that is like it.
  return { ...withStated(withStated(PROFILES[stated.like], statedFor(site, stated.like)), stated), id };
}

type Stated = NonNullable<Site["profiles"]>[string];

function statedFor(site: Site | null, id: string): Stated | undefined {
  return Object.hasOwn(site?.profiles ?? {}, id) ? site?.profiles?.[id] : undefined;
}

/** Each value that the site states takes the place of the profile's whole value; round trips one by one. */
function withStated(base: Profile, stated: Stated | undefined): Profile {
  if (stated === undefined) return base;
  const { like: _, roundTrip = {}, ...values } = stated;
  return { ...base, ...given(values), roundTrip: { ...base.roundTrip, ...given(roundTrip) } };
}

/** Without the keys that nothing is said of. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The ids of all profiles there are for a site. */
export function profileIds(site: Site | null): readonly string[] {
  return [...new Set([...Object.keys(PROFILES), ...Object.keys(site?.profiles ?? {})])];
}

function isBuiltIn(id: string): id is keyof typeof PROFILES {
  return Object.hasOwn(PROFILES, id);
}

/**
 * The world of a profile with nothing left to chance, for checks: a fixed clock in UTC.
 *
 * @param now milliseconds since 1970
 */
export function profileWorld(site: Site | null, profileId: string, now: number = NOON): World {
  return worldOf(site, profileById(profileId, site), { now: () => now, zone: "UTC" });
}

/** A Wednesday at noon: inside office hours, so that rules for nights and week-ends do not hide the usual ones. */
const NOON = Date.UTC(2026, 6, 1, 12);
