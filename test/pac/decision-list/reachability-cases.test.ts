import { describe, expect, test } from "vitest";
import { reachOf } from "../../../pac/index.ts";
import { listOf } from "./ask-both.ts";

/** What is known of each rule, the last one that always holds among them: "yes", "no" with what hides it, or "?". */
function reachIn(conditions: readonly string[]): string[] {
  return reachOf(listed(conditions)).map(({ reachable, hiddenBy }) =>
    reachable === null ? "?" : reachable ? "yes" : ["no", ...hiddenBy].join(" "),
  );
}

function listed(conditions: readonly string[]) {
  const rules = conditions.map((condition, i) => `if (${condition}) return "PROXY px${i}.example:1";`);
  const list = listOf(
    `function FindProxyForURL(url, host) { ${rules.join("\n")} return "DIRECT"; }`,
    "chromium",
  );
  if (list === null) throw new Error("no list");
  return list;
}

const net = (base: string, mask: string, what = "host") => `isInNet(${what}, "${base}", "${mask}")`;
const inDomain = (domain: string) => `dnsDomainIs(host, "${domain}")`;
const isAddress = "/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(host)";

const CASES: readonly [name: string, conditions: readonly string[], wanted: readonly string[]][] = [
  [
    "a host behind its domain",
    [inDomain(".corp.example"), 'host == "www.corp.example"'],
    ["yes", "no 0", "yes"],
  ],
  [
    "a host in front of its domain",
    ['host == "www.corp.example"', inDomain(".corp.example")],
    ["yes", "yes", "yes"],
  ],
  ["a look-alike", [inDomain(".corp.example"), 'host == "notcorp.example"'], ["yes", "yes", "yes"]],
  [
    "two ways, each hidden by another rule",
    [
      inDomain(".example.com"),
      inDomain(".example.net"),
      'host == "a.example.com" || host == "a.example.net"',
    ],
    ["yes", "yes", "no 0 1", "yes"],
  ],
  [
    "two ways, one of them hidden",
    [inDomain(".example.com"), 'host == "a.example.com" || host == "a.example.net"'],
    ["yes", "yes", "yes"],
  ],
  [
    "one rule that would do is named alone",
    [
      'host == "a.example.com"',
      inDomain(".example.com"),
      'shExpMatch(host, "*.a.example.com") || host == "a.example.com"',
    ],
    ["yes", "yes", "no 1", "yes"],
  ],
  [
    "a URL of a host that is gone",
    [inDomain(".example"), 'shExpMatch(url, "http://www.corp.example/*")'],
    ["yes", "no 0", "yes"],
  ],
  [
    "a host in the path",
    [inDomain(".example"), 'shExpMatch(url, "*www.corp.example/*")'],
    ["yes", "yes", "yes"],
  ],
  [
    "both schemes of a host",
    ['url.substring(0,5) == "http:"', 'url.substring(0,6) == "https:"', 'host == "a.example"'],
    ["yes", "yes", "yes", "yes"],
  ],
  ["a port that goes without saying", ['shExpMatch(url, "http://www.example.com:80/*")'], ["no", "yes"]],
  ["a plain name", ["isPlainHostName(host)", 'host == "intranet"'], ["yes", "no 0", "yes"]],
  ["no plain name", ["isPlainHostName(host)", 'host == "intranet.corp.example"'], ["yes", "yes", "yes"]],
  [
    "a condition and its opposite",
    [inDomain(".example"), `!${inDomain(".example")}`],
    ["yes", "yes", "no 0 1"],
  ],
  ["what excludes itself", [`host == "a.example" && host == "b.example"`], ["no", "yes"]],
  [
    "a network in a network",
    [net("10.0.0.0", "255.0.0.0"), net("10.5.0.0", "255.255.0.0")],
    ["yes", "no 0", "yes"],
  ],
  [
    "a network around a network",
    [net("10.5.0.0", "255.255.0.0"), net("10.0.0.0", "255.0.0.0")],
    ["yes", "yes", "yes"],
  ],
  [
    "the halves of a network",
    [net("10.0.0.0", "255.128.0.0"), net("10.128.0.0", "255.128.0.0"), net("10.0.0.0", "255.0.0.0")],
    ["yes", "yes", "no 0 1", "yes"],
  ],
  [
    "the halves of a network, and more",
    [net("10.0.0.0", "255.128.0.0"), net("10.128.0.0", "255.128.0.0"), net("10.0.0.0", "254.0.0.0")],
    ["yes", "yes", "yes", "yes"],
  ],
  [
    "the network of an address, asked for in two ways",
    [net("10.0.0.0", "255.0.0.0", "dnsResolve(host)"), net("10.5.0.0", "255.255.0.0"), 'host == "10.1.2.3"'],
    ["yes", "no 0", "no 0", "yes"],
  ],
  [
    "the networks of different addresses",
    [
      net("10.0.0.0", "255.0.0.0", "myIpAddress()"),
      net("10.5.0.0", "255.255.0.0"),
      net("10.5.0.0", "255.255.0.0", 'dnsResolve("a.example")'),
    ],
    ["yes", "yes", "yes", "yes"],
  ],
  [
    "a mask with holes",
    [net("10.0.5.0", "255.0.255.0"), net("10.1.5.0", "255.255.255.0"), net("10.1.0.0", "255.255.0.0")],
    ["yes", "no 0", "yes", "yes"],
  ],
  ["every address", [net("0.0.0.0", "0.0.0.0"), isAddress], ["yes", "no 0", "yes"]],
  ["addresses as texts", [isAddress, net("10.0.0.0", "255.0.0.0")], ["yes", "yes", "yes"]],
  [
    "addresses as texts alone",
    [isAddress, `${isAddress} && ${net("10.0.0.0", "255.0.0.0")}`],
    ["yes", "no 0", "yes"],
  ],
  [
    "a name that resolves",
    ['isResolvable("a.example")', '!isResolvable("a.example")'],
    ["yes", "yes", "no 0 1"],
  ],
  ["the clock", ['weekdayRange("MON")', 'weekdayRange("MON") && isPlainHostName(host)'], ["?", "no 0", "?"]],
  ["what is opaque hides nothing", ["url.length % 2 == 0", "isPlainHostName(host)"], ["?", "?", "?"]],
  [
    "but what is not hides it",
    ["isPlainHostName(host)", "isPlainHostName(host) && url.length % 2 == 0"],
    ["yes", "no 0", "yes"],
  ],
  [
    "localhost, which no browser asks about",
    ['host == "localhost"', 'host == "127.0.0.1"'],
    ["?", "?", "yes"],
  ],
];

