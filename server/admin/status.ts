import type { Edition } from "../editions/edition.ts";
import { formatProblem } from "../publish/candidate.ts";
import type { Pin, Publisher } from "../publish/publisher.ts";
import type { Release } from "../publish/release.ts";

/** What the admin side tells of one edition. The keys are those of its JSON. */
export interface EditionStatus {
  readonly edition: string;
  readonly ready: boolean;
  readonly release: ReleaseStatus | null;
  /** True while what is served comes from an earlier run and its source has not confirmed it. */
  readonly restored: boolean;
  readonly rejected: { readonly at: string; readonly reasons: readonly string[] } | null;
  readonly pinned: { readonly at: string; readonly reason: string | null; readonly by: string | null } | null;
  /** Why the last release could not be kept; null also where none are. */
  readonly notKept: string | null;
}

export interface ReleaseStatus {
  readonly id: string;
  readonly bytes: number;
  readonly loadedAt: string;
  readonly origin: Release["origin"];
  readonly checks: Release["checks"];
}

/** The status of an edition. Ready means that a release is loaded; a later rejected candidate does not change that. */
export function editionStatus({ name, publisher, store }: Edition): EditionStatus {
  const release = publisher.current();
  return {
    edition: name,
    ready: release !== null,
    release: release === null ? null : releaseStatus(release),
    restored: publisher.restored(),
    rejected: rejectedStatus(publisher),
    pinned: pinnedStatus(publisher.pin()),
    notKept: store?.problem() ?? null,
  };
}

function releaseStatus({ id, plain, loadedAt, origin, checks }: Release): ReleaseStatus {
  return { id, bytes: plain.bytes.byteLength, loadedAt: new Date(loadedAt).toISOString(), origin, checks };
}

function rejectedStatus(publisher: Publisher): EditionStatus["rejected"] {
  const rejection = publisher.rejection();
  if (rejection === null) return null;
  return { at: new Date(rejection.at).toISOString(), reasons: rejection.problems.map(formatProblem) };
}

function pinnedStatus(pin: Pin | null): EditionStatus["pinned"] {
  return pin === null ? null : { ...pin, at: new Date(pin.at).toISOString() };
}
