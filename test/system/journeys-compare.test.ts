import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CASES } from "./lab/cases.ts";
import { differences, inWords, isClose } from "./lab/compare.ts";
import { fetchesInMozLog, fetchesInNetLog } from "./lab/fetch-times.ts";
import { Gate } from "./lab/gate.ts";
import type { Measured } from "./lab/measure.ts";
import { CALIBRATION_PAGE, foretoldCells, rowsOn, withTable } from "./lab/page.ts";
import { readConnections } from "./lab/responders.ts";
import { type Foretold, foretell } from "./lab/simulate.ts";

/** A dead address, as Chromium does with it. */
const FORETOLD: Foretold = {
  firstPage: 0.1,
  shown: "direct",
  error: null,
  afterChange: null,
  fetches: [0, 8],
  connect: 0.08,
  outcome: "refused",
  askers: 2,
  shortestRetry: 8,
};
const MEASURED: Measured = {
  firstPage: 0.6,
  shown: "direct",
  firstEnd: { at: 0.6, said: "direct" },
  afterChange: null,
  fetches: [0, 0.2, 8, 8.2],
  connections: {},
  probe: null,
  watched: 11,
};
const HANG = { ...FORETOLD, firstPage: 30, fetches: [0, 38] };
const NEVER = { ...FORETOLD, firstPage: null, shown: null, fetches: [0], shortestRetry: 5, askers: 1 };
const NOTHING = { ...MEASURED, firstPage: null, shown: null, firstEnd: null, fetches: [0], watched: 40 };
const VPN = { ...FORETOLD, afterChange: 2, fetches: [0, 8, 11] };

/** Which of the statements differ, by their beginnings; none when all agree. */
const ROWS: readonly [name: string, foretold: Foretold, measured: Measured, differ: readonly string[]][] = [
  ["the same", FORETOLD, MEASURED, []],
  ["a page that comes too late", FORETOLD, { ...MEASURED, firstPage: 2 }, ["the first page"]],
  ["a page that never comes", FORETOLD, { ...MEASURED, firstPage: null, shown: null }, ["the first page"]],
  ["a page the other way", FORETOLD, { ...MEASURED, shown: "proxy" }, ["shown"]],
  ["long waits differ by a share", HANG, { ...MEASURED, firstPage: 26, fetches: [0, 0], watched: 33 }, []],
  ["by too much", HANG, { ...MEASURED, firstPage: 20, fetches: [0, 0], watched: 33 }, ["the first page"]],
  ["never, and not seen", NEVER, NOTHING, []],
  ["never, and yet seen", NEVER, { ...NOTHING, firstPage: 12, shown: "direct" }, ["the first page", "shown"]],
  ["an error in time", { ...NEVER, error: 30 }, { ...NOTHING, firstEnd: { at: 31, said: "timed out" } }, []],
  ["an error unforeseen", NEVER, { ...NOTHING, firstEnd: { at: 31, said: "timed out" } }, ["an error"]],
  ["behind the end of the measurement, and not seen", { ...NEVER, firstPage: 180 }, NOTHING, []],
  ["a fetch that is not seen", FORETOLD, { ...MEASURED, fetches: [0, 0.1] }, ["asks"]],
  ["a fetch at another time", FORETOLD, { ...MEASURED, fetches: [0, 5] }, ["asks"]],
  ["a fetch due as the measurement ends", FORETOLD, { ...MEASURED, fetches: [0, 0.1], watched: 9 }, []],
  ["a plan that began anew", HANG, { ...MEASURED, firstPage: 30, fetches: [0, 8, 16, 38], watched: 41 }, []],
  ["more than any plan", FORETOLD, { ...MEASURED, fetches: [0, 0, 1, 1, 8, 8] }, ["asks"]],
  ["a fetch of a file it has", NEVER, { ...NOTHING, fetches: [0, 6] }, ["asks"]],
  ["a change", VPN, { ...MEASURED, afterChange: 2.6, fetches: [0, 0, 8, 8, 11.2, 11.2] }, []],
  [
    "a change unnoticed",
    VPN,
    { ...MEASURED, fetches: [0, 0, 8, 8, 11, 11], watched: 20 },
    ["after the change"],
  ],
  ["a packet in time", FORETOLD, { ...MEASURED, probe: { outcome: "refused", seconds: 0.082 } }, []],
  [
    "a packet from nearer",
    FORETOLD,
    { ...MEASURED, probe: { outcome: "refused", seconds: 0.001 } },
    ["the SYN"],
  ],
  [
    "another answer",
    FORETOLD,
    { ...MEASURED, probe: { outcome: "silent", seconds: 0.08 } },
    ["a plain TCP client"],
  ],
];

