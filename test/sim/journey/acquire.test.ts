import { describe, expect, test } from "vitest";
import { type Acquisition, acquirePac, CLIENTS, listenerAt, type Profile } from "../../../sim/index.ts";
import { NameCache } from "../../../sim/journey/name-cache.ts";
import { surroundings } from "../../../sim/journey/surroundings.ts";
import { parseSite, type Site } from "../../../site/index.ts";

const OUTSIDE: Profile = {
  id: "off-net",
  summary: "",
  dns: "external",
  place: "outside",
  address: "192.168.1.2",
  source: "198.51.100.23",
  roundTrip: { dns: 0.02, pac: 0.03 },
};
const INSIDE: Profile = { ...OUTSIDE, id: "on-net", dns: "internal", place: "inside" };

interface Setting {
  readonly url?: string;
  readonly external?: string;
  readonly listeners?: string;
}

function siteOf({ url, external, listeners }: Setting): Site {
  const content = parseSite(
    [
      `pac: { file: proxy.pac, url: "${url ?? "http://pac.corp.example/proxy.pac"}" }`,
      "dns:",
      "  internal: { records: { pac.corp.example: 10.20.30.80 } }",
      `  external: { records: { ${external ?? "pac.corp.example: 203.0.113.80"} } }`,
      `listeners: [${listeners ?? "{ name: net, address: 203.0.113.80, policy: serve }"}]`,
    ].join("\n"),
    "f",
  );
  return { ...content, file: "/site/f", pacFile: "/site/proxy.pac" };
}

function acquire(
  setting: Setting,
  profile = OUTSIDE,
  client: (typeof CLIENTS)["chromium"] = CLIENTS.chromium,
  size = 1000,
): Pick<Acquisition, "status" | "seconds" | "detail"> {
  const here = surroundings(siteOf(setting), profile, null, { now: () => 0, zone: "UTC" });
  const { status, seconds, detail } = acquirePac({ ...here, cache: new NameCache(), at: 0, size }, client);
  return { status, seconds, detail };
}

const NET = (rest: string) => `{ name: net, address: 203.0.113.80, ${rest} }`;
const PLACE = "pac.corp.example is 203.0.113.80, port 80";
const BY = `${PLACE}: listener "net"`;

/** One round trip for DNS (0.02), one to connect (0.03), one for the answer (0.03). */
const ROWS: [name: string, setting: Setting, status: string, seconds: number | null, detail: string][] = [
  ["served", {}, "loaded", 0.08, BY],
  ["refused", { listeners: NET("policy: refuse") }, "refused", 0.05, `${BY} answers the SYN with RST`],
  ["reset", { listeners: NET("policy: reset") }, "reset", 0.05, `${BY} accepts, then resets`],
  ["unavailable", { listeners: NET("policy: unavailable") }, "http-error", 0.08, `${BY} answers 503`],
  ["no such name", { external: "" }, "unresolved", 0.02, "pac.corp.example: it does not exist in DNS"],
  [
    "a loopback address",
    { external: "pac.corp.example: 127.0.0.1" },
    "refused",
    0.02,
    "pac.corp.example is 127.0.0.1, port 80: the client asks itself, and nothing is assumed to listen there",
  ],
  [
    "a private address from outside",
    {
      external: "pac.corp.example: 10.20.30.80",
      listeners: "{ name: net, address: 10.20.30.80, policy: serve }",
    },
    "timeout",
    30,
    "pac.corp.example is 10.20.30.80, port 80: an inside address cannot be reached from the Internet, so the SYN is lost",
  ],
  [
    "nobody there",
    { external: "pac.corp.example: 203.0.113.81" },
    "timeout",
    30,
    "pac.corp.example is 203.0.113.81, port 80: no listener of the site is declared there, so silence is assumed",
  ],
  [
    "another port",
    { listeners: NET("port: 8080, policy: serve") },
    "timeout",
    30,
    `${PLACE}: no listener of the site is declared there, so silence is assumed`,
  ],
  [
    "a port in the URL",
    { url: "http://pac.corp.example:8080/p", listeners: NET("port: 8080, policy: serve") },
    "loaded",
    0.08,
    'pac.corp.example is 203.0.113.80, port 8080: listener "net"',
  ],
  [
    "https",
    { url: "https://pac.corp.example/p", listeners: NET("port: 443, policy: serve") },
    "loaded",
    0.08,
    'pac.corp.example is 203.0.113.80, port 443: listener "net"',
  ],
  [
    "an address in the URL",
    { url: "http://203.0.113.80/p" },
    "loaded",
    0.06,
    '203.0.113.80 is 203.0.113.80, port 80: listener "net"',
  ],
  [
    "an IPv6 address in another spelling",
    { url: "http://[2001:db8::80]/p", listeners: '{ name: net, address: "2001:DB8:0::80", policy: serve }' },
    "loaded",
    0.06,
    '2001:db8::80 is 2001:db8::80, port 80: listener "net"',
  ],
  [
    "behind a port mapping",
    {
      listeners:
        "{ name: net, address: 127.0.0.1, port: 8080, policy: serve, clientsConnectTo: { address: 203.0.113.80 } }",
    },
    "loaded",
    0.08,
    BY,
  ],
  [
    "a mapping hides the listener's own address",
    {
      external: "pac.corp.example: 203.0.113.81",
      listeners:
        "{ name: net, address: 203.0.113.81, policy: serve, clientsConnectTo: { address: 203.0.113.80 } }",
    },
    "timeout",
    30,
    "pac.corp.example is 203.0.113.81, port 80: no listener of the site is declared there, so silence is assumed",
  ],
  [
    "a rule for the source",
    { listeners: NET("policy: serve, sources: [{ from: [198.51.100.0/24], policy: unavailable }]") },
    "http-error",
    0.08,
    `${BY} answers 503`,
  ],
  [
    "a rule for another source",
    { listeners: NET("policy: serve, sources: [{ from: [192.0.2.0/24], policy: reset }]") },
    "loaded",
    0.08,
    BY,
  ],
];

