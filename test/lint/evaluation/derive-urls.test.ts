import { describe, expect, test } from "vitest";
import { deriveUrls, ORDINARY_URL } from "../../../lint/evaluation/derive-urls.ts";
import { parsed } from "../syntax/parsed.ts";

/** The URLs a text is good for, without the ordinary ones. */
function derived(code: string, most = 400): string[] {
  return deriveUrls(parsed(code), most)
    .filter(({ literal }) => literal !== null)
    .map(({ url }) => url);
}

const ROWS: readonly { name: string; code: string; has: readonly string[]; lacks?: readonly string[] }[] = [
  {
    name: "a host, its neighbours and its schemes",
    code: 'host === "www.corp.example";',
    has: [
      "http://www.corp.example/",
      "https://www.corp.example/",
      "http://www.www.corp.example/",
      "http://evilwww.corp.example/",
      "http://corp.example/",
      "http://www.corp.example./",
      "http://www/",
      "HTTP://WWW.CORP.EXAMPLE/",
      "ws://www.corp.example/",
      "wss://www.corp.example/",
    ],
  },
  {
    name: "a suffix",
    code: 'dnsDomainIs(host, ".corp.example");',
    has: [
      "http://www.corp.example/",
      "http://corp.example/",
      "http://evilcorp.example/",
      "http://a.www.corp.example/",
    ],
    lacks: ["http://.corp.example/"],
  },
  {
    name: "globs on the host",
    code: 'shExpMatch(host, "*.a.example"); shExpMatch(host, "build-??.b.example"); shExpMatch(host, "10.*");',
    has: ["http://www.a.example/", "http://a.example/", "http://build-aa.b.example/", "http://10.0.0.1/"],
  },
  {
    name: "globs on the URL",
    code: 'shExpMatch(url, "http*://*.a.example/up/*"); shExpMatch(url, "*/internal/*"); shExpMatch(url, "*://*:8443/*");',
    has: [
      "http://www.a.example/up/a",
      "https://www.a.example/up/a",
      "http://www.a.example/",
      "http://www.example.com/internal/a",
      "http://www.example.com/?a=/internal/a",
      "http://www.example.com:8443/a",
    ],
  },
  {
    name: "alternatives that globs are not made for",
    code: 'shExpMatch(host, "(printer|scanner)[0-9].example.org");',
    has: ["http://printer0.example.org/", "http://scanner0.example.org/"],
  },
  {
    name: "networks with a mask, with a prefix, of IPv6",
    code: 'isInNet(host, "172.16.0.0", "255.240.0.0"); var n = ["192.0.2.0/25", "2001:db8:1::/48"];',
    has: [
      "http://172.16.0.1/",
      "http://172.31.255.255/",
      "http://172.15.255.255/",
      "http://172.32.0.0/",
      "http://192.0.2.1/",
      "http://192.0.2.128/",
      "http://[2001:db8:1::1]/",
    ],
    lacks: ["http://255.240.0.0/"],
  },
  {
    name: "addresses",
    code: 'host == "192.0.2.7" || host == "2001:DB8::7" || host == "[2001:db8::8]";',
    has: [
      "http://192.0.2.7/",
      "http://192.0.2.7.example.com/",
      "http://[::ffff:c000:207]/",
      "http://[2001:db8::7]/",
      "http://[2001:db8::8]/",
    ],
  },
  {
    name: "schemes and ports",
    code: 'url.substring(0, 6) == "https:" || port === 9443 || url.indexOf(":8080/") > 0;',
    has: ["https://www.example.com/a/b?c=d", "http://www.example.com:9443/"],
    lacks: ["http://www.example.com:6/"],
  },
  {
    name: "regular expressions, written either way",
    code: 'var r = [/^https?:\\/\\/[^\\/]*\\.a\\.example\\/x\\//, /(^|\\.)b\\.example$/, new RegExp("^c\\\\.example$")];',
    has: ["http://a.a.example/x/", "https://a.a.example/x/", "http://b.example/", "http://c.example/"],
  },
  {
    name: "tables, lists in a text, joined texts",
    code: 'var D = "d.example"; var t = { "a.example": 1, other: 2 }, l = "b.example c.example\\n e.example", m = "*." + D;',
    has: [
      "http://a.example/",
      "http://b.example/",
      "http://c.example/",
      "http://e.example/",
      "http://www.d.example/",
    ],
    lacks: ["http://other/"],
  },
  {
    name: "plain names where they can be hosts",
    code: 'if (host == "wiki" || ["mail"].indexOf(host) >= 0) alert("hello"); switch (host) { case "shop": }',
    has: ["http://wiki/", "http://mail/", "http://shop/", "http://wiki./", "http://www.wiki/"],
    lacks: ["http://hello/"],
  },
  {
    name: "neither results, words, templates nor other schemes",
    code: 'var p = "PROXY px1.corp.example:8080; DIRECT", t = typeof x == "string", s = "See the wiki.", m = "${GATEWAY}.example", f = "ftp://f.example/"; weekdayRange("MON");',
    has: [],
    lacks: ["http://px1.corp.example:8080/", "http://string/", "http://mon/", "ftp://f.example/"],
  },
];

