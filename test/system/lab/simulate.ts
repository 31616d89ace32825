import { clientById } from "../../../sim/client-by-id.ts";
import { type Profile, profileById } from "../../../sim/index.ts";
import { GIVE_UP, type Journey, type PlannedChange } from "../../../sim/journey/journey.ts";
import { journeyOf } from "../../../sim/journey/open-journey.ts";
import { parseSite, type Site } from "../../../site/index.ts";
import { type Browser, CHANGE_AFTER, type Condition, LAB, pacOf } from "./condition.ts";
import type { Probe } from "./probe.ts";

/** What the simulator says of a browser in a condition. Seconds since the start. */
export interface Foretold {
  readonly firstPage: number | null;
  /** `direct`, `proxy` or `sign-on`; null without a page. */
  readonly shown: string | null;
  /** Until an error is shown, where no page comes; null: neither comes. */
  readonly error: number | null;
  /** Until pages come as the changed network wants it, since the change; null: never, or there is no change. */
  readonly afterChange: number | null;
  /** When the PAC is asked for, since the first time. */
  readonly fetches: readonly number[];
  /** Until the SYN of the first fetch is answered; null: never. */
  readonly connect: number | null;
  /** What a plain TCP client that asks for the PAC would meet. */
  readonly outcome: Probe["outcome"] | null;
  /** How many parts of the browser ask for the PAC, each by itself. */
  readonly askers: number;
  /** The shortest time between two fetches after a failure. */
  readonly shortestRetry: number;
}

/** Of the ways a fetch may end, those that the lab's links have. */
const OUTCOMES: Readonly<Partial<Record<Journey["pac"]["status"], Probe["outcome"]>>> = {
  refused: "refused",
  timeout: "silent",
  "http-error": "answered",
  loaded: "answered",
};

/** Inside one machine nothing takes longer. */
const NEAR = 0.001;

/** Plays the journey of a browser in a condition, for as long as the browser itself is watched. */
export async function foretell(condition: Condition, browser: Browser): Promise<Foretold> {
  const pac = pacOf(condition);
  const here = placeOf(condition);
  const journey = await journeyOf(
    {
      site: siteOf(condition),
      profile: here,
      client: browser,
      policy: condition.told.policy,
      source: { text: pac, file: "lab.pac" },
      bytes: pac.length,
      world: { now: () => 0, zone: "UTC" },
      changes: changesOf(condition, here, condition.watch[browser] ?? 0),
    },
    condition.page,
  );
  const { askers } = clientById(browser).journey.fetch;
  const shortestRetry = Math.min(...clientById(browser).journey.retry.delays);
  return {
    firstPage: journey.firstPage,
    shown: shownBy(journey),
    error: journey.firstPage === null ? errorOf(journey) : null,
    afterChange: condition.later === undefined ? null : (journey.changes[0]?.seconds ?? null),
    fetches: [0, ...journey.events.filter(({ what }) => what === "retry").map(({ at }) => at)],
    connect: connectOf(journey),
    outcome: OUTCOMES[journey.pac.status] ?? null,
    askers,
    shortestRetry,
  };
}

function placeOf({ told, link }: Condition): Profile {
  const base = profileById(told.profile ?? "off-net");
  return {
    ...base,
    roundTrip: { dns: NEAR, pac: link?.roundTrip ?? NEAR },
    ...(told.names === undefined ? {} : { names: told.names }),
    ...(told.paths === undefined ? {} : { paths: told.paths }),
  };
}

/** The last one changes nothing: a journey goes on until its last change, and so shows what is fetched until then. */
function changesOf({ later }: Condition, here: Profile, watch: number): PlannedChange[] {
  const there: Profile =
    later === undefined ? here : { ...here, id: "later", names: { pacHost: later.pacHost }, paths: [] };
  const end: PlannedChange = { at: watch, profile: { ...there, id: "end" }, newAddress: false };
  if (later === undefined) return [end];
  return [{ at: CHANGE_AFTER, profile: there, newAddress: later.newAddress }, end];
}

function shownBy({ shown, via }: Journey): string | null {
  if (shown === "sign-on page") return "sign-on";
  if (via === null) return null;
  return via === "DIRECT" ? "direct" : "proxy";
}

function errorOf({ events }: Journey): number | null {
  return events.find(({ what, detail }) => what === "give-up" && detail === GIVE_UP.page)?.at ?? null;
}

/** From the end of the look-up to the answer to the SYN. */
function connectOf({ events }: Journey): number | null {
  const asked = events.find(({ what }) => what === "dns");
  const answered = events.find(({ what }) => what === "connect");
  return asked === undefined || answered === undefined ? null : answered.at - asked.at;
}

function siteOf({ later, pacHost }: Condition): Site {
  // Where a change follows, the answer must be gone by then.
  const ttl = later === undefined ? 300 : 1;
  const text = [
    "pac: { file: lab.pac, url: http://pac.corp.example/proxy.pac }",
    "dns:",
    "  external:",
    `    ttl: ${ttl}`,
    "    records:",
    `      www.example.com: ${LAB.web}`,
    ...(pacHost === null ? [] : [`      pac.corp.example: ${pacHost}`]),
    "proxies:",
    `  - { host: ${LAB.proxy}, port: 3128 }`,
    `  - { host: ${LAB.secondProxy}, port: 3128 }`,
    "listeners:",
    `  - { name: dead, address: ${LAB.dead}, policy: refuse }`,
    `  - { name: served, address: ${LAB.served}, policy: serve }`,
  ].join("\n");
  return { ...parseSite(text, "lab.yaml"), file: "/lab/lab.yaml", pacFile: "/lab/lab.pac" };
}
