import { describe, expect, test } from "vitest";
import { formatChain, readFirefoxResult } from "../../../pac/index.ts";

type Row = [input: string, chain: string, codes: readonly string[]];

const KEPT = ["no-proxy-host"];
const NO_PORT = ["default-port"];

/** Every chain in this file is what Firefox 153 ESR answered. */
const TAKEN: Row[] = [
  ["DIRECT", "DIRECT", []],
  ["proxy A.Example:1; dIrEcT", "PROXY a.example:1; DIRECT", []],
  ["HTTP a:1", "PROXY a:1", []],
  ["SOCKS a:1; SOCKS4 b:1; SOCKS5 c:1", "SOCKS4 a:1; SOCKS4 b:1; SOCKS5 c:1", []],
  ["PROXY a; HTTPS b", "PROXY a:80; HTTPS b:443", ["default-port", "default-port"]],
  ["PROXY a:", "PROXY a:80", NO_PORT],
  ["PROXY a:80; PROXY b:080", "PROXY a:80; PROXY b:80", []],
  ["PROXY a:0; PROXY a:65535", "PROXY a:0; PROXY a:65535", []],
  [";PROXY a:1", "PROXY a:1", []],
  ["; PROXY a:1", "PROXY a:1", []],
  ["PROXY \t a:1 ;\tDIRECT ", "PROXY a:1; DIRECT", []],
  ["PROXY a:1\n", "PROXY a:1", []],
  ["PROXY a\n:1", "PROXY a:1", []],
  [
    "PROXY a_b:1; PROXY -a:1; PROXY .a:1; PROXY a..b:1",
    "PROXY a_b:1; PROXY -a:1; PROXY .a:1; PROXY a..b:1",
    [],
  ],
  ["PROXY a{b}:1", "PROXY a{b}:1", []],
  ["PROXY a,b:1", "PROXY a,b:1", ["comma-list"]],
  ["PROXY a%41:1; PROXY a%2eb:1", "PROXY aa:1; PROXY a.b:1", []],
  ["PROXY 0x7f.1:1; PROXY 1:2", "PROXY 127.0.0.1:1; PROXY 0.0.0.1:2", []],
  ["PROXY [2001:DB8::9]:3128", "PROXY [2001:db8::9]:3128", []],
  ["PROXY [::ffff:1.2.3.4]:1", "PROXY [::ffff:102:304]:1", []],
  ["PROXY \u00dcber.example:1", "PROXY xn--ber-goa.example:1", []],
  ["PROXY a\u3002b:1; PROXY a\u00adb:1", "PROXY a.b:1; PROXY ab:1", []],
];

/** Firefox reads the target as a URL, so more than host and port is taken. */
const URLS: Row[] = [
  ["HTTPS a:80", "HTTPS a:443", NO_PORT],
  ["SOCKS5 a:80", "SOCKS5 a:1080", NO_PORT],
  ["HTTPS a:80/x", "HTTPS a:443", NO_PORT],
  ["PROXY https://a:443", "PROXY a:80", ["url-instead-of-host"]],
  ["PROXY ws://a", "PROXY a:80", ["url-instead-of-host"]],
  ["PROXY foo://A:1", "PROXY A:1", ["url-instead-of-host"]],
  ["PROXY foo://a%41b:1", "PROXY a%41b:1", ["url-instead-of-host"]],
  ["PROXY foo://a b:1", "PROXY foo:80", NO_PORT],
  ["PROXY http:a:1; PROXY //b:1", "PROXY a:1; PROXY b:1", ["url-instead-of-host"]],
  ["PROXY http://", "PROXY http:80", NO_PORT],
  ["PROXY a:1/x; PROXY a:1?x; PROXY a:1#x", "PROXY a:1; PROXY a:1; PROXY a:1", []],
  ["PROXY user:secret@a:1", "PROXY a:1", ["credentials"]],
  ["PROXY a.example:8080/b:1", "PROXY a.example:8080", []],
  ["PROXY ftp:2121", "PROXY 0.0.8.73:80", ["url-instead-of-host"]],
  ["PROXY sftp:8080", "PROXY 0.0.31.144:80", ["url-instead-of-host"]],
  ["PROXY chrome:8080", "PROXY 8080:80", ["url-instead-of-host"]],
  ["PROXY chrome:a:80", "PROXY a:80", ["url-instead-of-host"]],
  ["PROXY resource:21\nA.:80", "PROXY 21a.:80", ["url-instead-of-host"]],
  ["PROXY chrome:a*b:443", "PROXY :-1", KEPT],
  ["PROXY file:8080; PROXY about:1; PROXY gopher:70", "PROXY file:8080; PROXY about:1; PROXY gopher:70", []],
];

