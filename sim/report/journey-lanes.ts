import type { Journey, JourneyEvent } from "../journey/journey.ts";
import { type Axis, axisOf, type Tick, ticksOf } from "./journey-axis.ts";
import { foldRepeats } from "./journey-events.ts";
import { type Drawn, fetchLanes } from "./journey-fetches.ts";
import { pageLanes } from "./journey-pages.ts";

/** The lanes of the chart, from top to bottom: the way of a page. */
const LANES = ["DNS", "connect", "fetch", "evaluate", "walk", "page"] as const;
export type Lane = (typeof LANES)[number];

/**
 * Something that takes time. `busy`: the client works on it; `waiting`: the user looks at nothing; `astray`: pages come,
 * but not as this network wants it.
 */
export interface Span {
  readonly from: number;
  /** Infinity: it goes on without end. */
  readonly to: number;
  readonly state: "busy" | "waiting" | "astray";
}

/** Something that happens at a moment. `again`: it went as the time before. */
export interface Mark {
  readonly at: number;
  readonly kind: "done" | "failed" | "again";
}

export interface Row {
  readonly lane: Lane;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

/** A journey as a picture, still in seconds: what the terminal, Markdown and SVG draw alike. */
export interface Lanes {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  /** The most important first. */
  readonly ticks: readonly Tick[];
  /** Changes of network, which cross all lanes. */
  readonly changes: readonly { readonly at: number; readonly to: string }[];
  /** Does something go on behind the last event? */
  readonly endless: boolean;
}

/** Lays the events of a journey out in lanes. Pure. */
export function lanes(journey: Journey): Lanes {
  const told = foldRepeats(journey.events);
  const events = told.filter((each): each is JourneyEvent => "what" in each);
  const untils = told.flatMap((each) => ("until" in each ? [each.until] : []));
  const drawn = [...fetchLanes(events, untils), ...pageLanes(journey, events)];
  const times = timesOf(journey, events, untils);
  const endless = drawn.some((each) => "to" in each && each.to === Number.POSITIVE_INFINITY);
  const axis = axisOf(times, endless);
  const changes = events.filter(({ what }) => what === "network-change");
  return {
    rows: LANES.map((lane) => rowOf(lane, drawn)),
    axis,
    ticks: ticksOf(axis, byImportance(journey, events, times)),
    changes: journey.changes.filter(({ at }) => changes.some((change) => change.at === at)),
    endless,
  };
}

function rowOf(lane: Lane, drawn: readonly Drawn[]): Row {
  const own = drawn.filter((each) => each.lane === lane);
  return {
    lane,
    spans: own.flatMap((each) => ("to" in each ? [{ from: each.from, to: each.to, state: each.state }] : [])),
    marks: own.flatMap((each) => ("kind" in each ? [{ at: each.at, kind: each.kind }] : [])),
  };
}

function timesOf(journey: Journey, events: readonly JourneyEvent[], untils: readonly number[]): number[] {
  const settled = journey.changes.flatMap(({ at, seconds }) => (seconds === null ? [] : [at + seconds]));
  return [0, ...events.map(({ at }) => at), ...untils, ...settled].sort((a, b) => a - b);
}

/** What a reader looks for first: begin and end, the page, changes of network, what was given up. */
function byImportance(journey: Journey, events: readonly JourneyEvent[], times: readonly number[]): number[] {
  const of = (...kinds: readonly JourneyEvent["what"][]) =>
    events.filter(({ what }) => kinds.includes(what)).map(({ at }) => at);
  const { firstPage } = journey;
  return [
    0,
    ...(firstPage === null ? [] : [firstPage]),
    ...of("network-change"),
    times.at(-1) ?? 0,
    ...of("give-up", "page"),
    ...of("response", "dns", "connect"),
    ...times,
  ];
}
