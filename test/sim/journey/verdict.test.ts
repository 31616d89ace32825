import { describe, expect, test } from "vitest";
import type { Acquisition } from "../../../sim/journey/acquire.ts";
import type { Journey } from "../../../sim/journey/journey.ts";
import { pauseBeforeNextPage } from "../../../sim/journey/user.ts";
import { duration, verdictOf } from "../../../sim/journey/verdict.ts";
import { journey, type Row } from "../../helpers/journeys.ts";

const REFUSED: Acquisition = { status: "refused", seconds: 0.05, detail: "", meets: "refuse", steps: [] };
const LOADED: Acquisition = { ...REFUSED, status: "loaded", meets: "serve" };
const HANGS: Acquisition = { ...REFUSED, status: "timeout", seconds: 30, meets: "hang" };
const ENDLESS: Acquisition = { ...HANGS, seconds: null };
const LOST: Acquisition = { ...HANGS, meets: "drop" };

/** The policies under which the wait ends after 0.21 s. */
type Quick = readonly string[];

const DEAD_PROXY: readonly Row[] = [
  [0.05, "try", "PROXY a:80: the proxy does not answer"],
  [30.05, "try", "DIRECT: the web server answers"],
  [30.1, "page", "shown, via DIRECT"],
];
const NO_SIGN_ON: readonly Row[] = [
  [0.05, "try", "PROXY a:80: it answers 407, and the program cannot authenticate"],
];
const change = { at: 20, to: "vpn", seconds: 319.2, staleName: true };
const ASKED: readonly Row[] = [[22, "retry", "asks for the PAC again"]];
const never = { firstPage: null, shown: null, via: null } as const;
const OLD = "the old address of the PAC host was still cached; shorten its TTL";

const ROWS: [name: string, told: Journey, first: Acquisition, quick: Quick, verdict: string][] = [
  ["refused", journey(), REFUSED, [], "first page after 0.13 s via DIRECT: the PAC host refused at once"],
  [
    "a hang that a policy ends",
    journey({ firstPage: 30.1 }),
    HANGS,
    ["unavailable", "reset"],
    "first page after 30.1 s via DIRECT: the connection for the PAC was accepted and never answered; the policy `unavailable` or `reset` would end the wait after 0.21 s",
  ],
  [
    "a hang without end",
    journey(never, []),
    ENDLESS,
    ["unavailable"],
    "never a page: the connection for the PAC was accepted and never answered, and this client waits for it without end; the policy `unavailable` would end the wait after 0.21 s",
  ],
  [
    "lost SYNs, whatever the policy",
    journey({ firstPage: 30.1 }),
    LOST,
    [],
    "first page after 30.1 s via DIRECT: the SYN for the PAC was never answered; no policy of the PAC host changes that; lead its name to an address that answers there, or have the network exempt it",
  ],
  [
    "a silent resolver",
    journey({ firstPage: 10.1 }),
    { ...REFUSED, status: "unresolved", seconds: 10, meets: null },
    ["refuse"],
    "first page after 10.1 s via DIRECT: the resolver did not answer; no policy of the PAC host changes that",
  ],
  [
    "a dead proxy first",
    journey({ firstPage: 30.1 }, DEAD_PROXY),
    LOADED,
    [],
    "first page after 30.1 s via DIRECT: the PAC was loaded, but first PROXY a:80: the proxy does not answer",
  ],
  [
    "a proxy that wants a name",
    journey(never, NO_SIGN_ON),
    LOADED,
    [],
    "never a page: the PAC was loaded, and then PROXY a:80: it answers 407, and the program cannot authenticate; let this destination through without authentication, or send it another way",
  ],
  [
    "a script that fails",
    journey({ error: "line 1: TypeError" }),
    LOADED,
    [],
    "first page after 0.13 s via DIRECT: the PAC was loaded and failed (line 1: TypeError), which means DIRECT",
  ],
  [
    "a sign-on page",
    journey({ shown: "sign-on page", via: null }),
    { ...REFUSED, status: "not-a-pac" },
    [],
    "the sign-on page after 0.13 s: a page came in place of the PAC",
  ],
  [
    "a stale name after a change",
    journey({ changes: [change] }, ASKED),
    REFUSED,
    [],
    `first page after 0.13 s via DIRECT: the PAC host refused at once; after the change to vpn at 20 s, pages came as they should within 5 min 19 s: ${OLD}`,
  ],
  [
    "a client that notices no change",
    journey({ changes: [{ ...change, seconds: null, staleName: false }] }),
    REFUSED,
    [],
    "first page after 0.13 s via DIRECT: the PAC host refused at once; after the change to vpn at 20 s, pages never came as they should: this client did not ask for the PAC again",
  ],
  [
    "a quick change needs no reason",
    journey({ changes: [{ ...change, seconds: 2.1 }] }, ASKED),
    REFUSED,
    [],
    "first page after 0.13 s via DIRECT: the PAC host refused at once; after the change to vpn at 20 s, pages came as they should within 2.1 s",
  ],
];

describe("the verdict", () => {
  test.each(ROWS)("%s", (_, told, first, quick, verdict) => {
    const under = (policy: string) => (quick.includes(policy) ? { ...REFUSED, seconds: 0.21 } : HANGS);
    expect(verdictOf(told, first, under)).toBe(verdict);
  });
});

const DURATIONS: [seconds: number, text: string][] = [
  [0.045, "0.045 s"],
  [0.13, "0.13 s"],
  [29.8, "29.8 s"],
  [119.96, "120 s"],
  [127.02, "2 min 7 s"],
  [14_616, "4 h 3 min 36 s"],
];
test.each(DURATIONS)("%d seconds are %s", (seconds, text) => expect(duration(seconds)).toBe(text));

test("the user tries eagerly, then now and then, then seldom", () => {
  expect([0, 119, 120, 3_599, 3_600].map(pauseBeforeNextPage)).toEqual([2, 2, 30, 30, 300]);
});
