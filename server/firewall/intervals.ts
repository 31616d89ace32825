import { isNetwork, parseNetwork } from "../../pac/index.ts";
import type { Listener } from "../../site/index.ts";

/** Addresses from the first to the last, both included, as numbers. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

const WIDTH = { 4: 32n, 6: 128n } as const;

/**
 * The source addresses that a listener refuses, as disjoint intervals in ascending order, neighbours joined. The
 * longest prefix wins, so a network that is served may lie inside one that is refused, and the other way round.
 */
export function refusedIntervals(
  { policy, sources }: Pick<Listener, "policy" | "sources">,
  family: 4 | 6,
): Interval[] {
  const rules = sources
    .flatMap((rule) => rule.from.map((text) => ({ refused: rule.policy === "refuse", ...networkOf(text) })))
    .filter((rule) => rule.family === family)
    // Painted one over the other: the shortest prefix first, and of equal ones the earlier last.
    .map((rule, order) => ({ ...rule, order }))
    .sort((a, b) => a.prefix - b.prefix || b.order - a.order);
  const whole = { first: 0n, last: (1n << WIDTH[family]) - 1n };
  let refused: Interval[] = policy === "refuse" ? [whole] : [];
  for (const rule of rules) {
    const rest = without(refused, rule);
    refused = rule.refused ? [...rest, { first: rule.first, last: rule.last }] : rest;
  }
  return joined(refused);
}

function networkOf(text: string): Interval & { prefix: number; family: 4 | 6 } {
  const network = parseNetwork(text);
  if (!isNetwork(network)) throw new Error(network.problem);
  const { base, prefix, family } = network;
  const first = numberOf(base, family);
  const size = 1n << (WIDTH[family] - BigInt(prefix));
  return { first, last: first + size - 1n, prefix, family };
}

function without(intervals: readonly Interval[], cut: Interval): Interval[] {
  return intervals.flatMap(({ first, last }) => [
    ...(first < cut.first ? [{ first, last: min(last, cut.first - 1n) }] : []),
    ...(last > cut.last ? [{ first: max(first, cut.last + 1n), last }] : []),
  ]);
}

function joined(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : 1));
  const result: Interval[] = [];
  for (const { first, last } of sorted) {
    const before = result.at(-1);
    if (before !== undefined && before.last + 1n >= first)
      result[result.length - 1] = { first: before.first, last: max(before.last, last) };
    else result.push({ first, last });
  }
  return result;
}

/** As nft writes an interval: `10.0.0.0-10.255.255.255`, or one address. */
export function written({ first, last }: Interval, family: 4 | 6): string {
  const [from, to] = [addressOf(first, family), addressOf(last, family)];
  return from === to ? from : `${from}-${to}`;
}

function numberOf(address: string, family: 4 | 6): bigint {
  if (family === 4) return address.split(".").reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":").map((group) => BigInt(`0x${group}`)));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const gap = Array.from({ length: 8 - left.length - right.length }, () => 0n);
  return [...left, ...gap, ...right].reduce((sum, group) => (sum << 16n) | group, 0n);
}

function addressOf(value: bigint, family: 4 | 6): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, i) => (value >> BigInt(112 - 16 * i)) & 0xffffn);
  return groups.map((group) => group.toString(16)).join(":");
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
