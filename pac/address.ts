import { BlockList, isIP, SocketAddress } from "node:net";

export type AddressFamily = 4 | 6;

/** 4 or 6 for an IP literal without brackets and without a zone, null for anything else. */
export function addressFamily(text: string): AddressFamily | null {
  // Most texts are names, and the expressions for IPv6 are long.
  if (!text.includes(":") && !/^\d/.test(text)) return null;
  const family = isIP(text);
  return (family === 4 || family === 6) && !text.includes("%") ? family : null;
}

/**
 * The one spelling of an address: IPv6 compressed and in lower case (RFC 5952), IPv4-mapped IPv6 as IPv4.
 *
 * @param text an IP literal without brackets
 * @returns null when `text` is not an address
 */
export function canonicalAddress(text: string): string | null {
  const family = addressFamily(text);
  if (family === null) return null;
  if (family === 4) return text;
  const { address } = new SocketAddress({ address: text, family: "ipv6" });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? address;
}

const LOOPBACK = ranges(["127.0.0.0/8", "::1/128"]);
/** RFC 1918, RFC 4193 and RFC 6598 (carrier-grade NAT): never reachable across the Internet. */
const PRIVATE = ranges(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"]);
/** RFC 3927 and RFC 4291. */
const LINK_LOCAL = ranges(["169.254.0.0/16", "fe80::/10"]);

/** True for 127/8 and ::1, also when written as IPv4-mapped IPv6. */
export function isLoopbackAddress(text: string): boolean {
  return mayBeIn(text, "127.") && inRanges(LOOPBACK, text);
}

/** True for addresses no Internet router carries: RFC 1918, RFC 6598 and RFC 4193. */
export function isPrivateAddress(text: string): boolean {
  return inRanges(PRIVATE, text);
}

export function isLinkLocalAddress(text: string): boolean {
  return mayBeIn(text, "169.254.") && inRanges(LINK_LOCAL, text);
}

/** Clients ask this of every host, and asking a BlockList takes longer than an answer from an index. */
function mayBeIn(text: string, ipv4: string): boolean {
  return text.startsWith(ipv4) || text.includes(":");
}

function ranges(list: readonly string[]): BlockList {
  const block = new BlockList();
  for (const cidr of list) {
    const [base = "", prefix] = cidr.split("/");
    block.addSubnet(base, Number(prefix), base.includes(":") ? "ipv6" : "ipv4");
  }
  return block;
}

function inRanges(block: BlockList, text: string): boolean {
  const address = canonicalAddress(text);
  return address !== null && block.check(address, address.includes(":") ? "ipv6" : "ipv4");
}
