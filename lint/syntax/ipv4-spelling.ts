import { addressFamily, parseUrl } from "../../pac/index.ts";

/** What is wrong with a text that was meant as an IPv4 address. */
export type Ipv4Fault =
  /** A number begins with a zero, which makes it octal (RFC 6943, 3.1.1; the URL standard). */
  | "octal"
  /** Four numbers, and one of them is over 255. */
  | "range"
  /** More or fewer than four numbers. */
  | "count"
  /** A letter that looks like a digit: 1O.0.0.1, l0.0.0.1. */
  | "letter";

export interface Ipv4Misspelling {
  readonly fault: Ipv4Fault;
  /** The address that clients make of it where it is a host of its own, as in a URL; null when they refuse it. */
  readonly read: string | null;
  /** The address that was meant, where that is certain: decimal numbers, or digits for letters. */
  readonly meant: string | null;
}

/**
 * Finds out what is wrong with an address.
 *
 * @param text a host without port and brackets
 * @returns null for an address that is right, and for what is no address: a name, a version with two numbers
 */
export function misspeltIpv4(text: string): Ipv4Misspelling | null {
  if (addressFamily(text) !== null) return null;
  const labels = text.split(".");
  if (labels.length === 4 && labels.every((label) => /^[0-9OoIl]{1,5}$/.test(label)))
    return misspeltQuad(text, labels);
  const numbers =
    labels.length >= 3 && labels.length <= 6 && labels.every((label) => /^\d{1,3}$/.test(label));
  return numbers ? { fault: "count", read: readAsHost(text), meant: null } : null;
}

function misspeltQuad(text: string, labels: readonly string[]): Ipv4Misspelling | null {
  const letters = labels.filter((label) => /\D/.test(label)).length;
  const digits = labels.map((label) => label.replace(/[Oo]/g, "0").replace(/[Il]/g, "1"));
  const decimal = digits.map((label) => String(Number(label))).join(".");
  const meant = addressFamily(decimal) === 4 ? decimal : null;
  if (letters > 0) {
    // Half of the numbers must be numbers: "lo.ol.il.Il" is nobody's address.
    return letters <= 2 && meant !== null ? { fault: "letter", read: readAsHost(text), meant } : null;
  }
  if (meant === null) return { fault: "range", read: null, meant: null };
  return { fault: "octal", read: readAsHost(text), meant };
}

/** As the URL standard reads a host, which browsers and Node follow for destinations and for proxies. */
function readAsHost(text: string): string | null {
  const host = parseUrl(`http://${text}/`)?.hostname ?? "";
  return addressFamily(host) === 4 ? host : null;
}
