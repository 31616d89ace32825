import { type Chain, DIRECT } from "../../pac/index.ts";
import type { Listener, Site } from "../../site/index.ts";
import type { Client } from "../engine/types.ts";
import type { Profile } from "../profiles/profile.ts";
import type { WorldOptions } from "../world.ts";
import type { PacStatus } from "./acquire.ts";

/** What a journey starts from. */
export interface Itinerary {
  readonly site: Site;
  readonly profile: Profile;
  readonly client: Client;
  readonly url: URL;
  /**
   * What the PAC endpoint does with this client; null: what the site says. It is the endpoint of the first network: on
   * the other side of the company's border, the site's own word holds.
   */
  readonly policy: Listener["policy"] | null;
  /** The networks the laptop comes to later, in order of time. */
  readonly changes: readonly PlannedChange[];
  /** Bytes of the PAC on the wire. */
  readonly size: number;
  readonly world: WorldOptions;
  /** Asks the PAC as a client that has just loaded it would, in a network and at a time of the journey. */
  readonly ask: AskPac;
}

export interface PlannedChange {
  readonly at: number;
  readonly profile: Profile;
  readonly newAddress: boolean;
}

/** What the PAC in use makes of the URL. `usable` false: the script cannot be loaded at all. */
export interface PacAnswer {
  readonly chain: Chain;
  readonly usable: boolean;
  readonly error: string | null;
  readonly line: number | null;
}

export type AskPac = (
  profile: Profile,
  resolve: (name: string) => readonly string[] | null,
  at: number,
) => Promise<PacAnswer>;

export type EventKind =
  | "dns"
  | "connect"
  | "request"
  | "response"
  | "give-up"
  | "evaluate"
  | "try"
  | "page"
  | "network-change"
  | "retry";

/** `at`: seconds since the start. */
export interface JourneyEvent {
  readonly at: number;
  readonly what: EventKind;
  readonly detail: string;
}

/** What became of a change of network. */
export interface ChangeOutcome {
  readonly at: number;
  readonly to: string;
  /** Seconds from the change until pages came as this network wants it; null: not within the journey. */
  readonly seconds: number | null;
  /** The PAC host was first looked for where the network before said it was, although this one says otherwise. */
  readonly staleName: boolean;
}

/** Why a wait ends, or why it never will: the one for the PAC, the others for a page. */
export const GIVE_UP = {
  fetch: "no answer for too long",
  page: "an error page",
  user: "nothing comes, and the client waits without end",
} as const;

/** The timeline of one client in one place. Everything in seconds since the start. */
export interface Journey {
  readonly url: string;
  readonly profile: string;
  readonly client: string;
  readonly policy: Listener["policy"] | null;
  /** Until the user sees something; null: never. */
  readonly firstPage: number | null;
  readonly shown: "page" | "sign-on page" | null;
  /** The directive that brought the page. */
  readonly via: string | null;
  readonly pac: { readonly status: PacStatus; readonly seconds: number | null; readonly detail: string };
  /** Why the script that came was of no use, in its own words; null when it ran, or was never asked. */
  readonly error: string | null;
  readonly changes: readonly ChangeOutcome[];
  readonly verdict: string;
  readonly events: readonly JourneyEvent[];
}

export const NO_PAC: Chain = [DIRECT];

/** Milliseconds are finer than anything known about a network. */
export function rounded<T extends number | null>(seconds: T): T | number {
  return seconds === null ? seconds : Math.round(seconds * 1_000) / 1_000;
}
