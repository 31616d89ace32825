import { bareHost } from "../../pac/index.ts";
import type { Client } from "../engine/types.ts";
import { type Encounter, encounter, type Place } from "./encounter.ts";
import { GIVE_UP } from "./journey.ts";
import { NameCache, type NameService } from "./name-cache.ts";

export type PacStatus =
  | "loaded"
  | "refused"
  | "reset"
  | "http-error"
  | "not-a-pac"
  | "timeout"
  | "unresolved"
  | "too-large";

/** Did the client get the PAC, and how long did it take to know? */
export interface Acquisition {
  readonly status: PacStatus;
  /** Seconds until it had the file or gave up; null: it waits without end. */
  readonly seconds: number | null;
  /** One clause for people: whom it asked and what it was told. */
  readonly detail: string;
  /** What the connection met; null when there was none. */
  readonly meets: Encounter["meets"] | null;
  /** The steps, in seconds from the beginning of the fetch. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly at: number;
  readonly what: "dns" | "connect" | "request" | "response" | "give-up";
  readonly detail: string;
}

/** What a fetch needs to know of the moment it happens in. */
export interface FetchMoment {
  readonly place: Place;
  readonly names: NameService;
  readonly cache: NameCache;
  /** Seconds on the journey's clock. */
  readonly at: number;
  /** Bytes of the PAC file. */
  readonly size: number;
}

type Fetcher = Pick<Client, "fetch" | "journey">;

/**
 * What happens when a client asks for the PAC. It follows from the site, the place and the client's habits.
 *
 * Times are round trips: one for DNS, one for connecting (a refusal is the answer to the SYN), one for the request.
 */
export function acquirePac(moment: FetchMoment, client: Fetcher): Acquisition {
  const { place, names, cache, at } = moment;
  const url = new URL(place.site.pac.url);
  const host = bareHost(url);
  const { answer, seconds, cachedFor } = cache.lookUp(host, names, at);
  const address = answer?.addresses[0];
  const found = address === undefined ? "does not exist" : `is ${address}`;
  const cached = cachedFor === null ? "" : `, from the cache, where it stays ${Math.ceil(cachedFor)} s more`;
  const dns: Step = { at: seconds, what: "dns", detail: `${host} ${found}${cached}` };
  if (address === undefined) {
    const why = names.rules.silent === true ? "the resolver does not answer" : "it does not exist in DNS";
    return { status: "unresolved", seconds, detail: `${host}: ${why}`, meets: null, steps: [dns] };
  }
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const met = encounter(place, { role: "pac", address, port });
  const { detail, steps, ...end } = exchange(met, seconds, client, moment.size);
  const where = `${host} is ${address}, port ${port}: ${met.detail}`;
  return { ...end, detail: `${where}${detail ?? ""}`, meets: met.meets, steps: [dns, ...steps] };
}

/** The first fetch of a client that starts in these surroundings, with nothing cached. */
export function acquireAfresh(
  here: Pick<FetchMoment, "place" | "names">,
  size: number,
  client: Fetcher,
): Acquisition {
  return acquirePac({ ...here, cache: new NameCache(), at: 0, size }, client);
}

interface Ending {
  readonly status: PacStatus;
  readonly seconds: number | null;
  /** What is to be said beyond who answered. */
  readonly detail?: string;
  readonly steps: readonly Step[];
}

/** The connection of one fetch, from the SYN at `started` on. */
function exchange(met: Encounter, started: number, client: Fetcher, size: number): Ending {
  const { fetch, journey } = client;
  const connected = started + met.roundTrip;
  switch (met.meets) {
    case "refuse":
      return ends("refused", step(connected, "connect", "the SYN is answered with RST"));
    case "reset":
      return ends("reset", step(connected, "connect", "accepted, then RST"));
    case "drop": {
      const patience = started + journey.fetch.connectSeconds * journey.fetch.connectAttempts;
      const gaveUp = Math.min(patience, fetch.timeoutSeconds ?? Number.POSITIVE_INFINITY);
      const first: Step = { at: started, what: "connect", detail: "the SYN is not answered" };
      return waited(Number.isFinite(gaveUp) ? gaveUp : null, [first]);
    }
    case "hang":
      return waited(fetch.timeoutSeconds, [
        { at: connected, what: "connect", detail: "accepted" },
        { at: connected, what: "request", detail: "GET, and no answer" },
      ]);
    default:
      return answered(met.meets, connected, met.roundTrip, fetch.maxBytes, size);
  }
}

function answered(
  meets: Exclude<Encounter["meets"], "refuse" | "reset" | "drop" | "hang">,
  connected: number,
  roundTrip: number,
  limit: number | null,
  size: number,
): Ending {
  const done = connected + roundTrip;
  const asked: Step[] = [
    { at: connected, what: "connect", detail: "accepted" },
    { at: connected, what: "request", detail: "GET" },
  ];
  const page = "200 with a page instead of the PAC";
  switch (meets) {
    case "serve": {
      const response: Step = { at: done, what: "response", detail: `200, ${size} bytes` };
      if (limit === null || size <= limit)
        return { status: "loaded", seconds: done, steps: [...asked, response] };
      const detail = ` serves ${size} bytes; this client takes at most ${limit}`;
      return { status: "too-large", seconds: done, detail, steps: [...asked, response] };
    }
    case "html":
      return { status: "not-a-pac", seconds: done, steps: [...asked, step(done, "response", page)] };
    case "redirect": {
      // A connection and a request more, to a server as near as the one that redirects.
      const shown = done + 2 * roundTrip;
      const steps = [
        ...asked,
        step(done, "response", "302 to a sign-on page"),
        step(shown, "response", page),
      ];
      return { status: "not-a-pac", seconds: shown, steps };
    }
    default:
      return {
        status: "http-error",
        seconds: done,
        steps: [...asked, step(done, "response", meets.slice("http-".length))],
      };
  }
}

function ends(status: PacStatus, last: Step): Ending {
  return { status, seconds: last.at, steps: [last] };
}

/** @param gaveUp null: the client waits without end */
function waited(gaveUp: number | null, steps: readonly Step[]): Ending {
  if (gaveUp === null) return { status: "timeout", seconds: null, steps };
  return {
    status: "timeout",
    seconds: gaveUp,
    steps: [...steps, step(gaveUp, "give-up", GIVE_UP.fetch)],
  };
}

function step(at: number, what: Step["what"], detail: string): Step {
  return { at, what, detail };
}
