import { describe, expect, test } from "vitest";
import { type DirectiveFault, directiveFaults } from "../../../lint/syntax/directive-faults.ts";
import { formatChain, readChromiumResult, readFirefoxResult } from "../../../pac/index.ts";
import { parsed } from "./parsed.ts";

const KINDS: readonly DirectiveFault["kind"][] = [
  "lineBreak",
  "leadingSpace",
  "comma",
  "blank",
  "otherSeparator",
  "nonAscii",
  "clientKeyword",
  "missingKeyword",
  "missingHost",
  "badHost",
  "unknownKeyword",
  "directArguments",
  "credentials",
  "urlScheme",
  "urlPath",
  "bareIpv6",
  "brackets",
  "noPort",
  "emptyPort",
  "badPort",
  "zeroPort",
  "portGap",
  "port80",
  "octalHost",
  "hostRange",
  "hostCount",
  "hostLetter",
];

function faultsOf(result: string): string[] {
  const code = `function FindProxyForURL(url, host) { return ${JSON.stringify(result)}; }`;
  return directiveFaults(parsed(code), ...KINDS).map(({ kind }) => kind);
}

const KEYWORDS = [
  "DIRECT",
  "PROXY",
  "proxy",
  "HTTPS",
  "SOCKS",
  "SOCKS4",
  "SOCKS5",
  "HTTP",
  "QUIC",
  "PRXY",
  "SOCKS5H",
];
const TARGETS = [
  "",
  "px1",
  "px1.corp.example:8080",
  "PX1.corp.example.:8080",
  "px_1-a.corp.example:1",
  "px1:65535",
  "px1:65536",
  "px1:",
  "px1:-1",
  "px1:80x",
  "px1::80",
  "px1 8080",
  "px1 :8080",
  "my proxy:8080",
  "<px1>:8080",
  "*.corp.example:8080",
  "px1:80/",
  "//px1:80",
  "http://px1:8080",
  "socks5://px1:1080",
  "me@px1:8080",
  "me:secret@px1:8080",
  "192.0.2.1:8080",
  "192.0.2.256:8080",
  "1O.0.2.1:8080",
  "192.0.2.1.5:8080",
  "[2001:db8::1]:8080",
  "[2001:db8::1]",
  "2001:db8::1",
  "2001:db8::1:8080",
  "[px1]:8080",
  "px1:80, PROXY px2:80",
  "px1:80 PROXY px2:80",
  "px1:80 | DIRECT",
  "px1:80DIRECT",
  "pr\u00fcfung:80",
  "px1:80\n",
];

describe("an entry has a fault exactly where a browser does not read it as it is written", () => {
  for (const keyword of KEYWORDS) {
    test(`${keyword} with ${TARGETS.length} targets`, () => {
      for (const target of TARGETS) {
        const text = `${keyword} ${target}`.trim();
        const readings = [readChromiumResult(text), readFirefoxResult(text)];
        const [chromium, firefox] = readings.map(({ chain }) => formatChain(chain));
        const beyondAscii = /[^ -~\n]/.test(text);
        const wrong =
          beyondAscii || chromium !== firefox || readings.some(({ problems }) => problems.length > 0);
        expect([text, faultsOf(text).length > 0]).toEqual([text, wrong]);
      }
    });
  }
});

describe("faults that browsers do not speak of", () => {
  const cases: [result: string, kind: string][] = [
    ["PROXY px1:0", "zeroPort"],
    ["PROXY 010.0.0.1:8080", "octalHost"],
    ["PROXY 10.1.2:8080", "hostCount"],
    ["HTTPS px1:80", "port80"],
    [" PROXY px1:80", "leadingSpace"],
  ];
  for (const [result, kind] of cases) test(result, () => expect(faultsOf(result)).toEqual([kind]));
});

test("an entry has one fault at most, whatever is wrong with it", () => {
  const code =
    'function FindProxyForURL(u, h) { return "PROXY http://me:secret@192.0.2.300:99999/; px1:80"; }';
  const faults = directiveFaults(parsed(code), ...KINDS);
  expect(faults.map(({ kind }) => kind)).toEqual(["credentials", "missingKeyword"]);
  expect(JSON.stringify(faults.map(({ data }) => data))).not.toContain("secret");
});
