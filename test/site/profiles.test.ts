import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PROFILE_IDS, parseSite } from "../../site/index.ts";
import { problemsOf, rejects, site } from "../helpers/site-mistakes.ts";

const EFFECTS = "pass, refuse, drop, hang, reset, http-404, http-503, html, redirect";
const KNOWN = PROFILE_IDS.join(", ");

/** A site with a profile of its own, on lines 3 and 4. */
const own = (...parts: string[]) =>
  site("profiles:", "  branch-office:", ...["like: on-net", ...parts].map((part) => `    ${part}`));

describe("a profile of the site's own", () => {
  test("may state every value there is", () => {
    const text = site(
      "proxies: [{ host: px1.corp.example, port: 8080 }, { host: '2001:db8::11', port: 3128 }]",
      "profiles:",
      "  branch-office:",
      "    like: on-net",
      "    summary: behind a satellite",
      "    address: 10.66.1.23",
      "    source: 10.66.0.1",
      "    roundTrip: { dns: 0.6, pac: 0.6, web: 0.65 }",
      "    names: { missing: 192.0.2.204, internet: false }",
      "    paths: [{ to: 198.51.100.0/24, ports: [80, 443], only: refusals, does: hang }, { to: internet, does: drop }]",
      "    proxies: { px1.corp.example: silent, '[2001:DB8::11]:3128': refused, '#2': healthy }",
      "    signsOn: false",
      "    changes: [{ at: 20.5, to: vpn }, { at: 60, to: branch-office, newAddress: false }]",
    );
    const { "branch-office": branch } = parseSite(text, "f").profiles ?? {};
    expect(branch).toMatchObject({
      like: "on-net",
      signsOn: false,
      paths: [{ does: "hang" }, { does: "drop" }],
    });
    expect(branch?.changes?.map(({ newAddress }) => newAddress)).toEqual([true, false]);
  });

  rejects([
    [
      "is like one that is built in",
      site("profiles:", "  branch-office: {}"),
      `3:3: profiles.branch-office: no built-in profile "branch-office"; known: ${KNOWN}; one of the site's own says "like: <built-in profile>"`,
    ],
    [
      "and not like one of the site's own",
      site("profiles:", "  a: { like: on-net }", "  b: { like: a }"),
      `4:14: profiles.b.like: "a" is not one of ${KNOWN}`,
    ],
    [
      "and says it right",
      site("profiles:", "  a: { like: onnet }"),
      `3:14: profiles.a.like: "onnet" is not one of ${KNOWN} (did you mean "on-net"?)`,
    ],
    [
      "while a built-in one is like no other",
      site("profiles:", "  off-net: { like: on-net }"),
      '3:20: profiles.off-net.like: "off-net" is built in and like no other; give a profile of your own another id',
    ],
    [
      "has an id that can be typed",
      site("profiles:", "  Branch Office: { like: on-net }"),
      "3:3: profiles.Branch Office: expected an id in lower case such as branch-office",
    ],
    [
      "is not called all",
      site("profiles:", "  all: { like: on-net }"),
      '3:3: profiles.all: "all" stands for every profile; choose another id',
    ],
    [
      "has only keys that mean something",
      own("proxys: {}"),
      '5:5: profiles.branch-office: unknown key "proxys" (did you mean "proxies"?)',
    ],
    [
      "has round trips in seconds",
      own("roundTrip: { dns: 80ms, pac: 600 }"),
      '5:23: profiles.branch-office.roundTrip.dns: expected seconds from 0 to 60 such as 0.08, without a unit, found "80ms"',
      "5:34: profiles.branch-office.roundTrip.pac: expected seconds from 0 to 60 such as 0.08, without a unit, found 600",
    ],
  ]);
});

describe("what a network does to connections", () =>
  rejects([
    [
      "an unknown effect",
      own("paths: [{ to: internet, does: hangs }]"),
      `5:35: profiles.branch-office.paths.0.does: "hangs" is not one of ${EFFECTS} (did you mean "hang"?)`,
    ],
    [
      "no effect",
      own("paths: [{ to: internet }]"),
      `5:13: profiles.branch-office.paths.0.does: is missing; expected one of ${EFFECTS}`,
    ],
    [
      "an unknown word for a destination",
      own("paths: [{ to: everywhere, does: drop }]"),
      '5:19: profiles.branch-office.paths.0.to: expected pac, proxies, internet, inside, this-laptop, or an address range such as 203.0.113.0/24, found "everywhere"',
    ],
    [
      "nearly a word",
      own("paths: [{ to: internt, does: drop }]"),
      '5:19: profiles.branch-office.paths.0.to: expected pac, proxies, internet, inside, this-laptop, or an address range such as 203.0.113.0/24 (did you mean "internet"?), found "internt"',
    ],
    [
      "a wrong network",
      own("paths: [{ to: 203.0.113.80/24, does: drop }]"),
      '5:19: profiles.branch-office.paths.0.to: "203.0.113.80/24" has host bits set; write 203.0.113.0/24 or 203.0.113.80/32',
    ],
    [
      "no ports",
      own("paths: [{ to: pac, ports: [], does: drop }]"),
      "5:31: profiles.branch-office.paths.0.ports: expected at least one port, found an empty list",
    ],
    [
      "a port that is none",
      own("paths: [{ to: pac, ports: [0], does: drop }]"),
      "5:32: profiles.branch-office.paths.0.ports.0: expected a port from 1 to 65535, found 0",
    ],
    [
      "only something else",
      own("paths: [{ to: pac, only: answers, does: drop }]"),
      '5:30: profiles.branch-office.paths.0.only: expected refusals, found "answers"',
    ],
    [
      "a mapping in place of the list",
      own("paths: { to: pac, does: drop }"),
      "5:12: profiles.branch-office.paths: expected a list, found a mapping",
    ],
  ]));