describe("a text is good for URLs", () => {
  test.each(ROWS)("$name", ({ code, has, lacks = [] }) => {
    const urls = derived(code);
    expect(urls).toEqual(expect.arrayContaining([...has]));
    expect(lacks.filter((url) => urls.includes(url))).toEqual([]);
    if (has.length === 0) expect(urls).toEqual([]);
  });
});

describe("the list", () => {
  const hosts = Array.from({ length: 3_000 }, (_, i) => `"h${i}.example"`);
  const blockList = `var L = [${hosts.join(",\n")}]; if (shExpMatch(url, "*/upload/*")) x(); isInNet(host, "192.0.2.0", "255.255.255.0");`;

  test("begins with what is ordinary, names no URL twice, and is the same each time", () => {
    const first = deriveUrls(parsed(blockList), 200);
    expect(first[0]).toEqual({ url: ORDINARY_URL, variant: "ordinary", literal: null });
    expect(new Set(first.map(({ url }) => url)).size).toBe(first.length);
    expect(deriveUrls(parsed(blockList), 200)).toEqual(first);
  });

  test.each([0, 1, 15, 20, 100, 399])("is never longer than it may be: %i", (most) => {
    expect(deriveUrls(parsed(blockList), most).length).toBe(most);
  });

  test("keeps the few of a kind, and takes the many evenly", () => {
    const urls = derived(blockList, 60);
    expect(urls).toContain("http://www.example.com/upload/a");
    expect(urls).toContain("http://192.0.2.1/");
    const taken = urls
      .map((url) => Number(/^http:\/\/h(\d+)\.example\/$/.exec(url)?.[1]))
      .filter((n) => n >= 0);
    expect(taken.length).toBeGreaterThan(20);
    expect(taken[0]).toBe(0);
    expect(taken.at(-1)).toBeGreaterThan(2_800);
    expect(taken).toEqual(taken.toSorted((a, b) => a - b));
  });

  test("says which literal each came from", () => {
    const [found] = deriveUrls(parsed('\n  host === "a.example";'), 100).filter(
      ({ literal }) => literal !== null,
    );
    expect(found).toEqual({
      url: "http://a.example/",
      variant: "as-written",
      literal: {
        kind: "host",
        text: "a.example",
        written: '"a.example"',
        loc: { line: 2, column: 12, endLine: 2, endColumn: 23 },
      },
    });
  });

  test("is as good for one line as for many", () => {
    const lines = 'if (shExpMatch(host, "*.a.example"))\n  x();\nif (host == "b.example")\n  y();';
    expect(derived(lines.replaceAll("\n", " "))).toEqual(derived(lines));
  });

  test("is as long as there is something to say, and no longer", () => {
    expect(derived("")).toEqual([]);
    expect(derived('host == "a.example"').length).toBeLessThan(15);
  });
});
