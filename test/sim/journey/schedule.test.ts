import { describe, expect, test } from "vitest";
import { CLIENTS } from "../../../sim/index.ts";
import {
  afterFetch,
  afterNewAddress,
  dueOnRequest,
  type FetchEnd,
  NO_SCHEDULE,
  type Schedule,
} from "../../../sim/journey/schedule.ts";

type ClientId = keyof typeof CLIENTS;

/** The plans after a row of fetches that end so, each at its time. */
function plans(client: ClientId, ends: readonly (readonly [at: number, end: FetchEnd])[]): Schedule[] {
  const all: Schedule[] = [];
  for (const [at, end] of ends)
    all.push(afterFetch(CLIENTS[client].journey, all.at(-1) ?? NO_SCHEDULE, end, at));
  return all;
}

const FAILS = [0, 8, 40, 160, 14_560, 28_960].map((at) => [at, "failed"] as const);

const ROWS: [
  name: string,
  client: ClientId,
  ends: readonly (readonly [number, FetchEnd])[],
  next: (number | null)[],
  timers: boolean[],
][] = [
  [
    "chromium: 8 s on a timer, then 32 s, 2 min and 4 h with a request, and 4 h again",
    "chromium",
    FAILS,
    [8, 40, 160, 14_560, 28_960, 43_360],
    [true, false, false, false, false, false],
  ],
  ["chromium: 12 h after a good one", "chromium", [[1, "loaded"]], [43_201], [false]],
  [
    "chromium: a good one starts the plan anew",
    "chromium",
    [
      [0, "failed"],
      [8, "failed"],
      [40, "loaded"],
      [50_000, "failed"],
    ],
    [8, 40, 43_240, 50_008],
    [true, false, false, true],
  ],
  [
    "chromium: a broken script every 8 s for ever",
    "chromium",
    [
      [0, "broken script"],
      [8, "broken script"],
      [16, "broken script"],
    ],
    [8, 16, 24],
    [true, true, true],
  ],
  ["chromium: a page is no PAC", "chromium", [[0, "page"]], [8], [true]],
  [
    "firefox: 5 s doubled up to 300 s, never on a timer",
    "firefox",
    [0, 5, 15, 35, 75, 155, 315, 615].map((at) => [at, "failed"] as const),
    [5, 15, 35, 75, 155, 315, 615, 915],
    Array(8).fill(false),
  ],
  ["firefox: never again after a good one", "firefox", [[0, "loaded"]], [null], [false]],
  [
    "firefox: never again after a page, which it takes for a script",
    "firefox",
    [[0, "page"]],
    [null],
    [false],
  ],
  ["firefox: keeps a broken script", "firefox", [[0, "broken script"]], [null], [false]],
  ["node: asks before every request, whatever came", "node", [[3, "loaded"]], [3], [false]],
  ["node: also after a failure", "node", [[3, "failed"]], [3], [false]],
];

describe("the next fetch", () => {
  test.each(ROWS)("%s", (_, client, ends, next, timers) => {
    const schedules = plans(client, ends);
    expect(schedules.map(({ at }) => at)).toEqual(next);
    expect(schedules.map(({ onTimer }) => onTimer)).toEqual(timers);
  });

  test("a new address starts a browser's plan anew, chromium's after 2 s and firefox's after 3 s; node does not notice", () => {
    const [, second] = plans("chromium", [
      [0, "failed"],
      [8, "failed"],
    ]);
    const before = second ?? NO_SCHEDULE;
    const anew = { failures: 0, onTimer: true };
    expect(afterNewAddress(CLIENTS.chromium.journey, before, 20)).toEqual({ ...anew, at: 22 });
    expect(afterNewAddress(CLIENTS.firefox.journey, before, 20)).toEqual({ ...anew, at: 23 });
    expect(afterNewAddress(CLIENTS.node.journey, before, 20)).toBe(before);
  });

  test.each([
    ["before its time", { failures: 1, at: 10, onTimer: false }, 9.9, false],
    ["at its time", { failures: 1, at: 10, onTimer: false }, 10, true],
    ["on a timer, which needs no request", { failures: 1, at: 10, onTimer: true }, 11, false],
    ["never", { failures: 0, at: null, onTimer: false }, 11, false],
  ])("a request fetches: %s", (_, schedule, now, due) => {
    expect(dueOnRequest(schedule, now)).toBe(due);
  });
});