describe("what a network does to names", () =>
  rejects([
    [
      "an address that is a name",
      own("names: { missing: search.example.net }"),
      '5:23: profiles.branch-office.names.missing: expected an IPv4 or IPv6 address, found "search.example.net"',
    ],
    [
      "Internet names twice over",
      own("names: { internet: true }"),
      "5:24: profiles.branch-office.names.internet: expected false; without this key, the site's DNS decides, found true",
    ],
    [
      "a resolver that answers anyway",
      own("names: { silent: false }"),
      "5:22: profiles.branch-office.names.silent: expected true, found false",
    ],
  ]));

describe("changes of network", () =>
  rejects([
    [
      "to an unknown profile",
      own("changes: [{ at: 20, to: vnp }]"),
      '5:29: profiles.branch-office.changes.0.to: no profile "vnp" (did you mean "vpn"?)',
    ],
    [
      "to one like none that there is",
      own("changes: [{ at: 20, to: the-moon-and-back }]"),
      `5:29: profiles.branch-office.changes.0.to: no profile "the-moon-and-back"; known: ${KNOWN}, branch-office`,
    ],
    [
      "before the start",
      own("changes: [{ at: -1, to: vpn }]"),
      "5:21: profiles.branch-office.changes.0.at: expected seconds from 0 to 14400, without a unit, found -1",
    ],
    [
      "with a unit",
      own("changes: [{ at: 20s, to: vpn }]"),
      '5:21: profiles.branch-office.changes.0.at: expected seconds from 0 to 14400, without a unit, found "20s"',
    ],
    [
      "when nobody waits any more",
      own("changes: [{ at: 1e9, to: vpn }]"),
      "5:21: profiles.branch-office.changes.0.at: expected seconds from 0 to 14400, without a unit, found 1000000000",
    ],
    [
      "there and back again is fine",
      site(
        "profiles:",
        "  a: { like: on-net, changes: [{ at: 5, to: b }] }",
        "  b: { like: off-net, changes: [{ at: 5, to: a }] }",
      ),
    ],
  ]));

describe("proxies in another state", () => {
  const proxies = (stated: string) =>
    site(
      "proxies: [{ host: px1.corp.example, port: 8080 }]",
      "profiles:",
      `  on-net: { proxies: { ${stated} } }`,
    );

  rejects([
    ["by host is fine", proxies("PX1.corp.example: silent")],
    ["by host and port is fine", proxies("'px1.corp.example:8080': silent")],
    ["by place is fine", proxies("'#1': silent")],
    [
      "one that is not listed",
      proxies("px2.corp.example: silent"),
      '4:24: profiles.on-net.proxies: the site has no proxy "px2.corp.example" (did you mean "px1.corp.example"?)',
    ],
    [
      "one like none that is listed",
      proxies("elsewhere: silent"),
      '4:24: profiles.on-net.proxies: the site has no proxy "elsewhere"; list it under proxies first',
    ],
    [
      "a place beyond the list",
      proxies("'#2': silent"),
      '4:24: profiles.on-net.proxies: the site has no proxy "#2" (did you mean "#1"?)',
    ],
    [
      "an unknown state",
      proxies("'#1': slow"),
      '4:30: profiles.on-net.proxies.#1: "slow" is not one of healthy, refused, silent, small-packets-only',
    ],
  ]);
});

describe("what the pages show", () => {
  const docs = new URL("../../docs/", import.meta.url);
  const pages = [
    "site-file.md",
    ...readdirSync(new URL("profiles/", docs)).map((name) => `profiles/${name}`),
  ];
  const blocks = pages.flatMap((page) =>
    [
      ...readFileSync(new URL(page, docs), "utf8").matchAll(
        /^```yaml\n((?:profiles|destinations):[\s\S]*?)^```$/gm,
      ),
    ].map(([, text = ""]) => ({ page, text })),
  );

  test("is something", () => expect(blocks.length).toBeGreaterThanOrEqual(5));

  test.each(blocks)("is a site file: $page", ({ text }) => {
    expect(problemsOf(site("proxies: [{ host: px1.corp.example, port: 8080 }]", text))).toEqual([]);
  });
});