/** An entry without a readable host or port is kept, and stands for the destination itself. */
const HOSTLESS: Row[] = [
  "PROXY",
  "PROXY ",
  "PROXY :80",
  "PROXY a:80x",
  "PROXY a:65536",
  "PROXY a:-1",
  "PROXY a:1:2",
  "PROXY a b:1",
  "PROXY a :1",
  "PROXY a: 1",
  "PROXY a:1, PROXY b:2",
  "PROXY 2001:db8::1:80",
  "PROXY [::1",
  "PROXY 256.1.1.1:1",
  "PROXY a.1:1",
  "PROXY a*b:1",
  'PROXY a"b:1',
  "PROXY a^b:1",
  "PROXY a%20b:1",
  "PROXY xn--a:1",
  "PROXY \ud800:1",
  "PROXY \u0000a:1",
].map((input) => [input, "PROXY :-1", KEPT]);

const DROPPED: Row[] = [
  ["QUIC a:1", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["SOCKS5H a:1", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["DIRECT:80", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["a.example:1; PROXY b:2", "PROXY b:2", ["unknown-keyword"]],
  [" PROXY a:1; PROXY b:2", "PROXY b:2", ["unknown-keyword"]],
  ["\nPROXY a:1", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["PROXY a:1;\nPROXY b:2", "PROXY a:1", ["unknown-keyword"]],
  ["\u017focks a:1", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["toString a:1", "DIRECT", ["unknown-keyword", "empty-list"]],
  ["", "DIRECT", ["empty-list"]],
  ["; ;\t;", "DIRECT", ["empty-list"]],
  ["PROXY a:1\u0000;PROXY b:1", "PROXY a:1", []],
];

const MORE: Row[] = [
  ["DIRECT a:1", "DIRECT", ["direct-with-arguments"]],
  ["HTTPS; SOCKS5 :1; DIRECT", "HTTPS :-1; SOCKS5 :-1; DIRECT", ["no-proxy-host", "no-proxy-host"]],
];

describe.each([
  { name: "what it takes", rows: TAKEN },
  { name: "URLs", rows: URLS },
  { name: "what it keeps without a host", rows: HOSTLESS },
  { name: "what it drops", rows: DROPPED },
  { name: "what is worth a word", rows: MORE },
])("$name", ({ rows }) => {
  test.each(rows)("%j", (input, chain, codes) => {
    const read = readFirefoxResult(input);
    expect(formatChain(read.chain)).toBe(chain);
    expect(read.problems.map(({ code }) => code)).toEqual(codes);
    for (const problem of read.problems) {
      expect(problem.dropped).toBe(problem.code === "unknown-keyword");
      expect(problem.message).toMatch(/^["a-z].*[^.]$/s);
    }
  });
});

test("the messages say what becomes of the entry", () => {
  const messages = readFirefoxResult(" PROXY a:1; HTTPS b:80; PROXY c:x").problems.map(
    ({ message }) => message,
  );
  expect(messages).toEqual([
    'white space before "PROXY a:1" hides the keyword from this client; the entry is ignored',
    '"HTTPS b:80" gives port 80, which this client takes for none; 443 is used',
    '"PROXY c:x" has no usable host and port; this client keeps the entry and takes the destination itself for the proxy',
  ]);
});
