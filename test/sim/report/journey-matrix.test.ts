import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Journey } from "../../../sim/journey/journey.ts";
import { heatMapSvg } from "../../../sim/report/journey-heat-map.ts";
import { cellOf, cellText } from "../../../sim/report/journey-matrix.ts";
import { classOf } from "../../../sim/report/journey-speed.ts";
import { formatMatrix, matrixMarkdown } from "../../../sim/report/journey-table.ts";
import { journey } from "../../helpers/journeys.ts";

const change = (seconds: number | null) => ({ at: 20, to: "vpn", seconds, staleName: false });

const CELLS: [name: string, changes: Partial<Journey>, text: string, speed: string][] = [
  ["at once", {}, "0.13s", "instant"],
  ["a second", { firstPage: 1 }, "1s", "noticed"],
  ["ten seconds", { firstPage: 10 }, "10s", "long"],
  ["never", { firstPage: null, shown: null }, "never", "never"],
  ["the sign-on page", { shown: "sign-on page" }, "0.13s*", "instant"],
  ["late after a change", { changes: [change(319)] }, "0.13s +5m19s", "long"],
  ["never after a change", { changes: [change(2), change(null)] }, "0.13s +2s +never", "never"],
];

describe("a cell", () => {
  test.each(CELLS)("%s", (_, changes, text, speed) => {
    expect(cellText(cellOf(journey(changes)))).toBe(text);
    expect(classOf(journey(changes))).toBe(speed);
  });

  test("is the journey without its events", () => {
    const { events: _, ...rest } = journey();
    expect(cellOf(journey())).toEqual({ ...rest, speed: "instant" });
  });
});

/** carrier-hang: chromium waits for 30 s and firefox for ever, unless the answer is 503; on-net all is well. */
const JOURNEYS = ["carrier-hang", "on-net"].flatMap((profile) =>
  ["chromium", "firefox"].flatMap((client) =>
    (["refuse", "unavailable"] as const).map((policy) => {
      const hangs = profile === "carrier-hang" && policy === "refuse";
      const firstPage = hangs ? (client === "firefox" ? null : 30.1) : 0.2;
      return journey({ profile, client, policy, firstPage, verdict: `${client} & co` });
    }),
  ),
);

describe("the table", () => {
  const table = formatMatrix(JOURNEYS, { color: false });

  test("has a group for each profile, and one row for clients that fare alike", () => {
    expect(table.split("\n").slice(0, 6)).toEqual([
      "seconds to the first page  refuse  unavailable",
      "carrier-hang",
      "  chromium                 30.1s   0.2s",
      "  firefox                  never   0.2s",
      "on-net",
      "  all clients              0.2s    0.2s",
    ]);
  });

  test("colours the classes, and changes nothing else", () => {
    const colored = formatMatrix(JOURNEYS, { color: true });
    expect(colored).toContain("\u001b[31m30.1s");
    expect(colored).toContain("\u001b[35mnever");
    expect(colored).toContain("\u001b[32m0.2s");
    expect(stripVTControlCharacters(colored)).toBe(table);
  });

  test("names a single client", () => {
    const one = JOURNEYS.filter(({ client }) => client === "firefox");
    expect(formatMatrix(one, { color: false })).toContain("\n  firefox  ");
  });

  test("says where the site's own policy holds", () => {
    const own = JOURNEYS.map((each) => ({ ...each, policy: null })).slice(0, 1);
    expect(formatMatrix(own, { color: false })).toContain("as the site says");
  });
});

test("Markdown: the same as a table, long waits in bold", () => {
  expect(matrixMarkdown(JOURNEYS).split("\n").slice(2, 7)).toEqual([
    "| profile | client | refuse | unavailable |",
    "| --- | --- | ---: | ---: |",
    "| carrier-hang | chromium | **30.1s** | 0.2s |",
    "|  | firefox | **never** | 0.2s |",
    "| on-net | all clients | 0.2s | 0.2s |",
  ]);
});

describe("the heat map", () => {
  const svg = heatMapSvg(JOURNEYS);

  test("has a cell for each combination, with its verdict to point at", () => {
    expect(svg.match(/rx="3"><title>/g)).toHaveLength(JOURNEYS.length);
    expect(svg).toContain("<title>firefox &#38; co</title>");
    expect(svg.match(/<rect class="never" [^>]*><title>/g)).toHaveLength(1);
  });

  test("counts its cells for who cannot see them, and is the same each time", () => {
    expect(svg).toContain(">instant: 6 of 8, noticed: 0 of 8, long: 1 of 8, never: 1 of 8</desc>");
    expect(heatMapSvg(JOURNEYS)).toBe(svg);
  });
});
