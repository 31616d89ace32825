import { describe, expect, test } from "vitest";
import { parseSite } from "../../site/index.ts";
import { PAC, problemsOf, rejects, site } from "../helpers/site-mistakes.ts";

/** Nine aliases of the anchor before. */
function nested(name: string, inner: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${inner}`).join(",")}]`;
}

const BOMB = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ...["b", "c", "d", "e", "f"].map((name, i) => nested(name, "abcde"[i] ?? "")),
].join("\n");

describe("a text that is no site file", () =>
  rejects([
    ["empty", "", "1:1: the file is empty; expected a mapping"],
    ["only a comment", "# later\n", "1:1: the file is empty; expected a mapping"],
    ["a list", "- a\n", "1:1: expected a mapping, found a list"],
    ["a word", "hello", '1:1: expected a mapping, found "hello"'],
    ["a tab", "pac:\n\tfile: a\n", "2:1: a tab cannot indent YAML; use spaces"],
    ["a key twice", site("admin: {}", "admin: {}"), "3:1: this key is already given above"],
    ["two documents", site("---", "a: b"), '2:1: a second YAML document begins here ("---"); keep one'],
    [
      "an indentation between two levels",
      "pac:\n  file: a\n url: b\n",
      "3:1: not valid YAML: all mapping items must start at the same column",
    ],
    [
      "a bracket that is not closed",
      "pac: { file: a\n",
      "2:1: not valid YAML: flow map in block collection must be sufficiently indented and end with a }",
    ],
    ["an alias without an anchor", site("clients: *x"), '2:10: "*x" has no anchor "&x" before it'],
    ["an alias inside its anchor", site("listeners: &a", "  - *a"), '3:5: "*a" stands inside its own anchor'],
    ["aliases of aliases of aliases", BOMB, "2:8: the aliases expand to far too much; write it out instead"],
    ["a tag of YAML", site("admin: !!binary aGVsbG8="), '2:17: admin: expected a mapping, found "aGVsbG8="'],
  ]));

describe("several problems", () => {
  test("are told in the order of the file", () => {
    expect(problemsOf(site("admin: { port: 0 }", "proxies: [{ port: 5m }]"))).toEqual([
      "2:16: admin.port: expected a port from 1 to 65535, found 0",
      "3:11: proxies.0.host: is missing; expected a text",
      '3:19: proxies.0.port: expected a port from 1 to 65535, found "5m"',
    ]);
  });

  test("are found with the line ends of Windows", () => {
    const [problem, ...more] = problemsOf(`${PAC}\r\nadmin: {}\r\nzz: 1\r\n`);
    expect(problem).toMatch(/^3:1: unknown key "zz"; known here: /);
    expect(more).toEqual([]);
  });
});

describe("a site file that is read", () => {
  test("a minimal one gets every default", () => {
    expect(parseSite(site(), "f")).toEqual({
      pac: {
        file: "proxy.pac",
        url: "http://pac.corp.example/proxy.pac",
        aliases: [],
        maxAge: 300,
        charset: "utf-8",
        editions: [],
      },
      networks: { internal: [] },
      dns: { internal: { ttl: 300, records: {}, internet: true }, external: { ttl: 300, records: {} } },
      proxies: [],
      listeners: [],
      admin: { address: "127.0.0.1", port: 9080 },
      destinations: { withoutAuthentication: [], direct: [] },
      policies: { loopbackProxies: [] },
    });
  });

  test("a listener and a proxy get theirs", () => {
    const { listeners, proxies } = parseSite(
      site(
        "listeners: [{ name: a, address: 192.0.2.1, policy: serve }]",
        "proxies: [{ host: 2001:db8::1, port: 1 }]",
      ),
      "f",
    );
    expect(listeners).toEqual([{ name: "a", address: "192.0.2.1", port: 80, policy: "serve", sources: [] }]);
    expect(proxies).toEqual([
      { host: "2001:db8::1", port: 1, kind: "PROXY", authentication: "none", state: "healthy" },
    ]);
  });

  test.each([
    ["JSON", '{"pac": {"file": "a", "url": "http://a.example/"}, "$schema": "x"}'],
    ["a byte order mark", `\ufeff${site()}`],
    [
      "aliases",
      site(
        "networks: { internal: [&n 10.0.0.0/8] }",
        "listeners:",
        "  - name: a",
        "    address: 127.0.0.1",
        "    policy: serve",
        "    sources: [{ from: [*n], policy: reset }]",
      ),
    ],
    ["a hexadecimal port", site("admin: { port: 0x1F90 }")],
    [
      "wildcard records",
      site('dns: { external: { records: { "*": 192.0.2.1, "*.corp.example": [192.0.2.2] } } }'),
    ],
  ])("%s is fine", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