describe("asking for the PAC", () => {
  test.each(ROWS)("%s", (_, setting, status, seconds, detail) => {
    const acquisition = acquire(setting);
    expect({
      ...acquisition,
      seconds: acquisition.seconds && Math.round(acquisition.seconds * 1000) / 1000,
    }).toEqual({
      status,
      seconds,
      detail,
    });
  });

  test("a private address is reached from inside", () => {
    const listeners = "{ name: lan, address: 10.20.30.80, policy: serve }";
    expect(acquire({ listeners }, INSIDE)).toMatchObject({ status: "loaded" });
  });

  test.each([
    [1_048_576, "chromium", "loaded"],
    [1_048_577, "chromium", "too-large"],
    [1_048_577, "node", "loaded"],
  ] as const)("%d bytes for %s: %s", (size, client, status) => {
    const acquisition = acquire({}, OUTSIDE, CLIENTS[client], size);
    expect(acquisition.status).toBe(status);
    if (status === "too-large") {
      expect(acquisition.detail).toBe(`${BY} serves 1048577 bytes; this client takes at most 1048576`);
    }
  });

  test.each([
    ["a lost SYN ends with the kernel's patience", [], 127.02],
    ["a server that accepts and is silent never ends", [{ to: "pac", does: "hang" }], null],
  ] as const)("a Node program: %s", (_, paths, seconds) => {
    const place: Profile = { ...OUTSIDE, paths };
    const silent = acquire({ external: "pac.corp.example: 203.0.113.81" }, place, CLIENTS.node);
    expect(silent).toMatchObject({ status: "timeout", seconds });
  });
});

describe("listenerAt", () => {
  test.each([
    ["0.0.0.0", "192.0.2.1", true],
    ["0.0.0.0", "2001:db8::1", false],
    ['"::"', "2001:db8::1", true],
    ['"::"', "192.0.2.1", true],
    ["192.0.2.1", "192.0.2.1", true],
    ["192.0.2.1", "::ffff:192.0.2.1", true],
    ["192.0.2.1", "192.0.2.2", false],
  ])("%s answers for %s: %s", (own, asked, answers) => {
    const site = siteOf({ listeners: `{ name: net, address: ${own}, policy: serve }` });
    expect(listenerAt(site, asked, 80)?.name).toBe(answers ? "net" : undefined);
    expect(listenerAt(site, asked, 81)).toBeUndefined();
  });
});
