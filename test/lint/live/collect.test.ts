import { describe, expect, test } from "vitest";
import { collectFacts, type Pass } from "../../../lint/live/collect.ts";
import { siteFromText } from "../../helpers/lint-text.ts";
import { siteText } from "../../helpers/site-text.ts";
import { type FakeAnswers, fakeLiveWorld, quietProber } from "./support/fake-world.ts";

const IN = { server: "10.0.0.53", shown: "10.0.0.53" };
const OUT = { server: "198.51.100.53", shown: "198.51.100.53" };
const BOTH = { internal: IN, external: OUT };
const DNS = {
  "10.0.0.53 pac.corp.example": ["10.20.30.80"],
  "198.51.100.53 pac.corp.example": ["203.0.113.80"],
};
const OPEN = { "10.20.30.80:80": "accepted" } as const;

async function collect(pass: Partial<Pass>, answers: FakeAnswers = {}, text = siteText()) {
  const world = fakeLiveWorld({ dns: DNS, knocks: OPEN, ...answers });
  const whole = { site: siteFromText(text), looked: [], resolvers: BOTH, from: "internal" as const, ...pass };
  const facts = await collectFacts(whole, quietProber(world), world);
  const asked = (kind: string) =>
    [...new Set(world.asked.filter((each) => each.startsWith(`${kind} `)))].sort();
  return { facts, asked };
}

describe("inside", () => {
  test("both views are asked, and every address is met", async () => {
    const { facts, asked } = await collect({ looked: ["probe.corp.example"] });
    expect(asked("dns").filter((each) => each.endsWith(" A"))).toEqual(
      [
        "r2.net",
        "www.r1.com",
        "r3.corp.example",
        "www.r4.corp.example",
        "pac.corp.example",
        "probe.corp.example",
      ]
        .flatMap((name) => [`dns 10.0.0.53 ${name} A`, `dns 198.51.100.53 ${name} A`])
        .concat("dns 10.0.0.53 example.com A")
        .sort(),
    );
    expect(asked("knock")).toEqual([
      "knock 10.20.30.80:80",
      "knock 10.20.30.80:9",
      "knock 203.0.113.80:80",
      "knock 203.0.113.80:9",
    ]);
    expect(asked("get")).toEqual(["get http://pac.corp.example/proxy.pac 10.20.30.80"]);
    expect(facts).toMatchObject({
      at: Date.UTC(2026, 6, 1),
      from: "internal",
      dns: {
        internal: {
          resolver: "10.0.0.53",
          names: {
            "pac.corp.example": { answer: "found", addresses: ["10.20.30.80"], ttl: 60 },
            "example.com": { answer: "missing", addresses: [], ttl: null },
          },
          random: { "www.r1.com": { answer: "missing" }, "r3.corp.example": { answer: "missing" } },
        },
        external: { names: { "pac.corp.example": { addresses: ["203.0.113.80"] } } },
      },
      endpoints: {
        "10.20.30.80": { knock: "accepted", roundTrip: expect.any(Number), requests: [{ status: 200 }] },
        "203.0.113.80": { knock: "refused", roundTrip: expect.any(Number), requests: [] },
      },
      aliases: {},
      proxies: {},
    });
  });

  test("proxies are connected to once, and nothing is asked of them", async () => {
    const more = "proxies: [{ host: px1.corp.example, port: 8080 }, { host: 10.20.30.12, port: 1080 }]";
    const { facts, asked } = await collect(
      {},
      { dns: { ...DNS, "px1.corp.example": ["10.20.30.11"] }, knocks: { "10.20.30.11:8080": "accepted" } },
      siteText({ more }),
    );
    expect(facts.proxies).toEqual({
      0: { knocks: { "10.20.30.11": { knock: "accepted", ms: expect.any(Number) } } },
      1: { knocks: { "10.20.30.12": { knock: "refused", ms: expect.any(Number) } } },
    });
    expect(asked("get")).toEqual([]);
  });

  test("a proxy whose name could not be asked is not known", async () => {
    const more = "proxies: [{ host: px1.corp.example, port: 8080 }, { host: px2.corp.example, port: 8080 }]";
    const dns = { ...DNS, "px1.corp.example": ["failed"] };
    const { facts } = await collect({}, { dns }, siteText({ more }));
    expect(facts.proxies).toEqual({ 1: { knocks: {} } });
  });

  test("aliases are asked at the address that serves", async () => {
    const text = siteText().replace("pac: {", "pac: { aliases: [/wpad.dat],");
    const { facts, asked } = await collect({}, {}, text);
    expect(asked("get")).toEqual([
      "get http://pac.corp.example/proxy.pac 10.20.30.80",
      "get http://pac.corp.example/wpad.dat 10.20.30.80",
    ]);
    expect(facts.aliases).toMatchObject({ "/wpad.dat": { status: 200, address: "10.20.30.80" } });
  });

  test("no aliases where the PAC itself is not served", async () => {
    const text = siteText().replace("pac: {", "pac: { aliases: [/wpad.dat],");
    const answers = { "http://pac.corp.example/proxy.pac": { status: 404 } };
    expect((await collect({}, { answers }, text)).facts.aliases).toEqual({});
  });

  test("without a resolver for outside, the site's own record says where to go", async () => {
    const { facts } = await collect({ resolvers: { internal: IN } });
    expect(Object.keys(facts.dns)).toEqual(["internal"]);
    expect(Object.keys(facts.endpoints).sort()).toEqual(["10.20.30.80", "203.0.113.80"]);
  });

  test("of many addresses the first eight are met", async () => {
    const many = Array.from({ length: 20 }, (_, i) => `10.20.30.${i + 1}`);
    const { facts } = await collect({}, { dns: { ...DNS, "10.0.0.53 pac.corp.example": many } });
    expect(Object.keys(facts.endpoints).filter((each) => each.startsWith("10."))).toEqual(many.slice(0, 8));
  });
});

