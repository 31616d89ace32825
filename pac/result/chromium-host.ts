import { isIP } from "node:net";
import { parseUrl } from "../parse-url.ts";

/**
 * Chromium's canonical host of a proxy (lower case, IPv4 forms resolved, brackets removed).
 *
 * Each branch was asked of Chromium 156: white space around a host is dropped, a space inside is kept as "%20" and
 * "*" becomes "%2A", punycode is not checked, and brackets hold IPv6 and nothing else.
 *
 * @param text what stands before the port; ASCII
 * @returns null when it is no host
 */
export function chromiumHost(text: string): string | null {
  const host = text.trim().replace(/%20/g, " ").replace(/%2a/gi, "*");
  const bracketed = /^\[(.*)\]$/.exec(host)?.[1];
  if (bracketed !== undefined || host.includes(":")) return ipv6Host(bracketed ?? host);
  if (host === "" || /[\t\n\r[\]?#\\<>^|]/.test(host)) return null;
  const literal = host.toLowerCase();
  const read = (name: string) =>
    withoutPunycode(name, (plain) => parseUrl(`http://${plain}/`)?.hostname ?? null);
  if (!/[ *]/.test(host)) return read(literal);
  // What ends in a number must be an IPv4 address, and with one of these in it, it is none.
  const readable = /^[\w .*~!$&'()+,;="{}`-]+$/.test(literal) && read(literal.replace(/[ *]/g, "x")) !== null;
  return readable ? literal.replace(/ /g, "%20").replace(/\*/g, "%2A") : null;
}

/** Reads a host in which nothing looks like punycode: the URL standard checks it and Chromium does not. */
function withoutPunycode(host: string, read: (plain: string) => string | null): string | null {
  const mark = ["xq--", "xy--", "xz--"].find((prefix) => !host.includes(prefix)) ?? "xn--";
  return read(host.replaceAll("xn--", mark))?.replaceAll(mark, "xn--") ?? null;
}

/** IPv6 may end in IPv4, whose four numbers may be octal or hexadecimal; the URL standard allows neither there. */
function ipv6Host(text: string): string | null {
  const address = text.replace(/[^:]*\.[^:]*$/, (tail) => tail.split(".").map(decimal).join("."));
  if (isIP(address) !== 6 || address.includes("%")) return null;
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

function decimal(number: string): string {
  if (/^0x[0-9a-f]*$/i.test(number)) return `${Number.parseInt(`0${number.slice(2)}`, 16)}`;
  return /^0[0-7]+$/.test(number) ? `${Number.parseInt(number, 8)}` : number;
}
