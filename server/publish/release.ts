import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";

/** One encoding of a release. Each has its own strong entity tag, as RFC 9110, section 8.8.3.3, demands. */
export interface Variant {
  readonly bytes: Uint8Array;
  /** With its quotes. */
  readonly etag: string;
  /** The Content-Encoding; null for the plain bytes. */
  readonly encoding: "gzip" | null;
}

/** Where the bytes of a release come from. */
export type Origin =
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "git";
      readonly repository: string;
      readonly ref: string;
      readonly path: string;
      readonly commit: string;
      /** Name and e-mail address. */
      readonly author: string;
      /** Bounded, in one line. */
      readonly message: string;
      /** What `git` says of its signature: `good`, `none`, `bad`, `expired`, `revoked`, `untrusted` or `unchecked`. */
      readonly signature: string;
    };

/** What its judges said of a release. */
export interface Checks {
  readonly warnings: number;
  /** How many expectations held; null where there are none. */
  readonly expectations: number | null;
}

/** What is known of a release besides its bytes. */
export interface About {
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  readonly origin: Origin;
  readonly checks: Checks;
}

/** What is served: one immutable value, replaced as a whole. */
export interface Release extends About {
  /** SHA-256 of the plain bytes, in hexadecimal. */
  readonly id: string;
  readonly plain: Variant;
  readonly gzip: Variant;
}

const compress = promisify(gzip);

/** Enough of the hash to tell any two releases apart, short enough for every response. */
const ETAG_DIGITS = 32;

/**
 * Prepares bytes for serving: hash, entity tags and the compressed variant, once per release.
 *
 * @param bytes the file, already validated; must not be written to afterwards
 */
export async function makeRelease(bytes: Uint8Array, about: About): Promise<Release> {
  const id = releaseId(bytes);
  const tag = id.slice(0, ETAG_DIGITS);
  const compressed = await compress(bytes, { level: constants.Z_BEST_COMPRESSION });
  const { loadedAt, origin, checks } = about;
  return Object.freeze({
    id,
    plain: Object.freeze({ bytes, etag: `"${tag}"`, encoding: null }),
    gzip: Object.freeze({ bytes: compressed, etag: `"${tag}-gzip"`, encoding: "gzip" }),
    loadedAt,
    origin: Object.freeze(origin),
    checks: Object.freeze(checks),
  });
}

/** The id that {@link makeRelease} gives these bytes. */
export function releaseId(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
