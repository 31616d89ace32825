import { isIP } from "node:net";
import { Netmask } from "netmask";
import { sandbox } from "pac-resolver";
import { keepAlert } from "./doors.ts";
import { atClock } from "./host-clock.ts";
import type { Lookup, World } from "./types.ts";
import { zoneOffset } from "./zone.ts";

/** What a script asked and said in one call, and until when it may run. */
export interface ResolverCall {
  lookups: Lookup[];
  alerts: string[];
  alertCharacters: number;
  /** As `performance.now` counts. */
  deadline: number;
  /** The engine is being given up: nothing is answered any more, so that a script cannot go on in it. */
  over: boolean;
}

/** pac-resolver's functions that reach outside; the rest stays untouched. */
export function resolverDoors(
  world: World,
  state: ResolverCall,
): Record<string, (...args: never[]) => unknown> {
  const offset = zoneOffset(world.zone);
  const lookup = (host: unknown) => asNodeLooksUp(world, state, host);
  const { timeRange, weekdayRange } = sandbox;
  return {
    alert: (message: unknown = "") => keepAlert(state, String(message)),
    dnsResolve: async (host: unknown) => lookup(host),
    isResolvable: async (host: unknown) => (await lookup(host)) !== null,
    isInNet: async (host: unknown, pattern: string, mask: string) => {
      const address = await lookup(host);
      if (address === null) return false;
      try {
        return new Netmask(pattern, mask).contains(address);
      } catch {
        return false; // what pac-resolver does with a mask it cannot read
      }
    },
    myIpAddress: async () => world.addresses.find((address) => !address.includes(":")) ?? "127.0.0.1",
    timeRange: (...args: Parameters<typeof timeRange>) =>
      atClock(world.now(), offset, () => timeRange(...args)),
    weekdayRange: (...args: Parameters<typeof weekdayRange>) =>
      atClock(world.now(), offset, () => weekdayRange(...args)),
  };
}

/**
 * The address `dns.lookup` of Node gives for family 4: none for anything but a string, and an address as it is, an IPv6
 * address too.
 */
async function asNodeLooksUp(world: World, state: ResolverCall, host: unknown): Promise<string | null> {
  if (typeof host !== "string" || host === "") return null;
  return isIP(host) === 0 ? firstIpv4(world, state, host) : host;
}

async function firstIpv4(world: World, state: ResolverCall, name: string): Promise<string | null> {
  if (world.resolve(name) === undefined) await world.fetch?.(name);
  const answer = world.resolve(name) ?? null;
  if (state.over) return new Promise(() => undefined);
  if (!state.lookups.some((earlier) => earlier.name === name)) state.lookups.push({ name, answer });
  return answer?.find((address) => !address.includes(":")) ?? null;
}
