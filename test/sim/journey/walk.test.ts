import { describe, expect, test } from "vitest";
import { type Chain, DIRECT, readFirefoxResult } from "../../../pac/index.ts";
import { CLIENTS, type Profile, profileById } from "../../../sim/index.ts";
import { NameCache } from "../../../sim/journey/name-cache.ts";
import { surroundings } from "../../../sim/journey/surroundings.ts";
import { walkChain } from "../../../sim/journey/walk.ts";
import { parseSite, type Site } from "../../../site/index.ts";

const SITE: Site = {
  ...parseSite(
    [
      "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
      "dns:",
      "  internal:",
      "    records:",
      "      a.corp.example: 10.1.1.1",
      "      refused.corp.example: 10.1.1.2",
      "      silent.corp.example: 10.1.1.3",
      "      small.corp.example: 10.1.1.4",
      "      asks.corp.example: 10.1.1.5",
      "      intranet.corp.example: 10.1.1.9",
      "proxies:",
      "  - { host: a.corp.example, port: 8080 }",
      "  - { host: refused.corp.example, port: 8080, state: refused }",
      "  - { host: silent.corp.example, port: 8080, state: silent }",
      "  - { host: small.corp.example, port: 8080, state: small-packets-only }",
      "  - { host: asks.corp.example, port: 8080, authentication: negotiate }",
      'destinations: { withoutAuthentication: [203.0.113.0/24, "*.meet.example.net"] }',
    ].join("\n"),
    "f",
  ),
  file: "/site/f",
  pacFile: "/site/proxy.pac",
};

const INSIDE: Profile = { ...profileById("on-net"), roundTrip: { dns: 0, pac: 0.01 } };
const OUTSIDE: Profile = { ...profileById("off-net"), roundTrip: { dns: 0, pac: 0.01 } };
const PORTAL: Profile = {
  ...OUTSIDE,
  paths: [
    { to: "internet", ports: [80], does: "redirect" },
    { to: "internet", does: "refuse" },
  ],
};
const CLOSED: Profile = { ...INSIDE, paths: [{ to: "internet", does: "drop" }] };

const proxy = (name: string) => ({ kind: "PROXY", host: `${name}.corp.example`, port: 8080 }) as const;
const [A, REFUSED, SILENT, SMALL, ASKS] = ["a", "refused", "silent", "small", "asks"].map(proxy) as [
  Chain[0],
  Chain[0],
  Chain[0],
  Chain[0],
  Chain[0],
];

function walk(
  chain: Chain,
  profile = INSIDE,
  url = "https://www.example.com/",
  client: keyof typeof CLIENTS = "chromium",
) {
  const here = surroundings(SITE, profile, null, { now: () => 0, zone: "UTC" });
  const moment = { ...here, cache: new NameCache(), at: 0, url: new URL(url) };
  const { shown, seconds, via } = walkChain(moment, chain, CLIENTS[client].journey.walk);
  return { shown, seconds: seconds === null ? null : Math.round(seconds * 1_000) / 1_000, via };
}

const VIA_A = "PROXY a.corp.example:8080";
const ROWS: [
  name: string,
  chain: Chain,
  profile: Profile,
  shown: string,
  seconds: number | null,
  via: string | null,
][] = [
  ["a healthy proxy", [A], INSIDE, "page", 0.03, VIA_A],
  ["a refusal costs a round trip", [REFUSED, A], INSIDE, "page", 0.04, VIA_A],
  ["silence costs the connect limit", [SILENT, A], INSIDE, "page", 8.03, VIA_A],
  ["a name that does not exist", [proxy("nowhere"), A], INSIDE, "page", 0.03, VIA_A],
  ["nothing left", [REFUSED], INSIDE, "error", 0.01, null],
  ["lost large packets are no failure to connect", [SMALL, A], INSIDE, "error", 30.02, null],
  ["signing on takes an exchange", [ASKS], INSIDE, "page", 0.04, "PROXY asks.corp.example:8080"],
  ["the inside is not reached from outside", [A, DIRECT], OUTSIDE, "page", 0.02, "DIRECT"],
  ["straight to the Internet", [DIRECT], OUTSIDE, "page", 0.02, "DIRECT"],
  ["straight to the Internet where it is closed", [DIRECT], CLOSED, "error", 135, null],
  ["a sign-on page in the way", [DIRECT], PORTAL, "sign-on page", 0.004, null],
  ["an entry without a host", readFirefoxResult("PROXY a:b:c").chain, INSIDE, "error", 0, null],
];

