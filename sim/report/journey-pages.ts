import { GIVE_UP, type Journey, type JourneyEvent } from "../journey/journey.ts";
import type { Drawn } from "./journey-fetches.ts";

/** The lanes of the pages: evaluate, walk, page. */
export function pageLanes(journey: Journey, events: readonly JourneyEvent[]): readonly Drawn[] {
  const own = events.filter(({ what, detail }) => PAGING.has(what) || isPageGivenUp(what, detail));
  return [
    ...own.flatMap((event, i) => drawStep(event, own[i + 1], journey.error)),
    ...waits(journey, events),
  ];
}

const PAGING: ReadonlySet<JourneyEvent["what"]> = new Set(["evaluate", "try", "page"]);

function isPageGivenUp(what: JourneyEvent["what"], detail: string): boolean {
  return what === "give-up" && detail !== GIVE_UP.fetch;
}

function drawStep(
  { what, at, detail }: JourneyEvent,
  next: JourneyEvent | undefined,
  error: string | null,
): readonly Drawn[] {
  switch (what) {
    case "evaluate": {
      // A script that cannot be loaded is told, and nothing follows from it.
      const to = next?.what === "try" ? next.at : at;
      return [
        { lane: "evaluate", from: at, to, state: "busy" },
        { lane: "evaluate", at: to, kind: detail === error ? "failed" : "done" },
      ];
    }
    case "try": {
      const endless = next === undefined || next.detail === GIVE_UP.user;
      const to = endless ? Number.POSITIVE_INFINITY : next.at;
      const span: Drawn = { lane: "walk", from: at, to, state: "busy" };
      if (endless) return [span];
      return [span, { lane: "walk", at: to, kind: next.what === "page" ? "done" : "failed" }];
    }
    case "page":
      return [{ lane: "page", at, kind: "done" }];
    default:
      return detail === GIVE_UP.user ? [] : [{ lane: "page", at, kind: "failed" }];
  }
}

/** What the user looks at: nothing until the first page, and after a change of network nothing again. */
function waits({ firstPage, changes }: Journey, events: readonly JourneyEvent[]): readonly Drawn[] {
  const reached = changes.filter(({ at }) =>
    events.some((each) => each.what === "network-change" && each.at === at),
  );
  const first = firstPage ?? Number.POSITIVE_INFINITY;
  return [
    { lane: "page", from: 0, to: first, state: "waiting" },
    ...reached.flatMap(({ at, seconds }, i): readonly Drawn[] => {
      const next = reached[i + 1]?.at ?? Number.POSITIVE_INFINITY;
      const settled = seconds === null ? next : at + seconds;
      const page = events.find((each) => each.what === "page" && each.at >= at)?.at ?? settled;
      const shown = Math.min(Math.max(page, at), settled);
      return [
        { lane: "page", from: at, to: shown, state: "waiting" },
        { lane: "page", from: shown, to: settled, state: "astray" },
      ];
    }),
  ];
}
