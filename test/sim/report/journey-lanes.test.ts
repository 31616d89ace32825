import { describe, expect, test } from "vitest";
import { GIVE_UP, type Journey } from "../../../sim/journey/journey.ts";
import { lanes } from "../../../sim/report/journey-lanes.ts";
import { hanging, journey, type Row } from "../../helpers/journeys.ts";

/** A lane in short: `0-0.02 busy`, `0.05 failed`; lanes with nothing in them are left out. */
function drawn(subject: Journey): Record<string, string[]> {
  const rows = lanes(subject).rows.map(({ lane, spans, marks }): [string, string[]] => [
    lane,
    [
      ...spans.filter(({ from, to }) => to > from).map(({ from, to, state }) => `${from}-${to} ${state}`),
      ...marks.map(({ at, kind }) => `${at} ${kind}`),
    ],
  ]);
  return Object.fromEntries(rows.filter(([, content]) => content.length > 0));
}

const PAGE: readonly Row[] = [
  [30, "give-up", GIVE_UP.fetch],
  [30, "try", "DIRECT: the web server answers"],
  [30.1, "page", "shown, via DIRECT"],
];
const LOADED: readonly Row[] = [
  [0.01, "dns", "pac.corp.example is 10.20.30.80"],
  [0.02, "connect", "accepted"],
  [0.02, "request", "GET"],
  [0.03, "response", "200, 1842 bytes"],
];

const ROWS: [name: string, subject: Journey, expected: Record<string, string[]>][] = [
  [
    "a refusal",
    journey(),
    {
      DNS: ["0-0.02 busy", "0.02 done"],
      connect: ["0.02-0.05 busy", "0.05 failed"],
      walk: ["0.05-0.13 busy", "0.13 done"],
      page: ["0-0.13 waiting", "0.13 done"],
    },
  ],
  [
    "a name that does not exist",
    journey({ firstPage: null }, [[0.02, "dns", "pac.corp.example does not exist"]]),
    { DNS: ["0-0.02 busy", "0.02 failed"], page: ["0-Infinity waiting"] },
  ],
  [
    "a fetch that is given up",
    journey({ firstPage: 30.1 }, hanging(...PAGE)),
    {
      DNS: ["0-0.02 busy", "0.02 done"],
      connect: ["0.02-0.03 busy", "0.03 done"],
      fetch: ["0.03-30 busy", "30 failed"],
      walk: ["30-30.1 busy", "30.1 done"],
      page: ["0-30.1 waiting", "30.1 done"],
    },
  ],
  [
    "a fetch that never ends",
    journey({ firstPage: null }, hanging()),
    {
      DNS: ["0-0.02 busy", "0.02 done"],
      connect: ["0.02-0.03 busy", "0.03 done"],
      fetch: ["0.03-Infinity busy"],
      page: ["0-Infinity waiting"],
    },
  ],
  [
    "a SYN that is lost",
    journey({ firstPage: null }, [
      [0.02, "dns", "pac.corp.example is 10.20.30.80"],
      [0.02, "connect", "the SYN is not answered"],
      [30, "give-up", GIVE_UP.fetch],
    ]),
    {
      DNS: ["0-0.02 busy", "0.02 done"],
      connect: ["0.02-30 busy", "30 failed"],
      page: ["0-Infinity waiting"],
    },
  ],
  [
    "a proxy that fails before another one answers",
    journey({ firstPage: 30.2 }, [
      ...LOADED,
      [0.04, "evaluate", "line 3: PROXY a:80; DIRECT"],
      [0.05, "try", "PROXY a:80: the proxy does not answer"],
      [30.05, "try", "DIRECT: the web server answers"],
      [30.2, "page", "shown, via DIRECT"],
    ]),
    {
      DNS: ["0-0.01 busy", "0.01 done"],
      connect: ["0.01-0.02 busy", "0.02 done"],
      fetch: ["0.02-0.03 busy", "0.03 done"],
      evaluate: ["0.04-0.05 busy", "0.05 done"],
      walk: ["0.05-30.05 busy", "30.05-30.2 busy", "30.05 failed", "30.2 done"],
      page: ["0-30.2 waiting", "30.2 done"],
    },
  ],
  [
    "a script that fails",
    journey({ firstPage: 0.05, error: "TypeError" }, [
      ...LOADED,
      [0.03, "evaluate", "TypeError"],
      [0.03, "try", "DIRECT: the web server answers"],
      [0.05, "page", "shown, via DIRECT"],
    ]),
    expect.objectContaining({ evaluate: ["0.03 failed"], walk: ["0.03-0.05 busy", "0.05 done"] }),
  ],
  [
    "a page that never comes, and the fetch that goes on beside it",
    journey({ firstPage: null }, [
      ...LOADED,
      [0.04, "try", "PROXY a:80: large packets are lost"],
      [0.04, "give-up", GIVE_UP.user],
      [10, "retry", "asks for the PAC again: 200, 1842 bytes"],
      [20, "retry", "asks for the PAC again: 200, 1842 bytes"],
      [30, "retry", "asks for the PAC again: 200, 1842 bytes"],
    ]),
    expect.objectContaining({
      fetch: ["0.02-0.03 busy", "0.03 done", "10 again", "30 again"],
      walk: ["0.04-Infinity busy"],
    }),
  ],
];

describe("lanes", () => {
  test.each(ROWS)("%s", (_, subject, expected) => expect(drawn(subject)).toEqual(expected));

  test("all six are there, in the order of a page's way", () => {
    const names = lanes(journey()).rows.map(({ lane }) => lane);
    expect(names).toEqual(["DNS", "connect", "fetch", "evaluate", "walk", "page"]);
  });
});

describe("a change of network", () => {
  const rows: readonly Row[] = [
    ...hanging([20, "network-change", "vpn: in the VPN"]),
    [22, "retry", "asks for the PAC again"],
    [22.1, "dns", "pac.corp.example is 203.0.113.80, from the cache, where it stays 9 s more"],
    [22.2, "connect", "the SYN is answered with RST"],
    [22.2, "try", "DIRECT: the web server answers"],
    [22.3, "page", "shown, via DIRECT"],
  ];
  const change = { at: 20, to: "vpn", seconds: 40, staleName: true };
  const subject = journey({ firstPage: 22.3, changes: [change] }, rows);

  test("ends the fetch that was under way", () => {
    expect(drawn(subject).fetch).toEqual(["0.03-20 busy", "20 failed", "22 again"]);
  });

  test("tells no page from a page that is not what this network wants", () => {
    expect(drawn(subject).page).toEqual(["0-22.3 waiting", "20-22.3 waiting", "22.3-60 astray", "22.3 done"]);
  });

  test("crosses the lanes where it happened, and not where the journey never came", () => {
    const never = { at: 90, to: "on-net", seconds: null, staleName: false };
    expect(lanes({ ...subject, changes: [change, never] }).changes.map(({ to }) => to)).toEqual(["vpn"]);
  });

  test("has a tick before what happened on the way", () => {
    const labels = lanes(subject).ticks.map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(["0", "22.3s", "20s", "60s"]);
  });
});
