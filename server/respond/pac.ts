import type { Endpoint } from "../publish/endpoint.ts";
import type { Release } from "../publish/release.ts";
import { matchesEtag } from "./conditional.ts";
import { notModified, type Reply, shortReply } from "./reply.ts";
import type { PacRequest } from "./request.ts";

const NOT_FOUND = shortReply(404, "not found");
/** Closing spares us reading a body that nobody asked for. */
const METHOD_NOT_ALLOWED = shortReply(405, "method not allowed", { Allow: "GET, HEAD", Connection: "close" });

/**
 * What a client that is served gets.
 *
 * The method is judged before the path, so that neither answer tells which paths exist.
 *
 * @returns 200, 304, 404 or 405
 */
export function pacReply(request: PacRequest, endpoint: Endpoint, release: Release): Reply {
  if (request.method !== "GET" && request.method !== "HEAD") return METHOD_NOT_ALLOWED;
  if (!endpoint.paths.has(request.path)) return NOT_FOUND;
  const variant = request.gzip ? release.gzip : release.plain;
  const validators = { ETag: variant.etag, "Cache-Control": endpoint.cacheControl, Vary: "Accept-Encoding" };
  if (request.ifNoneMatch !== null && matchesEtag(request.ifNoneMatch, variant.etag)) {
    return notModified(validators);
  }
  return {
    status: 200,
    headers: {
      "Content-Type": endpoint.contentType,
      "Content-Length": String(variant.bytes.byteLength),
      ...validators,
      ...(variant.encoding === null ? {} : { "Content-Encoding": variant.encoding }),
    },
    body: variant.bytes,
  };
}
