import { isDeepStrictEqual } from "node:util";
import type { Site } from "../../site/index.ts";
import type { Clock, Files } from "../world.ts";
import type { Problem, Validate } from "./candidate.ts";
import { makeRelease, type Release, releaseId } from "./release.ts";
import { fileSource, problemWith, type Source } from "./source.ts";

/** What became of one attempt to load the PAC. */
export type Outcome =
  | { readonly result: "loaded"; readonly release: Release; readonly warnings: readonly Problem[] }
  /** The source holds what is served already. */
  | { readonly result: "unchanged"; readonly release: Release }
  /** Somebody has pinned what is served: nothing was taken, whatever the source holds. */
  | { readonly result: "held"; readonly release: Release; readonly pin: Pin }
  /** `repeated`: for the same reasons as the attempt before. */
  | { readonly result: "rejected"; readonly rejection: Rejection; readonly repeated: boolean };

export interface Rejection {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problems: readonly Problem[];
}

/** Who keeps a release from being replaced, since when and why. */
export interface Pin {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string | null;
  /** As that person's command says; nobody vouches for it. */
  readonly by: string | null;
}

/** Holds what is served, and replaces it by candidates that pass. */
export interface Publisher {
  /** What is served now; null until the first release was loaded. */
  current(): Release | null;
  /** Why the last candidate was not taken; null when the last one was. */
  rejection(): Rejection | null;
  /** Null while releases go forward. */
  pin(): Pin | null;
  /** True while what is served was restored from an earlier run, and the source has not confirmed it since. */
  restored(): boolean;
  /**
   * Reads the source and judges what it holds; swaps it in when it passes. Attempts never overlap: one that is asked
   * for during another starts after it, and any more join that one. Never rejects.
   */
  load(): Promise<Outcome>;
  /** Serves this release from now on, and no other until {@link letGo}. */
  hold(release: Release, pin: Pin): void;
  /** Lets releases go forward again; the next {@link load} does. */
  letGo(): void;
}

/** What a publisher may be given besides its site and world. */
export interface PublisherOptions {
  /** Default: the site's PAC file. */
  readonly source?: Source;
  /** What an earlier run served. */
  readonly restored?: { readonly release: Release; readonly pin: Pin | null } | null;
  /** Told of each release after it is served, and again when it is confirmed. Never rejects. */
  readonly keep?: (release: Release) => Promise<void>;
}

/** Makes the publisher of one PAC. */
export function createPublisher(
  site: Site,
  world: { files: Files; clock: Clock; validate: Validate },
  { source = fileSource(site, world), restored = null, keep = async () => {} }: PublisherOptions = {},
): Publisher {
  let current: Release | null = restored?.release ?? null;
  let pin: Pin | null = restored?.pin ?? null;
  let unconfirmed = restored !== null;
  let rejection: Rejection | null = null;
  let running: Promise<Outcome> | null = null;
  let waiting: Promise<Outcome> | null = null;

  const reject = (problems: readonly Problem[]): Outcome => {
    const repeated = rejection !== null && isDeepStrictEqual(problems, rejection.problems);
    rejection = { at: world.clock.now(), problems };
    return { result: "rejected", rejection, repeated };
  };
  const held = (): Outcome | null =>
    pin === null || current === null ? null : { result: "held", release: current, pin };
  const attempt = async (): Promise<Outcome> => {
    const early = held();
    if (early !== null) return early;
    const read = await source.read();
    if ("message" in read) return held() ?? reject([read]);
    const { file, bytes, origin } = read;
    if (current !== null && releaseId(bytes) === current.id) {
      [rejection, unconfirmed] = [null, false];
      await keep(current);
      return { result: "unchanged", release: current };
    }
    const now = world.clock.now();
    const expectations = read.expectations === null ? null : { ...read.expectations, now };
    const {
      errors,
      warnings,
      expectations: passed,
    } = await world.validate({ file, bytes, site, expectations });
    if (errors.length > 0) return held() ?? reject(errors);
    const checks = { warnings: warnings.length, expectations: passed ?? null };
    const release = await makeRelease(bytes, { loadedAt: world.clock.now(), origin, checks });
    // Somebody may have pinned another one while this one was judged.
    const late = held();
    if (late !== null) return late;
    current = release;
    [rejection, unconfirmed] = [null, false];
    await keep(release);
    return { result: "loaded", release, warnings };
  };
  const load = (): Promise<Outcome> => {
    if (running === null) {
      running = attempt()
        .catch((error) => reject([unjudged(source.file, error)]))
        .finally(() => {
          running = null;
        });
      return running;
    }
    waiting ??= running.then(() => {
      waiting = null;
      return load();
    });
    return waiting;
  };
  return {
    current: () => current,
    rejection: () => rejection,
    pin: () => pin,
    restored: () => unconfirmed,
    load,
    hold(release, by) {
      [current, pin, rejection, unconfirmed] = [release, by, null, false];
    },
    letGo() {
      pin = null;
    },
  };
}

function unjudged(file: string, error: unknown): Problem {
  return problemWith(file, `could not be judged: ${error instanceof Error ? error.message : error}`);
}
