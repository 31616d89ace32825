import { describe, expect, test } from "vitest";
import { firefoxDialect, formatChain } from "../../../pac/index.ts";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const FIREFOX = { client: "firefox" };

/** Dumped from the global object of a PAC in Firefox 153 ESR. */
const GLOBALS = [
  ...["alert", "convert_addr", "dateRange", "dnsDomainIs", "dnsDomainLevels", "dnsResolve", "isInNet"],
  ...["isPlainHostName", "isResolvable", "isValidIpAddress", "localHostOrDomainIs", "months", "myIpAddress"],
  ...["shExpMatch", "timeRange", "wdays", "weekdayRange"],
];

describe("the dialect", () => {
  test("has the functions of Firefox and no others", () => {
    expect(firefoxDialect.builtins.map(({ id }) => id)).toEqual(GLOBALS);
  });

  test("defines them", async () => {
    const names = JSON.stringify(GLOBALS);
    const pac = body(
      `return "PROXY " + ${names}.filter(function (n) { return n in this; }).length + ".example:1"`,
    );
    expect((await ask(pac, FIREFOX)).result).toBe(`PROXY ${GLOBALS.length}.example:1`);
  });
});

/** The library stands on the first line of the PAC's script, and no place may move because of it. */
describe("places in the file", () => {
  const ROWS = [
    {
      name: "an exception on the first line",
      pac: 'function FindProxyForURL() { return "" + missing; }',
      line: 1,
    },
    { name: "an exception further down", pac: body("\n\nreturn missing;"), line: 4 },
    {
      name: "a throw of no Error on the first line",
      pac: 'function FindProxyForURL() { throw "x"; }',
      line: 1,
      column: 30,
    },
    {
      name: "an exception while loading",
      pac: 'missing();\nfunction FindProxyForURL() { return ""; }',
      line: 1,
      column: 1,
    },
    { name: "a syntax error on the first line", pac: "function FindProxyForURL( { }", line: 1, column: 30 },
    {
      name: "a syntax error after a directive",
      pac: '"use strict";\nvar a = 010;\nvar b = ;',
      line: 3,
      column: 9,
    },
  ];
  test.each(ROWS)("$name", async ({ pac, line, column }) => {
    const { error } = await ask(pac, FIREFOX);
    const chromium = (await ask(pac)).error;
    expect(error?.line).toBe(line);
    if (column !== undefined) expect(error?.column).toBe(column);
    if (!pac.startsWith('"use strict"')) expect(error).toEqual(chromium);
  });

  test("the line that decided", async () => {
    const pac =
      'function FindProxyForURL(url, host) { if (host === "a") return "DIRECT";\nreturn "PROXY a:1"; }';
    const answers = await askAll(pac, { ...FIREFOX, urls: ["http://a/", "http://b/"] });
    expect(answers.map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe("a script that keeps a counter", () => {
  const COUNTER = `var calls = 0;
function FindProxyForURL(url, host) {
  calls++;
  return "PROXY " + dnsResolve(host) + ":" + calls;
}`;
  const urls = ["http://a.example/", "http://b.example/", "http://a.example/", "http://c.example/"];
  const dns = { "a.example": ["192.0.2.1"], "b.example": ["192.0.2.2"], "c.example": ["192.0.2.3"] };
  const COUNTED = ["PROXY 192.0.2.1:1", "PROXY 192.0.2.2:2", "PROXY 192.0.2.1:3", "PROXY 192.0.2.3:4"];

  test.each([{ mustAsk: false }, { mustAsk: true }])("counts each call once, %j", async ({ mustAsk }) => {
    const answers = await askAll(COUNTER, { ...FIREFOX, urls, world: fakeWorld({ dns, mustAsk }) });
    expect(answers.map(({ result }) => result)).toEqual(COUNTED);
  });

  test("counts the calls Chromium gave up as well", async () => {
    const answers = await askAll(COUNTER, { urls, world: fakeWorld({ dns, mustAsk: true }) });
    expect(answers.map(({ result }) => result)).not.toEqual(COUNTED);
  });
});

test("a proxy that cannot be read is reported and kept", async () => {
  const answer = await ask(body('return "PROXY px1.corp.example:port; DIRECT";'), FIREFOX);
  expect(formatChain(answer.chain)).toBe("PROXY :-1; DIRECT");
  expect(answer.problems.map(({ code }) => code)).toEqual(["no-proxy-host"]);
});
