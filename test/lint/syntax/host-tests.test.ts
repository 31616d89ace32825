import { expect, test } from "vitest";
import { hostTests } from "../../../lint/syntax/host-tests.ts";
import { parsed } from "./parsed.ts";

const entry = (body: string) => `function FindProxyForURL(url, host) { ${body} }`;

/** Each test of the program: role, how, what the source calls it, the text; "not" when it is true for all others. */
const CASES: [name: string, code: string, expected: string[]][] = [
  [
    "the client's functions",
    entry('f(shExpMatch(host, "a*"), dnsDomainIs(host, ".b"), localHostOrDomainIs(host, "c"))'),
    ["host glob shExpMatch a*", "host suffix dnsDomainIs .b", "host label-or-name localHostOrDomainIs c"],
  ],
  [
    "the URL",
    entry('shExpMatch(url, "http:*") || url == "http://a/"'),
    ["url glob shExpMatch http:*", "url equals == http://a/"],
  ],
  [
    "other names of the parameters",
    'function FindProxyForURL(u, h) { h === "a"; "b" != u }',
    ["host equals === a", "url equals != b not"],
  ],
  ["parameters in the wrong order", 'function FindProxyForURL(host, url) { host == "a" }', []],
  [
    "another function, by its calls",
    `function own(x) { return x == "a" } ${entry("own(host)")}`,
    ["host equals == a"],
  ],
  [
    "another function, called with both",
    `function own(x) { return x == "a" } ${entry("own(host) || own(url)")}`,
    [],
  ],
  [
    "another function, by the name",
    'var all = [function (url, host) { return host == "a" }];',
    ["host equals == a"],
  ],
  [
    "a lower-cased copy",
    entry('var h = host.toLowerCase(); host = h; host == "a" && h == "b"'),
    ["host equals == a", "host equals == b"],
  ],
  ["a shortened host", entry('if (x) host = host.slice(0, -1); host == "a"'), ["host equals == a"]],
  ["another text in its place", entry('host = other(); host == "a"'), []],
  ["an upper-cased copy", entry('host.toUpperCase() == "A"'), []],
  ["a part", entry('host.split(".")[0] == "a" || host.substring(1) == "b"'), []],
  [
    "the beginning",
    entry(
      'host.substring(0, 3) == "10." || host.startsWith("a") || host.indexOf("b") === 0 || !host.indexOf("c")',
    ),
    ["host prefix == 10.", "host prefix startsWith a", "host prefix indexOf b", "host prefix indexOf c"],
  ],
  ["a beginning of another length", entry('url.substring(0, 5) == "https:"'), []],
  [
    "the end",
    entry('host.slice(-3) == ".ab" || host.substring(host.length - 2) != "cd" || host.endsWith("e")'),
    ["host suffix == .ab", "host suffix != cd not", "host suffix endsWith e"],
  ],
  [
    "anywhere",
    entry(
      'host.indexOf("a") != -1 || -1 < host.indexOf("b") || ~host.indexOf("c") || host.includes("d") || host.lastIndexOf("e") >= 0',
    ),
    ["a", "b", "c", "d", "e"].map(
      (text, i) => `host contains ${["indexOf", "indexOf", "indexOf", "includes", "lastIndexOf"][i]} ${text}`,
    ),
  ],
  [
    "nowhere",
    entry('host.indexOf("a") == -1 || host.indexOf("b") < 0'),
    ["host contains indexOf a not", "host contains indexOf b not"],
  ],
  ["an index that is kept", entry('var i = host.indexOf("a"); host.indexOf("b") > 3'), []],
  [
    "a switch",
    entry('switch (host) { case "a": case "b": return 1; default: return 2 }'),
    ["host equals case a", "host equals case b"],
  ],
  [
    "a table",
    `var t = { "a": 1, b: 2, [c]: 3 }; ${entry("t[host]; host in t")}`,
    ["host key [] a", "host key [] b"],
  ],
  [
    "a list",
    `var l = ["a", "b"]; ${entry("l.indexOf(host) >= 0 || new Set(['c']).has(host)")}`,
    ["host key indexOf a", "host key indexOf b", "host key has c"],
  ],
  [
    "a table that is asked for other things",
    `var t = { "a": 1 }; ${entry('t[host] || t[host + ":" + port]')}`,
    [],
  ],
  [
    "a list that is walked",
    `var l = ["a", "b"]; ${entry("for (var i in l) if (host == l[i] || dnsDomainIs(host, l[i])) f()")}`,
    ["host equals == a", "host suffix dnsDomainIs a", "host equals == b", "host suffix dnsDomainIs b"],
  ],
  ["a template", entry('host == "${NAME}"'), []],
];

test.each(CASES)("%s", (_, code, expected) => {
  const found = hostTests(parsed(code)).map(
    ({ role, how, via, text, truth }) => `${role} ${how} ${via} ${text}${truth ? "" : " not"}`,
  );
  expect([...found].sort()).toEqual([...expected].sort());
});
