import { ipv4Mask, ipv4PrefixOf } from "../../pac/index.ts";
import { isQuad, masked, type NetworkTest } from "./network-tests.ts";

/** A block of RFC 1918. */
export interface PrivateBlock {
  readonly base: string;
  readonly prefix: number;
  /** Begins every address of it, and of the public addresses people mix up with it. */
  readonly octet: string;
  readonly last: string;
  /** Finds what may be its addresses in a text, also in regular expressions. */
  readonly written: RegExp;
}

export const PRIVATE_BLOCKS: readonly PrivateBlock[] = [
  { base: "10.0.0.0", prefix: 8, octet: "10.", last: "10.255.255.255", written: /(?<![\d.])10\\?\./g },
  {
    base: "172.16.0.0",
    prefix: 12,
    octet: "172.",
    last: "172.31.255.255",
    written: /(?<![\d.])172\\?\./g,
  },
  {
    base: "192.168.0.0",
    prefix: 16,
    octet: "192.",
    last: "192.168.255.255",
    written: /(?<![\d.])192\\?\.168/g,
  },
];

/**
 * The private block that a network was meant to be and is larger than: 172.16.0.0 with 255.0.0.0, 172.0.0.0 with the
 * same. A network such as 128.0.0.0/1 has other reasons.
 */
export function widerThanPrivate(pattern: string, prefix: number): PrivateBlock | null {
  if (prefix === 0 || !isQuad(pattern)) return null;
  const mask = ipv4Mask(prefix);
  const found = PRIVATE_BLOCKS.find(
    (block) =>
      prefix < block.prefix &&
      pattern.startsWith(block.octet) &&
      masked(pattern, mask) === masked(block.base, mask),
  );
  return found ?? null;
}

/** True for a network that holds the whole block. */
export function coversBlock({ pattern, mask }: NetworkTest, block: PrivateBlock): boolean {
  const prefix = isQuad(pattern.text) && isQuad(mask.text) ? ipv4PrefixOf(mask.text) : null;
  if (prefix === null || prefix > block.prefix) return false;
  return masked(pattern.text, mask.text) === masked(block.base, mask.text);
}
