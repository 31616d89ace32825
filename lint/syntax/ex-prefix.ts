import { addressFamily } from "../../pac/index.ts";
import { misspeltIpv4 } from "./ipv4-spelling.ts";

/** A range for `isInNetEx` that clients cannot read; `right` is the one that was certainly meant, if there is one. */
export interface PrefixFault {
  readonly right: string | null;
}

/**
 * Reads the second argument of `isInNetEx`: an address of either family, a slash and a prefix length (asked of Chromium
 * 156: with anything else the answer is false).
 *
 * @param mask the prefix length of a third argument, which people carry over from `isInNet`; null where there is none
 */
export function prefixFault(text: string, mask: number | null): PrefixFault | null {
  const [address = "", length, ...rest] = text.split("/").map((part) => part.trim());
  // Octal numbers are read, as in URLs: another matter.
  if (misspeltIpv4(address)?.fault === "octal") return null;
  const base = addressFamily(address) === null ? completed(address) : address;
  const width = base === null ? null : addressFamily(base) === 4 ? 32 : 128;
  if (base === null || width === null || rest.length > 0) return { right: null };
  if (length === undefined) {
    // Without a slash it is one address, unless a mask stands behind it.
    return { right: `${base}/${width === 32 ? (mask ?? width) : width}` };
  }
  if (!/^\d+$/.test(length) || Number(length) > width) return { right: null };
  return base === address ? null : { right: `${base}/${length}` };
}

/** The beginning of an address as the whole of it: 2001:db8 is 2001:db8::, and 10.20 is 10.20.0.0. */
function completed(address: string): string | null {
  if (/^\d{1,3}(\.\d{1,3}){0,2}\.?$/.test(address)) {
    const numbers = address.replace(/\.$/, "").split(".");
    const quad = [...numbers, "0", "0", "0"].slice(0, 4).join(".");
    return addressFamily(quad) === 4 ? quad : null;
  }
  const open = `${address.replace(/:$/, "")}::`;
  return addressFamily(open) === 6 ? open : null;
}
