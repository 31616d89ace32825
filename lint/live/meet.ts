import { addressFamily } from "../../pac/index.ts";
import type { EndpointFacts, KnockFacts, RequestFacts } from "./facts.ts";
import { follow } from "./follow.ts";
import type { Prober } from "./prober.ts";
import { bareUrl } from "./shown.ts";
import type { LiveWorld, Target } from "./world.ts";

type Doors = Pick<LiveWorld, "knock" | "request">;

/** A dropped SYN is sent again after 1 and after 3 s (RFC 6298): by then, an honest answer would have come. */
const KNOCK_LIMIT = 4000;
/** Half of what Chromium waits for a PAC. */
const REQUEST_LIMIT = 15_000;
/** The first connection of a Node process costs milliseconds of its own, so the best of three counts. */
const KNOCKS = 3;
/** Discard (RFC 863). Optimisers of carriers take the ports of the Web; what answers here is the host itself. */
const OTHER_PORT = 9;

/**
 * Connects to an address several times, to know what it does and how fast.
 *
 * @returns null when there was no time
 */
export async function knockAtDoor(
  target: Target,
  probe: Prober,
  world: Pick<LiveWorld, "knock">,
  times: number = KNOCKS,
): Promise<KnockFacts | null> {
  let best: KnockFacts | null = null;
  for (let i = 0; i < times; i++) {
    const result = await probe({
      what: `connect ${socketText(target)}`,
      limit: KNOCK_LIMIT,
      ask: (signal) => world.knock(target, signal),
      answer: (knock) => knock,
    });
    if (result === null) return best;
    const { value: knock, ms } = result;
    // Where answers differ, as those of a load balancer with a dead member do, the last one counts.
    best = { knock, ms: best === null || best.knock !== knock ? ms : Math.min(ms, best.ms) };
    if (knock !== "accepted" && knock !== "refused") return best;
  }
  return best;
}

/**
 * Meets an address as a client does that wants the PAC.
 *
 * @param addressOf where the host of a redirect is; null where it may not be asked
 * @returns null when there was no time
 */
export async function meetEndpoint(
  url: URL,
  { address, port }: Target,
  addressOf: (host: string) => Promise<string | null>,
  probe: Prober,
  world: Doors,
): Promise<EndpointFacts | null> {
  const met = await knockAtDoor({ address, port }, probe, world);
  if (met === null) return null;
  const other =
    met.knock === "accepted" || met.knock === "refused"
      ? await knockAtDoor({ address, port: OTHER_PORT }, probe, world)
      : null;
  const answers = other !== null && (other.knock === "refused" || other.knock === "accepted");
  const roundTrip = answers ? other.ms : null;
  if (met.knock !== "accepted") return { ...met, roundTrip, requests: [] };
  const requests = await follow(url, address, {
    ask: (next, at) => askFor(next, at, probe, world),
    addressOf,
  });
  return requests === null ? null : { ...met, roundTrip, requests };
}

/** One request, as a fact; null when there was no time. */
export async function askFor(
  url: URL,
  address: string,
  probe: Prober,
  world: Pick<LiveWorld, "request">,
): Promise<RequestFacts | null> {
  const bare = bareUrl(url);
  const result = await probe({
    what: `GET ${bare} at ${address}`,
    limit: REQUEST_LIMIT,
    ask: (signal) => world.request(url, address, signal),
    answer: ({ outcome, problem, status, headers, body, cut }) =>
      outcome === "answered"
        ? `${status} ${headers["content-type"] ?? "without a type"}, ${body.length} bytes${cut === null ? "" : ", cut short"}`
        : `${outcome} ${problem}`.trim(),
  });
  return result === null ? null : { url: bare, address, ...result.value };
}

function socketText({ address, port }: Target): string {
  return addressFamily(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}
