/**
 * True when an If-None-Match header covers an entity tag, by weak comparison (RFC 9110, section 13.1.2): a proxy may
 * have made the tag weak on its way.
 *
 * @param header `*`, or a list of entity tags
 * @param etag the strong tag of the selected representation, with its quotes
 */
export function matchesEtag(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  for (const [, tag] of header.matchAll(/(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g)) {
    if (tag === etag) return true;
  }
  return false;
}
