import { BlockList } from "node:net";
import { Netmask } from "netmask";
import { type AddressFamily, addressFamily, canonicalAddress } from "./address.ts";

/** An address range in CIDR notation, its base address already masked. IPv4-mapped IPv6 ranges are IPv4 ranges. */
export interface Network {
  readonly base: string;
  readonly prefix: number;
  readonly family: AddressFamily;
}

/** Why a text is not a network, in words a person can act on. */
export interface NetworkProblem {
  readonly problem: string;
}

/**
 * Reads `10.0.0.0/8`, `2001:db8::/32` or a single address (`10.1.2.3` is /32, `2001:db8::1` is /128).
 *
 * Host bits must be zero: `10.1.2.3/8` is nearly always a typing error, so it is refused with the right spelling
 * of both things it can mean.
 */
export function parseNetwork(text: string): Network | NetworkProblem {
  const [address = "", bits, ...rest] = text.split("/");
  const family = addressFamily(address);
  if (family === null || rest.length > 0) {
    return { problem: `"${text}" is not an address range such as 10.0.0.0/8 or 2001:db8::/32` };
  }
  const width = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (prefix < 0 || prefix > width) {
    return { problem: `"${text}" needs a prefix length from 0 to ${width} after the slash` };
  }
  const base = maskedBase(address, prefix, family);
  if (base !== canonicalAddress(address)) {
    return { problem: `"${text}" has host bits set; write ${base}/${prefix} or ${address}/${width}` };
  }
  const mapped = family === 6 && addressFamily(base) === 4;
  return mapped ? { base, prefix: prefix - MAPPED_BITS, family: 4 } : { base, prefix, family };
}

/** How many bits of ::ffff:0:0/96 come before the IPv4 address (RFC 4291, 2.5.5.2). */
const MAPPED_BITS = 96;

/** True when the text parsed as a network. */
export function isNetwork(value: Network | NetworkProblem): value is Network {
  return "base" in value;
}

/**
 * A set of networks that answers "is this address in it?".
 *
 * @param networks CIDR texts that {@link parseNetwork} accepts
 * @throws Error when one of them is not a network: check them with parseNetwork where they are read
 */
export function networkSet(networks: readonly string[]): { has(address: string): boolean } {
  const block = new BlockList();
  for (const text of networks) {
    const network = parseNetwork(text);
    if (!isNetwork(network)) throw new Error(network.problem);
    block.addSubnet(network.base, network.prefix, network.family === 4 ? "ipv4" : "ipv6");
  }
  return {
    has(address) {
      const canonical = canonicalAddress(address);
      return canonical !== null && block.check(canonical, canonical.includes(":") ? "ipv6" : "ipv4");
    },
  };
}

/** The dotted mask of an IPv4 prefix length: 8 -> 255.0.0.0. */
export function ipv4Mask(prefix: number): string {
  return new Netmask("0.0.0.0", String(prefix)).mask;
}

/** The prefix length of a dotted IPv4 mask, or null when it is not a contiguous mask. */
export function ipv4PrefixOf(mask: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(mask)) return null;
  const bits = mask
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
  return /^1*0*$/.test(bits) && bits.length === 32 ? (bits.indexOf("0") < 0 ? 32 : bits.indexOf("0")) : null;
}

/** The n-th address of a network (0 is its base), for IPv4. Wraps inside the network. */
export function ipv4AddressIn(network: Network, n: number): string {
  const size = 2 ** (32 - network.prefix);
  const value = ipv4Number(network.base) + (n % size);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}

function maskedBase(address: string, prefix: number, family: AddressFamily): string {
  if (family === 4) return new Netmask(address, String(prefix)).base;
  const groups = expandIpv6(address).map((group, i) => {
    const keep = Math.min(16, Math.max(0, prefix - i * 16));
    return group & (keep === 0 ? 0 : (0xffff << (16 - keep)) & 0xffff);
  });
  return canonicalAddress(groups.map((group) => group.toString(16)).join(":")) ?? address;
}

function expandIpv6(address: string): number[] {
  const [head = "", tail] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, hexPairs).split("::");
  const groups = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return groups(head);
  const [left, right] = [groups(head), groups(tail)];
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function hexPairs(_: string, a: string, b: string, c: string, d: string): string {
  const pair = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
  return `${pair(a, b)}:${pair(c, d)}`;
}

function ipv4Number(address: string): number {
  return address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
