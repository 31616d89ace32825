import { describe, expect, test } from "vitest";
import { type ViewName, viewOf } from "../../../server/records/views.ts";
import { REFUSES, recordsSite, SERVES, type SiteParts } from "./site.ts";

const IPV6 = '{ name: office6, address: "2001:db8:20::80", policy: serve }';
const DEAD6 = '{ name: internet6, address: "2001:DB8:dead:0::80", policy: refuse }';
const BY_SOURCE =
  "{ name: shared, address: 203.0.113.81, policy: reset, sources: [{ from: [10.0.0.0/8], policy: serve }] }";
const EVERYWHERE = "{ name: all, address: 0.0.0.0, policy: serve }";
const declares = (view: string, record: string) =>
  `dns: { ${view}: { records: { PAC.corp.example: ${record} } } }`;

interface Row {
  readonly name: string;
  readonly view: ViewName;
  readonly site?: SiteParts;
  readonly addresses: readonly string[];
  readonly note?: RegExp;
}

describe("a view has the addresses", () => {
  test.each<Row>([
    { name: "where clients see the listener that serves", view: "internal", addresses: ["10.20.30.80"] },
    { name: "of the listener that refuses", view: "external", addresses: ["203.0.113.80"] },
    {
      name: "of both families, IPv4 first",
      view: "internal",
      site: { listeners: [IPV6, SERVES, REFUSES] },
      addresses: ["10.20.30.80", "2001:db8:20::80"],
    },
    {
      name: "of both families that refuse, in their one spelling",
      view: "external",
      site: { listeners: [SERVES, DEAD6, REFUSES] },
      addresses: ["203.0.113.80", "2001:db8:dead::80"],
    },
    {
      name: "of a listener that serves some networks only, when nothing refuses",
      view: "external",
      site: { listeners: [BY_SOURCE] },
      addresses: ["203.0.113.81"],
    },
    {
      name: "of that listener inside as well",
      view: "internal",
      site: { listeners: [BY_SOURCE] },
      addresses: ["203.0.113.81"],
    },
    {
      name: "of the listener that refuses rather than of one that serves some",
      view: "external",
      site: { listeners: [BY_SOURCE, REFUSES] },
      addresses: ["203.0.113.80"],
    },
    {
      name: "of the site file, when no listener tells",
      view: "internal",
      site: { listeners: [EVERYWHERE], more: declares("internal", "10.20.30.99") },
      addresses: ["10.20.30.99"],
      note: /No listener tells: from dns\.internal\.records/,
    },
    {
      name: "of the listener, when the site file has another",
      view: "internal",
      site: { more: declares("internal", "10.20.30.99") },
      addresses: ["10.20.30.80"],
      note: /says 10\.20\.30\.99: one of the two is out of date/,
    },
    {
      name: "although the port is not the URL's",
      view: "internal",
      site: { url: "http://pac.corp.example:8080/p" },
      addresses: ["10.20.30.80"],
      note: /"office" is at port 80, and clients of the PAC URL go to port 8080/,
    },
  ])("$name", ({ view, site, addresses, note }) => {
    const found = viewOf(recordsSite(site), view);
    expect(found.addresses).toEqual(addresses);
    if (note === undefined) expect(found.notes).toEqual([]);
    else expect(found.notes.join("\n")).toMatch(note);
  });
});

describe("a view has the TTL", () => {
  test.each([
    { name: "of its default", more: "", ttl: 300, noted: false },
    { name: "of the view", more: "dns: { internal: { ttl: 60 } }", ttl: 60, noted: false },
    {
      name: "of the record",
      more: declares("internal", "{ address: 10.20.30.80, ttl: 3600 }"),
      ttl: 3600,
      noted: true,
    },
  ])("$name", ({ more, ttl, noted }) => {
    const found = viewOf(recordsSite({ more }), "internal");
    expect(found.ttl).toBe(ttl);
    expect(found.notes.some((note) => note.includes("is long"))).toBe(noted);
  });
});

describe("there is no view", () => {
  test.each<{ name: string; view: ViewName; site: SiteParts; why: RegExp }>([
    {
      name: "inside, when nothing serves",
      view: "internal",
      site: { listeners: [REFUSES] },
      why: /internal view.*no listener serves the PAC/,
    },
    {
      name: "outside, when everything serves strangers",
      view: "external",
      site: { listeners: [SERVES] },
      why: /external view.*no listener refuses/,
    },
    {
      name: "of a listener on every address",
      view: "internal",
      site: { listeners: [EVERYWHERE] },
      why: /"all" listens on every address of its machine; say clientsConnectTo/,
    },
    {
      name: "of a listener where a client finds itself",
      view: "external",
      site: { listeners: [SERVES, "{ name: dead, address: 127.0.0.2, policy: refuse }"] },
      why: /"dead" is at 127\.0\.0\.2, where a client finds itself/,
    },
    {
      name: "with a TTL that DNS has no room for",
      view: "internal",
      site: { more: "dns: { internal: { ttl: 2147483648 } }" },
      why: /ttl of 2147483648 s; DNS has room for 2147483647/,
    },
  ])("$name", ({ view, site, why }) => {
    expect(() => viewOf(recordsSite(site), view)).toThrow(why);
  });
});
