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

/** What is served: one immutable value, replaced as a whole. */
export interface Release {
  /** SHA-256 of the plain bytes, in hexadecimal. */
  readonly id: string;
  readonly plain: Variant;
  readonly gzip: Variant;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

const compress = promisify(gzip);

/** Enough of the hash to tell any two releases apart, short enough for every response. */
const ETAG_DIGITS = 32;

/**
 * Prepares bytes for serving: hash, entity tags and the compressed variant, once per release.
 *
 * @param bytes the file, already validated; must not be written to afterwards
 * @param loadedAt milliseconds since 1970
 */
export async function makeRelease(bytes: Uint8Array, loadedAt: number): Promise<Release> {
  const id = releaseId(bytes);
  const tag = id.slice(0, ETAG_DIGITS);
  const compressed = await compress(bytes, { level: constants.Z_BEST_COMPRESSION });
  return Object.freeze({
    id,
    plain: Object.freeze({ bytes, etag: `"${tag}"`, encoding: null }),
    gzip: Object.freeze({ bytes: compressed, etag: `"${tag}-gzip"`, encoding: "gzip" }),
    loadedAt,
  });
}

/** The id that {@link makeRelease} gives these bytes. */
export function releaseId(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
