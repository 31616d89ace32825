import type { Pin } from "../publish/publisher.ts";
import { makeRelease, type Release } from "../publish/release.ts";
import { descriptionOf, type StoredRelease } from "./entry.ts";
import type { Store } from "./store.ts";

/**
 * What an earlier run served last, out of its store: the newest release whose bytes are whole. Only releases that
 * passed their judgement are ever kept.
 *
 * @param told is told of releases that are passed over
 * @returns null when there is none
 */
export async function restore(
  store: Store,
  told: (message: string) => void,
): Promise<{ release: Release; pin: Pin | null } | null> {
  const entries = store.entries();
  // A pin means "do not go forward by yourself": that stays true when its release is lost and an older one steps in.
  const pin = entries[0]?.pinned ?? null;
  const passedOver = new Set<string>();
  for (const { release } of entries) {
    if (passedOver.has(release.id)) continue;
    const bytes = await store.bytes(release.id);
    if (bytes !== null) return { release: await makeRelease(bytes, release), pin };
    passedOver.add(release.id);
    told(`${store.folder}: the bytes of release ${release.id} are missing or damaged; passed over`);
  }
  return null;
}

/**
 * Keeps what is served, once: a release that the newest entry names already is not written again, unless that failed.
 *
 * @param told is told why it could not be kept
 */
export async function keepPublished(
  store: Store,
  release: Release,
  now: number,
  told: (problem: string) => void,
): Promise<void> {
  const newest = store.entries()[0];
  if (newest?.release.id === release.id && newest.pinned === null && store.problem() === null) return;
  const about: StoredRelease = descriptionOf(release);
  const nothing = { reason: null, by: null, pinned: null };
  const entry = { version: 1 as const, at: now, action: "publish" as const, ...nothing, release: about };
  const problem = await store.append(entry, release.plain.bytes);
  if (problem !== null) told(problem);
}