describe("walking a chain", () => {
  test.each(ROWS)("%s", (_, chain, profile, shown, seconds, via) => {
    expect(walk(chain, profile)).toEqual({ shown, seconds, via });
  });

  test.each([
    ["chromium", "page", 135.03, VIA_A],
    ["firefox", "error", 180, null],
  ] as const)("a DIRECT that cannot connect, with a proxy behind it: %s", (client, shown, seconds, via) => {
    const told = walk([DIRECT, A], CLOSED, "https://www.example.com/", client);
    expect(told).toEqual({ shown, seconds, via });
    const nowhere = walk([DIRECT, A], INSIDE, "https://nowhere.corp.example/", client);
    expect(nowhere.shown).toBe(shown);
  });

  const HANGS: Profile = {
    ...INSIDE,
    paths: [
      { to: "10.1.1.3/32", does: "hang" },
      { to: "internet", does: "hang" },
    ],
  };
  test.each([
    ["chromium", "https", "page", 30.031, VIA_A],
    ["chromium", "http", "nothing", null, null],
    ["firefox", "https", "page", 35.031, VIA_A],
    ["firefox", "http", "nothing", null, null],
    ["node", "https", "nothing", null, null],
  ] as const)("a proxy that accepts and says nothing: %s, %s", (client, scheme, shown, seconds, via) => {
    const told = walk([SILENT, A], HANGS, `${scheme}://www.example.com/`, client);
    expect(told).toEqual({ shown, seconds, via });
  });

  test.each([
    ["chromium", "https", "error"],
    ["chromium", "http", "nothing"],
    ["firefox", "https", "nothing"],
  ] as const)("a server that accepts and says nothing: %s, %s", (client, scheme, shown) => {
    expect(walk([DIRECT], HANGS, `${scheme}://www.example.com/`, client).shown).toBe(shown);
  });

  test("a Node program waits for lost packets without end", () => {
    expect(walk([SMALL], INSIDE, undefined, "node")).toEqual({ shown: "nothing", seconds: null, via: null });
  });

  test("WinHTTP looks at the first directive only", () => {
    expect(walk([REFUSED, A], INSIDE, undefined, "winhttp")).toMatchObject({ shown: "error", via: null });
    expect(walk([A, REFUSED], INSIDE, undefined, "winhttp")).toMatchObject({ shown: "page", via: VIA_A });
  });

  test.each([
    ["a network that cannot sign on", "https://203.0.113.9/", "error"],
    ["a name that cannot", "https://eu.meet.example.net/", "error"],
    ["its parent can", "https://meet.example.net/", "page"],
    ["another address can", "https://198.51.100.9/", "page"],
  ])("a proxy that asks for credentials: %s", (_, url, shown) => {
    expect(walk([ASKS, A], INSIDE, url).shown).toBe(shown);
    expect(walk([A], INSIDE, url).shown).toBe("page");
  });

  test.each([
    ["listed, inside", "http://intranet.corp.example/", INSIDE, "page"],
    ["listed inside, asked outside", "http://intranet.corp.example/", OUTSIDE, "error"],
    ["a plain name nobody lists", "http://wiki/", INSIDE, "error"],
    ["a public name nobody lists", "http://www.example.org/", OUTSIDE, "page"],
    [
      "a public name under a private root",
      "http://www.example.org/",
      { ...INSIDE, names: { internet: false } },
      "error",
    ],
  ] as const)("the name of a page: %s", (_, url, profile, shown) => {
    expect(walk([DIRECT], profile, url).shown).toBe(shown);
  });
});
