import type { Site } from "../../site/index.ts";

/** Under which paths, and with which headers, releases are served. Follows from the site alone. */
export interface Endpoint {
  /** Compared with the path as sent: no decoding, no folding of case. */
  readonly paths: ReadonlySet<string>;
  readonly contentType: string;
  readonly cacheControl: string;
}

/**
 * The MIME type is the one of Netscape's proxy auto-config specification (1996). Chromium was measured to take a
 * PAC of any type, but not every client is Chromium. The charset is explicit, because Chromium reads a PAC without
 * charset and byte order mark as ISO-8859-1, whatever its author meant.
 */
export function endpointOf({ pac }: Pick<Site, "pac">): Endpoint {
  return {
    paths: new Set([new URL(pac.url).pathname, "/wpad.dat", ...pac.aliases]),
    contentType: `application/x-ns-proxy-autoconfig; charset=${pac.charset}`,
    cacheControl: `max-age=${pac.maxAge}, must-revalidate`,
  };
}
