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
  const stated = Object.hasOwn(site?.profiles ?? {}, id) ? site?.profiles?.[id] : undefined;
  const base = builtIn(stated?.like ?? id);
  if (base === undefined) throw new RangeError(`no profile "${id}"; known: ${profileIds(site).join(", ")}`);
  if (stated === undefined) return base;
  const { summary = base.summary, names = base.names, paths = base.paths } = stated;
  const { proxies = base.proxies, changes = base.changes } = stated;
  const own = Object.entries({ names, paths, proxies, changes }).filter(([, value]) => value !== undefined);
  return { ...base, id, summary, ...Object.fromEntries(own) };
}

/** The ids of all profiles there are for a site. */
export function profileIds(site: Site | null): readonly string[] {
  return [...new Set([...Object.keys(PROFILES), ...Object.keys(site?.profiles ?? {})])];
}

function builtIn(id: string): Profile | undefined {
  const profiles: Readonly<Record<string, Profile>> = PROFILES;
  return Object.hasOwn(profiles, id) ? profiles[id] : undefined;
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
