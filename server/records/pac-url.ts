import { addressFamily } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { RecordsError } from "./format.ts";

type WithPac = Pick<Site, "pac">;

/** The port that clients of the PAC URL connect to. */
export function pacPort({ pac }: WithPac): number {
  const { port, protocol } = new URL(pac.url);
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

/** Whether clients speak TLS to the endpoint. */
export function isHttps({ pac }: WithPac): boolean {
  return new URL(pac.url).protocol === "https:";
}

const HOST = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/;

/**
 * The host of the PAC URL, for DNS.
 *
 * @throws RecordsError when it is an address, or no host name (RFC 1123, section 2.1): name servers refuse those, and a
 *   URL may have a quote or a semicolon in its host
 */
export function pacHost({ pac }: WithPac): string {
  const host = new URL(pac.url).hostname.replace(/\.$/, "");
  if (addressFamily(host.replace(/^\[|\]$/g, "")) !== null)
    throw new RecordsError(`pac.url: ${host} is an address, so there is nothing to tell DNS`);
  if (!HOST.test(host) || host.length > 253) {
    const why = "only letters, digits, hyphens and dots can be in DNS, 63 to a label and 253 in all";
    throw new RecordsError(`pac.url: ${JSON.stringify(host)} is not a host name (RFC 1123): ${why}`);
  }
  return host;
}

/** What one DHCP option can carry (RFC 2132, section 2). */
const LONGEST_OPTION = 255;

/**
 * The PAC URL for DHCP option 252. Some clients take the length of the option and some a trailing NUL, and those that
 * append one ask for `/proxy.pac\0`; after a question mark it is part of the query, which servers ignore.
 *
 * @throws RecordsError when it does not fit into the option
 */
export function optionUrl({ pac }: WithPac): string {
  const url = new URL(pac.url);
  url.hash = "";
  // The URL parser has encoded quotes and spaces, but leaves a backslash in the query as it is.
  const text = url.href.replaceAll("\\", "%5C").replace(/["'`$]/g, encoded);
  const whole = text.includes("?") ? text : `${text}?`;
  if (whole.length <= LONGEST_OPTION) return whole;
  throw new RecordsError(
    `pac.url: ${whole.length} bytes with its question mark, and a DHCP option has at most ${LONGEST_OPTION}; give the PAC a shorter path`,
  );
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
