import { GIVE_UP, type JourneyEvent } from "../journey/journey.ts";
import type { Lane, Mark, Span } from "./journey-lanes.ts";

/** A span or a mark with the lane it belongs to. */
export type Drawn = (Span | Mark) & { readonly lane: Lane };

/** One time the client asks for the PAC, from its beginning on. */
interface Fetch {
  readonly start: number;
  readonly again: boolean;
  readonly steps: readonly JourneyEvent[];
  /** When another fetch takes its place; Infinity: never. */
  readonly until: number;
}

/**
 * The lanes of the fetches: DNS, connect, fetch.
 *
 * @param untils the last moments of fetches that are told once although there were many
 */
export function fetchLanes(events: readonly JourneyEvent[], untils: readonly number[]): readonly Drawn[] {
  const repeated = untils.map((at): Drawn => ({ lane: "fetch", at, kind: "again" }));
  return [...fetchesIn(events).flatMap(drawFetch), ...repeated];
}

function fetchesIn(events: readonly JourneyEvent[]): readonly Fetch[] {
  const own = events.filter(({ what, detail }) => FETCHING.has(what) || detail === GIVE_UP.fetch);
  const starts = own.flatMap(({ what }, i) => (what === "retry" ? [i] : []));
  return [-1, ...starts].map((begin, i, all) => {
    const next = own[all[i + 1] ?? own.length];
    const start = own[begin]?.at ?? 0;
    const change = events.findLast(
      ({ what, at }) => what === "network-change" && at > start && at <= (next?.at ?? -1),
    );
    return {
      start,
      again: begin >= 0,
      steps: own.slice(begin + 1, all[i + 1]),
      until: change?.at ?? next?.at ?? Number.POSITIVE_INFINITY,
    };
  });
}

const FETCHING: ReadonlySet<JourneyEvent["what"]> = new Set([
  "dns",
  "connect",
  "request",
  "response",
  "retry",
]);

function drawFetch({ start, again, steps, until }: Fetch): readonly Drawn[] {
  const drawn: Drawn[] = again ? [{ lane: "fetch", at: start, kind: "again" }] : [];
  let before = start;
  for (const [i, { what, at, detail }] of steps.entries()) {
    const next = steps[i + 1];
    if (what === "dns") drawn.push(...step("DNS", before, at, next === undefined));
    if (what === "connect") {
      const lost = next?.what === "give-up";
      drawn.push(...step("connect", before, lost ? next.at : at, next?.what !== "request"));
    }
    if (what === "request") {
      const end = next?.at ?? until;
      drawn.push({ lane: "fetch", from: at, to: end, state: "busy" });
      if (next === undefined && Number.isFinite(end)) drawn.push({ lane: "fetch", at: end, kind: "failed" });
      if (next?.what === "give-up") drawn.push({ lane: "fetch", at: next.at, kind: "failed" });
    }
    if (what === "response") {
      // The request has drawn the time until its response; a redirection leads to one more.
      const [span, mark] = step("fetch", before, at, !GOOD.test(detail));
      drawn.push(...(steps[i - 1]?.what === "request" ? [mark] : [span, mark]));
    }
    before = at;
  }
  return drawn;
}

/** A response as a fetch tells it; any other is none that brings a PAC. */
const GOOD = /^200, \d+ bytes$/;

function step(lane: Lane, from: number, to: number, failed: boolean): readonly [Drawn, Drawn] {
  return [
    { lane, from, to, state: "busy" },
    { lane, at: to, kind: failed ? "failed" : "done" },
  ];
}
