import { isDeepStrictEqual } from "node:util";
import { MAX_PAC_BYTES } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { Clock, Files } from "../world.ts";
import type { Problem, Validate } from "./candidate.ts";
import { makeRelease, type Release, releaseId } from "./release.ts";

/** What became of one attempt to load the PAC. */
export type Outcome =
  | { readonly result: "loaded"; readonly release: Release; readonly warnings: readonly Problem[] }
  /** The file holds what is served already. */
  | { readonly result: "unchanged"; readonly release: Release }
  /** `repeated`: for the same reasons as the attempt before. */
  | { readonly result: "rejected"; readonly rejection: Rejection; readonly repeated: boolean };

export interface Rejection {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problems: readonly Problem[];
}

/** Holds what is served, and replaces it by candidates that pass. */
export interface Publisher {
  /** What is served now; null until the first release was loaded. */
  current(): Release | null;
  /** Why the last candidate was not taken; null when the last one was. */
  rejection(): Rejection | null;
  /**
   * Reads and judges the file; swaps it in when it passes. Attempts never overlap: one that is asked for during
   * another starts after it, and any more join that one. Never rejects.
   */
  load(): Promise<Outcome>;
}

/** Makes the publisher of a site's PAC file. */
export function createPublisher(
  site: Site,
  world: { files: Pick<Files, "read">; clock: Pick<Clock, "now">; validate: Validate },
): Publisher {
  const file = site.pacFile;
  let current: Release | null = null;
  let rejection: Rejection | null = null;
  let running: Promise<Outcome> | null = null;
  let waiting: Promise<Outcome> | null = null;

  const reject = (problems: readonly Problem[]): Outcome => {
    const repeated = rejection !== null && isDeepStrictEqual(problems, rejection.problems);
    rejection = { at: world.clock.now(), problems };
    return { result: "rejected", rejection, repeated };
  };
  const attempt = async (): Promise<Outcome> => {
    const bytes = await world.files.read(file, MAX_PAC_BYTES + 1).catch((error) => unreadable(site, error));
    if (!(bytes instanceof Uint8Array)) return reject([bytes]);
    if (current !== null && releaseId(bytes) === current.id) {
      rejection = null;
      return { result: "unchanged", release: current };
    }
    const { errors, warnings } = await world.validate({ file, bytes, site });
    if (errors.length > 0) return reject(errors);
    const release = await makeRelease(bytes, world.clock.now());
    current = release;
    rejection = null;
    return { result: "loaded", release, warnings };
  };
  const load = (): Promise<Outcome> => {
    if (running === null) {
      running = attempt()
        .catch((error) => reject([unjudged(file, error)]))
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
  return { current: () => current, rejection: () => rejection, load };
}

function unjudged(file: string, error: unknown): Problem {
  const message = `could not be judged: ${error instanceof Error ? error.message : error}`;
  return { file, line: null, column: null, message, source: "file" };
}

function unreadable({ file: siteFile, pacFile }: Site, { code, message }: NodeJS.ErrnoException): Problem {
  const problem = (text: string): Problem => ({
    file: pacFile,
    line: null,
    column: null,
    message: text,
    source: "file",
  });
  if (code === "ENOENT") return problem(`the PAC file does not exist; "pac.file" in ${siteFile} names it`);
  if (code === "EACCES") return problem("the PAC file may not be read by this user");
  if (code === "EISDIR") return problem(`not a regular file; "pac.file" in ${siteFile} names it`);
  return problem(`cannot read the PAC file (${code ?? message})`);
}
