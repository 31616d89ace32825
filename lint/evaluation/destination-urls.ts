import { addressFamily, canonicalAddress, ipv4AddressIn, isNetwork, parseNetwork } from "../../pac/index.ts";

/**
 * URLs of one destination of a site: of a range the first, the last and the middle address; of a name itself; of
 * `*.meet.example.net` names one and two labels below. Each as `https` and `http`.
 *
 * @param destination an address, a range or a name, as `destinations` of a site has it
 */
export function destinationUrls(destination: string): readonly string[] {
  const network = parseNetwork(destination);
  const hosts = isNetwork(network) ? addressesOf(network) : namesOf(destination.toLowerCase());
  return hosts.flatMap((host) => [`https://${host}/`, `http://${host}/`]);
}

function namesOf(name: string): string[] {
  if (name === "*") return ["www.example.com"];
  if (!name.startsWith("*.")) return [name];
  const suffix = name.slice(2);
  return [`www.${suffix}`, `a.www.${suffix}`];
}

function addressesOf(network: { base: string; prefix: number; family: 4 | 6 }): string[] {
  const addresses = network.family === 4 ? ipv4Samples(network) : ipv6Samples(network);
  return [...new Set(addresses)].map((address) => (addressFamily(address) === 6 ? `[${address}]` : address));
}

function ipv4Samples(network: { base: string; prefix: number; family: 4 | 6 }): string[] {
  const size = 2 ** (32 - network.prefix);
  return [0, Math.floor(size / 2), size - 1].map((n) => ipv4AddressIn(network, n));
}

const GROUPS = 8;
const GROUP_BITS = 16;

function ipv6Samples({ base, prefix }: { base: string; prefix: number }): string[] {
  const first = groupsOf(base).reduce((sum, group) => (sum << BigInt(GROUP_BITS)) | BigInt(group), 0n);
  const size = 1n << BigInt(GROUPS * GROUP_BITS - prefix);
  return [first, first + size / 2n, first + size - 1n].map((value) => {
    const groups = Array.from({ length: GROUPS }, (_, i) => {
      const shift = BigInt((GROUPS - 1 - i) * GROUP_BITS);
      return ((value >> shift) & 0xffffn).toString(16);
    });
    const text = groups.join(":");
    return canonicalAddress(text) ?? text;
  });
}

/** The eight groups of an address in its canonical spelling. */
function groupsOf(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const read = (part: string) =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return read(head);
  const [left, right] = [read(head), read(tail)];
  return [...left, ...new Array<number>(GROUPS - left.length - right.length).fill(0), ...right];
}
