import { describe, expect, test } from "vitest";
import { liveDns } from "../../../sim/dns/live.ts";
import { canonicalName } from "../../../sim/dns/names.ts";
import { firstOf, overlay, recordsResolver } from "../../../sim/dns/resolver.ts";
import { siteView } from "../../../sim/dns/site-view.ts";
import { DnsAnswersError, parseDnsAnswers } from "../../../sim/index.ts";
import { parseSite } from "../../../site/index.ts";

const answer = (...addresses: string[]) => ({ addresses, ttl: 60 });

const RECORDS = recordsResolver([
  ["www.corp.example", answer("192.0.2.1", "192.0.2.2")],
  ["gone.corp.example", null],
  ["*.corp.example", answer("192.0.2.8")],
  ["*.deep.corp.example", answer("192.0.2.9")],
  ["xn--bcher-kva.example", answer("192.0.2.10")],
  ["v6.corp.example", answer("2001:db8::1")],
]);

describe("records", () => {
  test.each<[name: string, addresses: string[] | null]>([
    ["www.corp.example", ["192.0.2.1", "192.0.2.2"]],
    ["WWW.Corp.Example", ["192.0.2.1", "192.0.2.2"]],
    ["www.corp.example.", ["192.0.2.1", "192.0.2.2"]],
    ["other.corp.example", ["192.0.2.8"]],
    ["a.b.corp.example", ["192.0.2.8"]],
    ["a.deep.corp.example", ["192.0.2.9"]],
    ["gone.corp.example", null],
    ["corp.example", null],
    ["corp.example.net", null],
    ["bücher.example", ["192.0.2.10"]],
    ["v6.corp.example", ["2001:db8::1"]],
    ["198.51.100.7", ["198.51.100.7"]],
    ["2001:DB8::5", ["2001:db8::5"]],
    ["10.1", ["10.0.0.1"]],
    ["167838211", ["10.1.2.3"]],
    ["256.1.2.3", null],
    ["localhost", ["127.0.0.1", "::1"]],
    ["a.localhost", ["127.0.0.1", "::1"]],
    ["notlocalhost", null],
    ["a b.corp.example", null],
    ["www.corp.example:80", null],
    ["www.corp.example/path", null],
    ["", null],
  ])("%j", (name, addresses) => {
    expect(RECORDS(name)?.addresses ?? null).toEqual(addresses);
  });
});

test("firstOf asks in turn", () => {
  const both = firstOf(
    recordsResolver([["a.example", answer("192.0.2.1")]]),
    recordsResolver([
      ["a.example", answer("192.0.2.2")],
      ["b.example", answer("192.0.2.3")],
    ]),
  );
  expect(["a.example", "b.example", "c.example"].map((name) => both(name)?.addresses ?? null)).toEqual([
    ["192.0.2.1"],
    ["192.0.2.3"],
    null,
  ]);
});

describe("answers laid over a view", () => {
  const below = recordsResolver([["*", answer("192.0.2.99")]]);
  const laid = overlay(
    [
      ["a.example", answer("192.0.2.1")],
      ["gone.example", null],
      ["*.corp.example", null],
    ],
    below,
  );
  test.each([
    ["a.example", ["192.0.2.1"]],
    ["gone.example", null],
    ["GONE.example.", null],
    ["any.corp.example", null],
    ["b.example", ["192.0.2.99"]],
  ])("%s", (name, addresses) => {
    expect(laid(name)?.addresses ?? null).toEqual(addresses);
  });
});

describe("a name as resolvers compare it", () => {
  test.each<[name: string, canonical: string | null]>([
    ["A.Example.", "a.example"],
    ["a_b.example", "a_b.example"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["::FFFF:10.1.2.3", "10.1.2.3"],
    ["user@a.example", null],
    ["[::1]", null],
    [" ", null],
  ])("%j", (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical);
  });
});

describe("DNS that must be asked", () => {
  test("is asked once for each name, and never for what is known", async () => {
    const asked: string[] = [];
    const dns = liveDns(async (name) => {
      asked.push(name);
      return name === "a.example" ? ["192.0.2.1"] : null;
    });
    expect(dns.resolve("A.example.")).toBeUndefined();
    await dns.fetch("A.example.");
    await dns.fetch("a.example");
    await dns.fetch("gone.example");
    expect(dns.resolve("a.EXAMPLE")).toEqual(["192.0.2.1"]);
    expect(dns.resolve("gone.example")).toBeNull();
    expect(dns.resolve("localhost")).toEqual(["127.0.0.1", "::1"]);
    expect(dns.resolve("192.0.2.7")).toEqual(["192.0.2.7"]);
    expect(dns.resolve("no name")).toBeNull();
    expect(asked).toEqual(["a.example", "gone.example"]);
  });
});

describe("the site's views", () => {
  const text = (internet: boolean) => `
pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
dns:
  internal:
    internet: ${internet}
    ttl: 120
    records:
      pac.corp.example: { address: 10.20.30.80, ttl: 30 }
      "*.inside.corp.example": [10.1.1.1, 10.1.1.2]
  external:
    records: { pac.corp.example: 203.0.113.80, www.example.com: 198.51.100.20 }
`;
  const view = (which: "internal" | "external", internet = true) =>
    siteView({ ...parseSite(text(internet), "f"), file: "/f", pacFile: "/p" }, which);

  test.each([
    ["internal", true, "pac.corp.example", { addresses: ["10.20.30.80"], ttl: 30 }],
    ["internal", true, "a.inside.corp.example", { addresses: ["10.1.1.1", "10.1.1.2"], ttl: 120 }],
    ["internal", true, "www.example.com", { addresses: ["198.51.100.20"], ttl: 300 }],
    ["internal", false, "www.example.com", null],
    ["internal", false, "pac.corp.example", { addresses: ["10.20.30.80"], ttl: 30 }],
    ["external", true, "pac.corp.example", { addresses: ["203.0.113.80"], ttl: 300 }],
    ["external", true, "a.inside.corp.example", null],
  ] as const)("%s, Internet inside: %s, %s", (which, internet, name, expected) => {
    expect(view(which, internet)(name)).toEqual(expected);
  });
});

describe("a file of answers", () => {
  test("lists, single addresses and names that do not exist", () => {
    const read = parseDnsAnswers(
      '{"a.example": ["192.0.2.1"], "b.example": "2001:db8::1", "c.example": null, "d.example": []}',
      "f",
    );
    expect([...read]).toEqual([
      ["a.example", { addresses: ["192.0.2.1"], ttl: null }],
      ["b.example", { addresses: ["2001:db8::1"], ttl: null }],
      ["c.example", null],
      ["d.example", null],
    ]);
  });

  const EXPECTED = 'expected {"name": ["address", ...]} or null for a name that does not exist';
  test.each([
    ["[]", `f: ${EXPECTED}`],
    ['{"a.example": 5}', `f: "a.example": ${EXPECTED}`],
    ['{"a.example": ["b.example"]}', `f: "a.example": ${EXPECTED}`],
  ])("%s is refused", (text, message) => {
    expect(() => parseDnsAnswers(text, "f")).toThrow(new DnsAnswersError(message));
  });

  test("text that is no JSON is refused", () => {
    expect(() => parseDnsAnswers("a.example: 1", "f")).toThrow(/^f: not JSON: /);
  });
});
