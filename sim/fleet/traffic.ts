import type { Acquisition } from "../journey/acquire.ts";
import type { JourneyHabits } from "../journey/habits.ts";

/** What one fetch of one client is on the wire. */
export interface FetchTraffic {
  /** Connections, and SYNs over all of them with their repetitions, in seconds after the start of the fetch. */
  readonly connections: number;
  readonly synTimes: readonly number[];
  /** RSTs that the endpoint sends. */
  readonly resets: number;
  /** HTTP requests that reach the endpoint. */
  readonly requests: number;
  /** Seconds that a firewall on the way holds a half-open entry for each connection. */
  readonly halfOpenSeconds: number;
}

/**
 * When Linux repeats a SYN: every second at first (tcp_syn_linear_timeouts), then doubling. 1, 2, 3, 4, 5, 7, 11 and
 * 19 s were seen from Chromium 156.
 */
const SYN_TIMES = [0, 1, 2, 3, 4, 5, 7, 11, 19, 35, 67, 131];

/** Check Point's "TCP start timeout": so long its firewalls wait for the rest of a handshake. */
const FIREWALL_SECONDS = 25;

/** The traffic of a fetch that went like this. Pure. */
export function trafficOf(acquisition: Acquisition, { fetch }: JourneyHabits): FetchTraffic {
  const { meets, status, seconds } = acquisition;
  if (meets === null) return { connections: 0, synTimes: [], resets: 0, requests: 0, halfOpenSeconds: 0 };
  const kind =
    meets === "refuse" ? "refused" : meets === "drop" ? "unanswered" : meets === "reset" ? "reset" : "other";
  const connections = fetch.askers * fetch.connections[kind];
  const patience = seconds ?? Number.POSITIVE_INFINITY;
  const synTimes = kind === "unanswered" ? SYN_TIMES.filter((at) => at < patience) : [0];
  const handshake =
    (acquisition.steps.find(({ what }) => what === "connect")?.at ?? 0) - dnsSeconds(acquisition);
  return {
    connections,
    synTimes,
    resets: kind === "refused" || kind === "reset" ? connections : 0,
    requests: kind === "other" ? connections : 0,
    halfOpenSeconds:
      kind === "unanswered"
        ? (synTimes.at(-1) ?? 0) + FIREWALL_SECONDS
        : status === "unresolved"
          ? 0
          : handshake,
  };
}

function dnsSeconds({ steps }: Acquisition): number {
  return steps.find(({ what }) => what === "dns")?.at ?? 0;
}
