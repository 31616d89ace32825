import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Journey, JourneyEvent } from "../../../sim/journey/journey.ts";
import { parseSite } from "../../../site/index.ts";
import { journey, type Trip } from "../../helpers/journey.ts";

const SITES = "docs/incidents/sites";

/** A trip with one of the site files of `docs/incidents`, by its name: `5-failure`. */
export type Retold = Pick<Trip, "profile" | "policy" | "url" | "changes"> & {
  readonly site: string;
  /** Another PAC of that folder than the one that the site names. */
  readonly pacFile?: string;
};

/** Plays it for one client. */
export function retell(trip: Retold, client: string): Promise<Journey> {
  const site = readFileSync(`${SITES}/${trip.site}.yaml`, "utf8");
  const { pacFile = parseSite(site, `${trip.site}.yaml`).pac.file, ...rest } = trip;
  return journey({ ...rest, site, pac: readFileSync(`${SITES}/${pacFile}`, "utf8"), client });
}

/** An event by its second, its kind and a piece of its detail. */
type Moment = readonly [at: number, what: JourneyEvent["what"], detail: string];

/** What one client comes to; a row of a table. All times in seconds. */
export interface Told {
  readonly client: string;
  readonly firstPage: number | null;
  /** The directive that brought it; null where none did. */
  readonly via: string | null;
  /** From the change of network until pages came as they should; null: never. Not where there is no change. */
  readonly afterChange?: number | null;
  /** A piece of the verdict. */
  readonly verdict: string;
  /** What has to happen, and when; other events may stand between. */
  readonly timeline: readonly Moment[];
}

/** A test for each client: when the page came, by which way, the timeline that led there, and the verdict. */
export function retells(name: string, trip: Retold, rows: readonly Told[]): void {
  describe(name, () => {
    test.each(rows)("$client: first page $firstPage", async (row) => {
      const told = await retell(trip, row.client);
      const { firstPage, via, changes, verdict } = told;
      const last = changes.at(-1);
      expect({ firstPage, via, ...(last === undefined ? {} : { afterChange: last.seconds }) }).toEqual({
        firstPage: row.firstPage,
        via: row.via,
        ...(row.afterChange === undefined ? {} : { afterChange: row.afterChange }),
      });
      expect(verdict).toContain(row.verdict);
      expect(row.timeline.filter((moment) => !happens(told.events, moment)).map(String)).toEqual([]);
    });
  });
}

function happens(events: readonly JourneyEvent[], [at, what, detail]: Moment): boolean {
  return events.some((event) => event.at === at && event.what === what && event.detail.includes(detail));
}

/** The same row for several clients. */
export function alike(clients: readonly string[], row: Omit<Told, "client">): readonly Told[] {
  return clients.map((client) => ({ client, ...row }));
}
