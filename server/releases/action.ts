import type { Pin, Publisher } from "../publish/publisher.ts";
import { makeRelease, type Release } from "../publish/release.ts";
import { descriptionOf, type Entry, type StoredRelease } from "./entry.ts";
import type { Store } from "./store.ts";

/** What a person wants done to the releases of an edition. */
export interface Action {
  readonly action: "rollback" | "pin" | "unpin";
  /** For a rollback: the beginning of the SHA-256 of a release, or `previous`. */
  readonly release: string | null;
  readonly reason: string | null;
  /** As their command says. */
  readonly by: string | null;
}

/** What came of it. */
export type ActionResult =
  | {
      readonly done: true;
      readonly entry: Entry /** Why a restart will not know of it. */;
      readonly problem: string | null;
    }
  | { readonly done: false; readonly why: string };

/** Fewer digits are typing errors sooner or later. */
const FEWEST_DIGITS = 6;

/**
 * The entry that an action makes. Pure.
 *
 * @param entries the history, newest first
 * @param current what is served; null when nobody knows
 * @returns why it cannot be done, otherwise
 */
export function entryOf(
  action: Action,
  entries: readonly Entry[],
  current: { readonly release: StoredRelease; readonly pin: Pin | null } | null,
  now: number,
): Entry | { readonly why: string } {
  const { reason, by } = action;
  const made = { version: 1 as const, at: now, action: action.action, reason, by };
  const pinned = { at: now, reason, by };
  if (action.action === "rollback") {
    const release = releaseCalled(action.release ?? "", entries, current?.release.id ?? null);
    return "why" in release ? release : { ...made, release, pinned };
  }
  if (current === null) return { why: "nothing is served yet, and no release is kept" };
  if (action.action === "pin") return { ...made, release: current.release, pinned };
  if (current.pin === null) return { why: "nothing is pinned" };
  return { ...made, release: current.release, pinned: null };
}

/** The kept release that a text means: the beginning of its SHA-256, or `previous`. */
export function releaseCalled(
  name: string,
  entries: readonly Entry[],
  current: string | null,
): StoredRelease | { readonly why: string } {
  const releases = [...new Map(entries.map(({ release }) => [release.id, release])).values()];
  if (name === "previous") {
    const previous = entries.find(({ release }) => release.id !== current)?.release;
    return previous ?? { why: "there is no previous release in the history" };
  }
  if (!/^[0-9a-f]+$/i.test(name) || name.length < FEWEST_DIGITS)
    return {
      why: `"${name.slice(0, 80)}" is not a release; give "previous" or the first ${FEWEST_DIGITS} or more digits of its SHA-256 (see "pac-server history")`,
    };
  const [found, ...others] = releases.filter(({ id }) => id.startsWith(name.toLowerCase()));
  if (found === undefined)
    return { why: `no release that begins with ${name} is kept; see "pac-server history"` };
  if (others.length > 0)
    return { why: `${others.length + 1} kept releases begin with ${name}; give more digits` };
  return found;
}

/**
 * Does it to a running server: from the next request on, and on its disk.
 *
 * @param store null where the site keeps nothing
 */
export async function act(
  action: Action,
  publisher: Publisher,
  store: Store | null,
  now: number,
): Promise<ActionResult> {
  if (action.action === "rollback" && store === null)
    return { done: false, why: 'no releases are kept: give "state.directory" in the site file' };
  const serving = publisher.current();
  const current = serving === null ? null : { release: descriptionOf(serving), pin: publisher.pin() };
  const entry = entryOf(action, store?.entries() ?? [], current, now);
  if ("why" in entry) return { done: false, why: entry.why };
  if (entry.pinned === null) publisher.letGo();
  else {
    const release = await releaseOf(entry, serving, store, now);
    if (release === null) return { done: false, why: lost(entry) };
    publisher.hold(release, entry.pinned);
  }
  const bytes = serving?.id === entry.release.id ? serving.plain.bytes : null;
  return { done: true, entry, problem: store === null ? NOT_KEPT : await store.append(entry, bytes) };
}

async function releaseOf(
  { release }: Entry,
  serving: Release | null,
  store: Store | null,
  now: number,
): Promise<Release | null> {
  if (serving?.id === release.id) return serving;
  const bytes = (await store?.bytes(release.id)) ?? null;
  return bytes === null ? null : makeRelease(bytes, { ...release, loadedAt: now });
}

function lost({ release }: Entry): string {
  return `the bytes of release ${release.id} are missing or damaged`;
}

const NOT_KEPT =
  'no releases are kept, so a restart will not know of this: give "state.directory" in the site file';

/** Does it to the store of a server that is not running. */
export async function actOnStore(action: Action, store: Store, now: number): Promise<ActionResult> {
  const newest = store.entries()[0];
  const current = newest === undefined ? null : { release: newest.release, pin: newest.pinned };
  const entry = entryOf(action, store.entries(), current, now);
  if ("why" in entry) return { done: false, why: entry.why };
  if ((await store.bytes(entry.release.id)) === null) return { done: false, why: lost(entry) };
  const problem = await store.append(entry, null);
  return problem === null ? { done: true, entry, problem } : { done: false, why: problem };
}
