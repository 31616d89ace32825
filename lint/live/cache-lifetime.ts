/** How long an answer may be kept by whoever keeps answers. */
export type Lifetime =
  | { readonly kind: "said"; readonly seconds: number }
  /** Nothing is said, so RFC 9111, section 4.2.2, lets a cache guess from the age of the file. */
  | { readonly kind: "guessed" }
  /** Nothing is said, and there is nothing to guess from. */
  | { readonly kind: "none" };

/**
 * Reads Cache-Control, else Expires (RFC 9111, section 4.2.1). Of `max-age` and `s-maxage` the longer one counts, because
 * either kind of cache may stand between.
 *
 * @param headers by name in lower case
 */
export function cacheLifetime(headers: Readonly<Record<string, string>>): Lifetime {
  const control = headers["cache-control"]?.toLowerCase() ?? "";
  const directives = control.split(",").map((each) => each.trim());
  if (directives.some((each) => /^(no-store|no-cache)\b/.test(each))) return { kind: "said", seconds: 0 };
  const ages = directives.flatMap((each) => {
    const [, seconds] = /^(?:s-maxage|max-age)\s*=\s*"?(\d+)"?$/.exec(each) ?? [];
    return seconds === undefined ? [] : [Number(seconds)];
  });
  if (ages.length > 0) return { kind: "said", seconds: Math.max(...ages) };
  const { expires, date, "last-modified": modified } = headers;
  if (expires !== undefined) return { kind: "said", seconds: secondsBetween(date, expires) };
  return modified === undefined ? { kind: "none" } : { kind: "guessed" };
}

/** An Expires that is no date, such as "0", is in the past (RFC 9111, section 5.3). */
function secondsBetween(date: string | undefined, expires: string): number {
  const seconds = (Date.parse(expires) - Date.parse(date ?? "")) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
}
