import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf } from "../../../pac/index.ts";
import { OFFICE } from "../../conformance/case.ts";
import { clientAnswers } from "../../conformance/client-answer.ts";
import { askList, BROWSERS, chainOf, listOf } from "./ask-both.ts";

const NAME = fc.constantFrom(
  "www.corp.example",
  "corp.example",
  "a.b.corp.example",
  "intranet",
  "notcorp.example",
  "www.example.com",
);
const quoted = (text: string) => JSON.stringify(text);

const ATOM = fc.oneof(
  NAME.map((name) => `host == ${quoted(name)}`),
  NAME.map((name) => `dnsDomainIs(host, ${quoted(`.${name}`)})`),
  NAME.map((name) => `shExpMatch(host, ${quoted(`*${name}`)})`),
  NAME.map((name) => `shExpMatch(host, ${quoted(`(*.${name}|${name})`)})`),
  NAME.map((name) => `shExpMatch(url, ${quoted(`http?://*${name}/*`)})`),
  NAME.map((name) => `localHostOrDomainIs(host, ${quoted(name)})`),
  NAME.map((name) => `host.indexOf(${quoted(name)}) > 0`),
  NAME.map((name) => `("." + host).slice(-${name.length + 1}) === ${quoted(`.${name}`)}`),
  NAME.map((name) => `/(^|\\.)${name.replaceAll(".", "\\.")}$/i.test(host)`),
  NAME.map((name) => `table[host] === ${quoted(name)}`),
  NAME.map((name) => `isResolvable(${quoted(name)})`),
  fc.constantFrom(
    "isPlainHostName(host)",
    'url.substring(0, 6) == "https:"',
    "dnsDomainLevels(host) > 1",
    'isInNet(host, "10.0.0.0", "255.0.0.0")',
    'isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0")',
    "list.indexOf(host) >= 0",
    "table.hasOwnProperty(host)",
    "within(host, list)",
    "url.length % 2 == 0",
    "/^\\d{1,3}(\\.\\d{1,3}){3}$/.test(host)",
    "true",
  ),
);
const CONDITION: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    ATOM,
    fc.tuple(tie("any"), tie("any")).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie("any"), tie("any")).map(([a, b]) => `(${a} || ${b})`),
    tie("any").map((a) => `!(${a})`),
  ),
})).any;
const RESULT = fc.integer({ min: 1, max: 9 }).map((n) => `"PROXY px${n}.example:1"`);
const STATEMENT: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(CONDITION, RESULT).map(([c, r]) => `if (${c}) return ${r};`),
    fc.tuple(CONDITION, RESULT).map(([c, r]) => `if (${c}) result = ${r};`),
    fc
      .tuple(CONDITION, RESULT, RESULT)
      .map(([c, a, b]) => `if (${c}) { result = ${a}; } else { return ${b}; }`),
    fc.tuple(CONDITION, tie("any"), tie("any")).map(([c, a, b]) => `if (${c}) { ${a} } else { ${b} }`),
    fc
      .tuple(CONDITION, CONDITION, RESULT)
      .map(
        ([c, d, r]) =>
          `for (var i = 0; i < list.length; i++) { if (host == list[i]) { if (${c}) break; return ${r}; } if (${d}) continue; result = ${r}; }`,
      ),
    fc
      .tuple(NAME, RESULT, RESULT)
      .map(
        ([n, a, b]) =>
          `switch (host) { case ${quoted(n)}: result = ${a}; case "intranet": break; default: if (url.indexOf("x") > 0) return ${b}; }`,
      ),
    fc.tuple(CONDITION, RESULT).map(([c, r]) => `result = ${c} ? ${r} : result;`),
  ),
})).any;

const PAC = fc.array(STATEMENT, { minLength: 1, maxLength: 6 }).map(
  (body) => `var table = { "corp.example": "corp.example", "intranet": "x" };
var list = ["intranet", "www.corp.example"];
function within(name, names) { for (var i = 0; i < names.length; i++) { if (dnsDomainIs(name, names[i])) return true; } return false; }
function FindProxyForURL(url, host) {
  var result = "DIRECT";
  ${body.join("\n  ")}
  return result;
}`,
);

const URLS = [
  "http://www.corp.example/",
  "https://corp.example/x",
  "http://a.b.corp.example/",
  "http://intranet/",
  "https://notcorp.example/",
  "http://www.example.com/x",
  "http://10.1.2.3/",
  "http://[2001:db8::1]/",
  "http://CORP.example./",
  "http://constructor/",
  "ftp://x.intranet/",
];

test.each(BROWSERS)(
  "the list of a generated PAC says what the sandbox of %s says",
  async (browser) => {
    let said = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(PAC, async (pac) => {
        const list = listOf(pac, browser);
        if (list === null) throw new Error("no list");
        const sandbox = await clientAnswers(browser, pac, URLS, OFFICE);
        const reach = reachOf(list);
        for (const [i, url] of URLS.entries()) {
          const found = askList(list, url, OFFICE);
          const chain = found === "bypass" ? null : chainOf(list, found);
          asked += 1;
          if (chain === null || found === "bypass") continue;
          said += 1;
          expect(chain, url).toBe(sandbox[i]?.chain);
          expect(reach[found.rule]?.reachable, `rule ${found.rule} decides ${url}`).not.toBe(false);
        }
      }),
      { seed: 20260105, numRuns: 20 },
    );
    expect(said / asked).toBeGreaterThan(0.5);
  },
  120_000,
);
