import { describe } from "vitest";
import { listener, rejects, site } from "../helpers/site-mistakes.ts";

const TOP =
  "$schema, pac, clients, networks, dns, proxies, listeners, admin, state, profiles, destinations, policies";

describe("an unknown key", () =>
  rejects([
    ["at the top", site("listner: []"), '2:1: unknown key "listner" (did you mean "listeners"?)'],
    ["like nothing known", site("zzz: 1"), `2:1: unknown key "zzz"; known here: ${TOP}`],
    [
      "in a mapping",
      "pac: { file: a, url: http://a.example/, maxage: 1 }",
      '1:41: pac: unknown key "maxage" (did you mean "maxAge"?)',
    ],
    [
      "in a mapping in a mapping",
      site("dns:", "  internal:", "    record: {}"),
      '4:5: dns.internal: unknown key "record" (did you mean "records"?)',
    ],
    [
      "in a list",
      listener("address: 127.0.0.1, policy: serve, sourcs: []"),
      '3:51: listeners.0: unknown key "sourcs" (did you mean "sources"?)',
    ],
    [
      "in a list in a list",
      listener(
        "address: 127.0.0.1, policy: serve, sources: [{ from: [10.0.0.0/8], policy: reset, frm: [] }]",
      ),
      '3:98: listeners.0.sources.0: unknown key "frm" (did you mean "from"?)',
    ],
    [
      "in one form of several",
      site("dns:", "  external:", "    records:", "      a.example: { address: 192.0.2.1, tll: 5 }"),
      '5:40: dns.external.records.a.example: unknown key "tll" (did you mean "ttl"?)',
    ],
    [
      "a profile",
      site("profiles:", "  on-nett: {}"),
      '3:3: profiles.on-nett: no built-in profile "on-nett" (did you mean "on-net"?); one of the site\'s own says "like: <built-in profile>"',
    ],
    [
      "in a profile",
      site("profiles:", "  on-net: { adress: 10.0.0.1 }"),
      '3:13: profiles.on-net: unknown key "adress" (did you mean "address"?)',
    ],
    [
      "that every object has",
      site("constructor: 1", "__proto__: {}"),
      `2:1: unknown key "constructor"; known here: ${TOP}`,
      `3:1: unknown key "__proto__"; known here: ${TOP}`,
    ],
  ]));

describe("a value that is missing", () =>
  rejects([
    ["the PAC", "clients: [chromium]\n", "1:1: pac: is missing; expected a mapping"],
    ["a URL", "pac: { file: a }\n", "1:6: pac.url: is missing; expected an http:// or https:// URL"],
    [
      "a policy",
      listener("address: 127.0.0.1"),
      "3:5: listeners.0.policy: is missing; expected one of refuse, reset, serve, unavailable",
    ],
    [
      "a port",
      site("proxies:", "  - { host: a }"),
      "3:5: proxies.0.port: is missing; expected a port from 1 to 65535",
    ],
    [
      "a key and nothing behind it",
      site("listeners:", "  - name: a", "    address: 127.0.0.1", "    policy:"),
      "5:12: listeners.0.policy: is empty; expected one of refuse, reset, serve, unavailable",
    ],
    [
      "a record's address",
      site("dns: { external: { records: { a.example: { ttl: 5 } } } }"),
      "2:42: dns.external.records.a.example.address: is missing; expected an address or a list of addresses",
    ],
  ]));
