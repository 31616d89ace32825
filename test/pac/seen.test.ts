import { describe, expect, test } from "vitest";
import { bareHost, seenByChromium, seenByNode } from "../../pac/index.ts";

/** Asked of Chromium 156 through `alert(url)`. */
const CHROMIUM: [name: string, input: string, url: string, host: string][] = [
  [
    "http keeps path and query, loses the fragment",
    "http://h.example/p?q#f",
    "http://h.example/p?q",
    "h.example",
  ],
  ["an empty query keeps its question mark", "http://h.example/p?#f", "http://h.example/p?", "h.example"],
  ["https is cut to its origin", "https://h.example/p?q#f", "https://h.example/", "h.example"],
  ["wss is cut to its origin", "wss://h.example/p?q", "wss://h.example/", "h.example"],
  ["ws keeps path and scheme", "ws://h.example/p?q", "ws://h.example/p?q", "h.example"],
  ["credentials go", "http://user:pw@h.example/p", "http://h.example/p", "h.example"],
  ["credentials go for https too", "https://user:pw@h.example/p", "https://h.example/", "h.example"],
  ["the default port goes", "https://h.example:443/p", "https://h.example/", "h.example"],
  [
    "another port stays in the URL, never in the host",
    "https://h.example:8443/p",
    "https://h.example:8443/",
    "h.example",
  ],
  [
    "scheme and host in lower case, path as it is",
    "HTTP://H.Example/Path",
    "http://h.example/Path",
    "h.example",
  ],
  ["punycode in both", "http://bücher.example/", "http://xn--bcher-kva.example/", "xn--bcher-kva.example"],
  ["IPv6 in brackets in the URL only", "http://[2001:DB8:0::1]/", "http://[2001:db8::1]/", "2001:db8::1"],
  ["hexadecimal IPv4", "http://0x0a.1.515/", "http://10.1.2.3/", "10.1.2.3"],
  ["octal IPv4", "http://010.1.2.3/", "http://8.1.2.3/", "8.1.2.3"],
  ["IPv4 as one number", "http://167838211/", "http://10.1.2.3/", "10.1.2.3"],
  ["a trailing dot stays", "http://h.example./p", "http://h.example./p", "h.example."],
  ["the name loopback is asked", "http://loopback/", "http://loopback/", "loopback"],
  ["0.0.0.0 is asked", "http://0.0.0.0/", "http://0.0.0.0/", "0.0.0.0"],
  ["a look-alike of localhost is asked", "http://notlocalhost/", "http://notlocalhost/", "notlocalhost"],
  ["characters of a path", "http://h.example/a|b^c`{}", "http://h.example/a%7Cb%5Ec%60%7B%7D", "h.example"],
  ["characters of a query", "http://h.example/?a|b^c'\"", "http://h.example/?a|b^c%27%22", "h.example"],
];

describe("what Chromium passes to the script", () => {
  test.each(CHROMIUM)("%s", (_, input, url, host) => {
    expect(seenByChromium(new URL(input))).toEqual({ url, host });
  });

  test.each([
    "http://localhost/",
    "http://localhost./",
    "https://www.localhost:8080/",
    "http://127.0.0.1/",
    "http://127.9.9.9/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.1.1/",
    "http://[fe80::1]/",
  ])("%s never reaches it", (input) => {
    const seen = seenByChromium(new URL(input));
    expect(seen).toHaveProperty("bypass");
    expect(seen).not.toHaveProperty("url");
  });
});

describe("what pac-resolver passes to the script", () => {
  test.each<[name: string, input: string, url: string, host: string]>([
    ["the whole URL", "https://user:pw@h.example/p?q#f", "https://user:pw@h.example/p?q#f", "h.example"],
    ["brackets in the host", "http://[2001:db8::1]/", "http://[2001:db8::1]/", "[2001:db8::1]"],
    ["localhost is asked", "http://localhost/", "http://localhost/", "localhost"],
    ["the default port goes", "http://h.example:80/", "http://h.example/", "h.example"],
  ])("%s", (_, input, url, host) => {
    expect(seenByNode(new URL(input))).toEqual({ url, host });
  });
});

test("bareHost drops brackets and nothing else", () => {
  expect(bareHost(new URL("http://[2001:db8::1]:80/"))).toBe("2001:db8::1");
  expect(bareHost(new URL("http://h.example/"))).toBe("h.example");
});
