import { describe } from "vitest";
import { CLIENT_IDS } from "../../site/index.ts";
import { listener, rejects, site } from "../helpers/site-mistakes.ts";

const PORT = "expected a port from 1 to 65535";
const SECONDS = "expected plain seconds such as 300, without a unit";
const NAME = 'expected a host name such as pac.corp.example, or a wildcard such as "*.corp.example"';
const HTTP = "expected an http:// or https:// URL";
const POLICIES = "refuse, reset, serve, unavailable";

/** A record for a.example, whose value begins at 2:42. */
function record(value: string): string {
  return site(`dns: { external: { records: { a.example: ${value} } } }`);
}

describe("a value of the wrong kind", () =>
  rejects([
    ["a text for a mapping", "pac: proxy.pac\n", '1:6: pac: expected a mapping, found "proxy.pac"'],
    [
      "a text for a list",
      site("networks: { internal: 10.0.0.0/8 }"),
      '2:23: networks.internal: expected a list, found "10.0.0.0/8"',
    ],
    ["a mapping for a list", site("proxies: { host: a }"), "2:10: proxies: expected a list, found a mapping"],
    [
      "a number for a text",
      listener("address: 10, policy: serve"),
      "3:25: listeners.0.address: expected a text, found 10",
    ],
    [
      "a word for true or false",
      site("dns: { internal: { internet: no } }"),
      '2:30: dns.internal.internet: expected true or false, found "no"',
    ],
    [
      "an empty text",
      'pac: { file: "", url: http://a.example/ }',
      "1:14: pac.file: expected a text, found an empty text",
    ],
    [
      "a record that is a number",
      record("5"),
      "2:42: dns.external.records.a.example: expected an address, a list of addresses, or a mapping with address and ttl, found 5",
    ],
    [
      "a text that is too long to quote",
      `pac: { file: a, url: ${"x".repeat(99)} }`,
      `1:22: pac.url: ${HTTP}, found "${"x".repeat(60)}..."`,
    ],
  ]));

describe("a number that does not fit", () =>
  rejects([
    [
      "a TTL with a unit",
      site("dns: { internal: { ttl: 5m } }"),
      `2:25: dns.internal.ttl: ${SECONDS}, found "5m"`,
    ],
    [
      "a record's TTL with a unit",
      record("{ address: 192.0.2.1, ttl: 5m }"),
      `2:69: dns.external.records.a.example.ttl: ${SECONDS}, found "5m"`,
    ],
    [
      "a negative TTL",
      site("dns: { internal: { ttl: -1 } }"),
      `2:25: dns.internal.ttl: ${SECONDS}, found -1`,
    ],
    [
      "half a second",
      site("dns: { internal: { ttl: 0.5 } }"),
      `2:25: dns.internal.ttl: ${SECONDS}, found 0.5`,
    ],
    ["port 0", site("admin: { port: 0 }"), `2:16: admin.port: ${PORT}, found 0`],
    ["port 80800", site("admin: { port: 80800 }"), `2:16: admin.port: ${PORT}, found 80800`],
    ["a port in quotes", site('admin: { port: "8080" }'), `2:16: admin.port: ${PORT}, found "8080"`],
    [
      "a port beyond every integer",
      site("admin: { port: 99999999999999999999 }"),
      `2:16: admin.port: ${PORT}, found 100000000000000000000`,
    ],
    ["no number at all", site("admin: { port: .nan }"), `2:16: admin.port: ${PORT}, found NaN`],
  ]));

describe("a choice that is none", () =>
  rejects([
    [
      "a client",
      site("clients: [chromum]"),
      `2:11: clients.0: "chromum" is not one of ${CLIENT_IDS.join(", ")} (did you mean "chromium"?)`,
    ],
    ["no client", site("clients: []"), "2:10: clients: expected at least one client, found an empty list"],
    [
      "a policy",
      listener("address: 127.0.0.1, policy: refused"),
      `3:44: listeners.0.policy: "refused" is not one of ${POLICIES} (did you mean "refuse"?)`,
    ],
    [
      "a kind of proxy",
      site("proxies: [{ host: a, port: 1, kind: SOCKS }]"),
      '2:37: proxies.0.kind: "SOCKS" is not one of PROXY, HTTPS, SOCKS4, SOCKS5 (did you mean "SOCKS4"?)',
    ],
    [
      "what an alias stands for, told at the alias too",
      site(
        "listeners:",
        "  - { name: a, address: 127.0.0.1, policy: &p srv }",
        "  - { name: b, address: 127.0.0.2, policy: *p }",
      ),
      `3:47: listeners.0.policy: "srv" is not one of ${POLICIES}`,
      `4:44: listeners.1.policy: "srv" is not one of ${POLICIES}`,
    ],
  ]));

describe("a text that does not fit", () =>
  rejects([
    [
      "a URL without a scheme",
      "pac: { file: a, url: pac.example }",
      `1:22: pac.url: ${HTTP}, found "pac.example"`,
    ],
    [
      "a URL of another scheme",
      "pac: { file: a, url: ftp://a/ }",
      `1:22: pac.url: ${HTTP}, found "ftp://a/"`,
    ],
    [
      "an alias that is no path",
      "pac: { file: a, url: http://a.example/, aliases: [x] }",
      '1:51: pac.aliases.0: expected a path that starts with "/", found "x"',
    ],
    [
      "an address",
      listener("address: localhost, policy: serve"),
      '3:25: listeners.0.address: expected an IPv4 or IPv6 address, found "localhost"',
    ],
    [
      "a network",
      site("networks: { internal: [10.1.2.3/8] }"),
      '2:24: networks.internal.0: "10.1.2.3/8" has host bits set; write 10.0.0.0/8 or 10.1.2.3/32',
    ],
    [
      "a record's name",
      site("dns: { external: { records: { a b: 192.0.2.1 } } }"),
      `2:31: dns.external.records.a b: ${NAME}`,
    ],
    [
      "a record's second address",
      record("[192.0.2.1, x]"),
      '2:54: dns.external.records.a.example.1: expected an IPv4 or IPv6 address, found "x"',
    ],
    [
      "a wildcard as a proxy",
      site('proxies: [{ host: "*", port: 1 }]'),
      '2:19: proxies.0.host: expected a host name or an address, as the PAC writes it but without brackets, found "*"',
    ],
    [
      "an exception without networks",
      listener("address: 127.0.0.1, policy: serve, sources: [{ from: [], policy: reset }]"),
      "3:69: listeners.0.sources.0.from: expected at least one network, found an empty list",
    ],
  ]));