describe("a journey beside a measurement", () => {
  test.each(ROWS)("%s", (_, foretold, measured, differ) => {
    const found = differences(foretold, measured);
    expect(found).toHaveLength(differ.length);
    for (const [i, beginning] of differ.entries()) expect(found[i]).toMatch(new RegExp(`^${beginning}`));
  });

  test("1.5 s or a fifth", () => {
    expect(isClose(0, 1.5)).toBe(true);
    expect(isClose(0, 1.6)).toBe(false);
    expect(isClose(30, 36)).toBe(true);
    expect(isClose(30, 38)).toBe(false);
  });

  test("times are said shortly", () => {
    expect([null, 0.0812, 8.04, 30].map(inWords)).toEqual(["never", "0.081 s", "8 s", "30 s"]);
  });
});

describe("what the browsers and the lab write down", () => {
  test("Chromium's net-log: only the beginnings of a fetch, in order", () => {
    const constants = { logEventTypes: { PAC_FILE_DECIDER_FETCH_PAC_SCRIPT: 7, REQUEST_ALIVE: 8 } };
    const event = (type: number, phase: number, time: number) => ({
      type,
      phase,
      time: String(time),
      source: { id: 1 },
    });
    const events = [event(7, 1, 9_500), event(7, 2, 9_600), event(8, 1, 1_000), event(7, 1, 1_500)];
    expect(fetchesInNetLog(JSON.stringify({ constants, events }))).toEqual([1.5, 9.5]);
  });

  test("Firefox's log: the lines in which a load starts", () => {
    const log = [
      "2026-11-22 20:04:05.500123 UTC - [Parent 12: Main Thread]: D/proxy nsPACMan::StartLoading",
      "2026-11-22 20:04:06.500123 UTC - [Parent 12: Main Thread]: D/proxy nsPACMan::OnLoadFailure: retry in 5 seconds",
      "",
    ].join("\n");
    expect(fetchesInMozLog(log)).toEqual([Date.UTC(2026, 10, 22, 20, 4, 5, 500) / 1_000]);
  });

  test("the responders' connections", () => {
    expect(readConnections("")).toEqual([]);
    expect(readConnections("17 203.0.113.80:80\n19 127.0.0.1:80\n")).toEqual([
      { at: 17, place: "203.0.113.80:80" },
      { at: 19, place: "127.0.0.1:80" },
    ]);
  });
});

describe("a gate", () => {
  test("lets so many in, and the next when one has left or failed", async () => {
    const gate = new Gate(2);
    let [inside, most] = [0, 0];
    const task = async (fails: boolean) => {
      most = Math.max(most, ++inside);
      await Promise.resolve();
      inside--;
      if (fails) throw new Error("failed");
    };
    const all = await Promise.allSettled(
      [true, false, true, false, false].map((fails) => gate.run(() => task(fails))),
    );
    expect(all.map(({ status }) => status)).toEqual([
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect([inside, most]).toEqual([0, 2]);
  });
});

describe(CALIBRATION_PAGE, () => {
  const page = readFileSync(CALIBRATION_PAGE, "utf8");

  test.each(["lab", "lab-long"] as const)(
    "has what is foretold for each condition, table %s",
    async (name) => {
      const expected = await Promise.all(
        CASES[name].map(async ({ browser, condition }) => {
          const cells = foretoldCells(browser, condition, await foretell(condition, browser));
          return [cells.browser, cells.condition, cells.page, cells.fetches];
        }),
      );
      expect(rowsOn(page, name).map(([who, what, told, , fetches]) => [who, what, told, fetches])).toEqual(
        expected,
      );
    },
  );

  test("a table takes the place of the one before", () => {
    const text = withTable(page, "lab", "| new |");
    expect(text).toContain("<!-- lab:start -->\n\n| new |\n\n<!-- lab:end -->");
    expect(rowsOn(text, "lab-long")).toEqual(rowsOn(page, "lab-long"));
  });
});