describe("outside", () => {
  test("only what outsiders meet is connected to, and no proxy", async () => {
    const { facts, asked } = await collect(
      { from: "external" },
      {},
      siteText({ more: "proxies: [{ host: 10.20.30.12, port: 1080 }]" }),
    );
    expect(asked("knock")).toEqual(["knock 203.0.113.80:80", "knock 203.0.113.80:9"]);
    expect(facts.proxies).toEqual({});
  });

  const ROWS = ["10.20.30.80", "192.168.1.1", "169.254.1.1", "100.64.0.1", "fd00::1", "fe80::1"];
  test.each(ROWS)("%s is somebody else's, and not connected to", async (address) => {
    const dns = { "198.51.100.53 pac.corp.example": [address] };
    const { facts, asked } = await collect({ from: "external" }, { dns });
    expect(facts.dns.external?.names["pac.corp.example"]?.addresses).toEqual([address]);
    expect([facts.endpoints, asked("knock"), asked("get")]).toEqual([{}, [], []]);
  });
});

test("where nobody knows where this machine is, nothing is connected to", async () => {
  const { facts, asked } = await collect({ from: null });
  expect(asked("dns").length).toBeGreaterThan(0);
  expect([facts.endpoints, asked("knock"), asked("get")]).toEqual([{}, [], []]);
});

describe("a redirect", () => {
  const to = (location: string) => ({
    "http://pac.corp.example/proxy.pac": { status: 302, headers: { location } },
  });
  const requests = async (location: string, from: "internal" | "external", dns = {}) => {
    const text = siteText({ listeners: "[]" });
    const knocks = { ...OPEN, "203.0.113.80:80": "accepted" } as const;
    const { facts } = await collect(
      { from },
      { answers: to(location), knocks, dns: { ...DNS, ...dns } },
      text,
    );
    const address = from === "internal" ? "10.20.30.80" : "203.0.113.80";
    return facts.endpoints[address]?.requests.map(({ url, address: at }) => `${url} ${at}`).slice(1);
  };

  const ROWS = [
    {
      name: "to another host is followed where DNS says",
      to: "http://web.corp.example/p",
      from: "internal",
      dns: { "10.0.0.53 web.corp.example": ["10.20.30.90"] },
      requests: ["http://web.corp.example/p 10.20.30.90"],
    },
    {
      name: "to the same host stays at the address",
      to: "//PAC.corp.example:8080/p",
      from: "internal",
      requests: ["http://pac.corp.example:8080/p 10.20.30.80"],
    },
    {
      name: "to no name of anybody",
      to: "http://gone.example/",
      from: "internal",
      requests: ["http://gone.example/ null"],
    },
    {
      name: "back to this machine",
      to: "http://127.0.0.1:9080/",
      from: "internal",
      requests: ["http://127.0.0.1:9080/ null"],
    },
    {
      name: "from outside to a private address",
      to: "http://10.20.30.1/",
      from: "external",
      requests: ["http://10.20.30.1/ null"],
    },
    {
      name: "from outside to a public one",
      to: "http://192.0.2.7/",
      from: "external",
      requests: ["http://192.0.2.7/ 192.0.2.7"],
    },
    { name: "to a file", to: "file:///etc/passwd", from: "internal", requests: [] },
  ] as const;
  test.each(ROWS)("$name", async ({ to: location, from, requests: expected, ...row }) => {
    expect(await requests(location, from, "dns" in row ? row.dns : {})).toEqual(expected);
  });
});
