import type { Site } from "../site/index.ts";
import type { World } from "./engine/types.ts";
import { PROFILES } from "./profiles/index.ts";
import type { Profile } from "./profiles/profile.ts";
import { worldOf } from "./world.ts";

/** @throws RangeError for an id that no profile has */
export function profileById(id: string): Profile {
  const profiles: Readonly<Record<string, Profile>> = PROFILES;
  const profile = Object.hasOwn(profiles, id) ? profiles[id] : undefined;
  if (profile === undefined)
    throw new RangeError(`no profile "${id}"; known: ${Object.keys(profiles).join(", ")}`);
  return profile;
}

/**
 * The world of a profile with nothing left to chance, for checks: a fixed clock in UTC.
 *
 * @param now milliseconds since 1970
 */
export function profileWorld(site: Site | null, profileId: string, now: number = NOON): World {
  return worldOf(site, profileById(profileId), { now: () => now, zone: "UTC" });
}

/** A Wednesday at noon: inside office hours, so that rules for nights and week-ends do not hide the usual ones. */
const NOON = Date.UTC(2026, 6, 1, 12);