describe("what can be reached", () => {
  test.each(CASES)("%s", (_, conditions, wanted) => {
    expect(reachIn(conditions)).toEqual(wanted);
  });
});

describe("a witness", () => {
  const WITNESSES: readonly [
    name: string,
    conditions: readonly string[],
    url: string,
    where: readonly string[],
  ][] = [
    ["of a domain", [inDomain(".corp.example")], "http://x.corp.example/", []],
    [
      "around what is taken",
      ['host == "x.corp.example"', inDomain(".corp.example")],
      "http://w.corp.example/",
      [],
    ],
    ["of a scheme", ['url.substring(0, 6) == "https:"'], "https://www.example.com/", []],
    ["of a network", [net("10.0.0.0", "255.0.0.0")], "http://10.0.0.0/", []],
    [
      "of a network that is full in front",
      [net("10.0.0.0", "255.255.0.0"), net("10.0.0.0", "255.0.0.0")],
      "http://10.1.0.0/",
      [],
    ],
    [
      "of the place where the client is",
      [net("10.0.0.0", "255.0.0.0", "myIpAddress()")],
      "http://www.example.com/",
      ["the own address is 10.0.0.0"],
    ],
    [
      "of a probe",
      ['dnsResolve("probe.corp.example") == "10.1.2.3"'],
      "http://www.example.com/",
      ["probe.corp.example resolves to 10.1.2.3"],
    ],
    [
      "behind a look-up",
      [net("10.0.0.0", "255.0.0.0"), 'host == "www.example.com"'],
      "http://www.example.com/",
      ["www.example.com does not resolve"],
    ],
    ["of a path", ['shExpMatch(url, "*/a?c/*")'], "http://www.example.com/axc/", []],
  ];
  test.each(WITNESSES)("%s", (_, conditions, url, where) => {
    const { witness } = reachOf(listed(conditions))[conditions.length - 1] ?? {};
    expect({ url: witness?.url, where: witness?.where }).toEqual({ url, where });
  });
});

describe("many rules", () => {
  test("each of 15,000 that is hidden is found, and nothing else", () => {
    const rules = Array.from({ length: 7_500 }, (_, i) => [
      i % 3 === 0 ? net(`10.${i >> 8}.${i & 255}.0`, "255.255.255.0") : inDomain(`.d${i}.example.com`),
      i % 3 === 0 ? net(`10.${i >> 8}.${i & 255}.7`, "255.255.255.255") : `host == "www.d${i}.example.com"`,
    ]).flat();
    const reach = reachOf(listed(rules));
    const wanted = rules.map((_, i) => (i % 2 === 0 ? [] : [i - 1]));
    expect(reach.map(({ hiddenBy }) => hiddenBy)).toEqual([...wanted, []]);
    expect(new Set(reach.map(({ reachable }, i) => i % 2 === 1 || reachable))).toEqual(new Set([true]));
  });

  test("a network that many smaller ones fill", () => {
    const parts = Array.from({ length: 256 }, (_, i) => net(`10.7.${(i * 37) % 256}.0`, "255.255.255.0"));
    const whole = net("10.7.0.0", "255.255.0.0");
    expect(reachOf(listed([...parts, whole]))[256]).toMatchObject({
      reachable: false,
      hiddenBy: { length: 256 },
    });
    expect(reachOf(listed([...parts.slice(1), whole]))[255]).toMatchObject({ reachable: true });
  });

  test("conditions that hold in too many ways are left open, and hide nothing", () => {
    const either = (i: number) => `(host == "a${i}.example" || shExpMatch(url, "*/b${i}"))`;
    const mixed = Array.from({ length: 16 }, (_, i) => either(i)).join(" && ");
    expect(reachIn([mixed, `${mixed} && isPlainHostName(host)`])).toEqual(["?", "?", "yes"]);
  });
});
