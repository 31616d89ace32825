import { expect, test } from "vitest";
import { isNarrowed } from "../../../lint/syntax/host-narrowing.ts";
import { nodeWithText, parsed } from "./parsed.ts";

const IS = 'shExpMatch(host, "10.*")';
const D = 'return "DIRECT";';
const P = 'return "PROXY px1:8080";';
const entry = (body: string) => `function FindProxyForURL(url, host) { ${body} }`;

/** Must the host pass another test too for `IS` to count? */
const CASES: [name: string, code: string, expected: boolean][] = [
  ["alone", entry(`if (${IS}) ${D} ${P}`), false],
  ["in a chain of alternatives", entry(`if (isPlainHostName(host) || ${IS} || isAddress(host)) ${D}`), false],
  ["beside a test, after it", entry(`if (isAddress(host) && ${IS}) ${D}`), true],
  ["beside a test, before it", entry(`if (${IS} && /^[0-9.]+$/.test(host)) ${D}`), true],
  ["alternatives beside a test", entry(`if (isInNet(host, a, b) && (x || ${IS})) ${D}`), true],
  ["beside a test of something else", entry(`if (isInNet(myIpAddress(), a, b) && ${IS}) ${D}`), false],
  ["beside a test of the URL", entry(`if (shExpMatch(url, "http:*") && ${IS}) ${D}`), false],
  ["beside an exclusion", entry(`if (${IS} && !shExpMatch(host, "*.1") && host != "10.1.1.1") ${D}`), false],
  ["beside an index", entry(`if (host.indexOf("corp") != -1 && ${IS}) ${D}`), true],
  ["beside an index that must be missing", entry(`if (host.indexOf("corp") === -1 && ${IS}) ${D}`), false],
  ["no letters", entry(`if (!/[a-z]/i.test(host) && ${IS}) ${D}`), true],
  ["no dots", entry(`if (!/\\./.test(host)) ${D} if (${IS}) ${D}`), false],
  ["plain names left before", entry(`if (host.indexOf(".") < 0) ${D} if (${IS}) ${D}`), false],
  ["empty hosts left before", entry(`if (!host) ${D} if (${IS}) ${D}`), false],
  [
    "names without address left before",
    entry(`var ip = dnsResolve(host); if (!ip) ${P} if (${IS}) ${D}`),
    false,
  ],
  ["names with letters left before", entry(`if (/[a-z]/.test(host)) ${P} if (${IS}) ${D}`), true],
  ["all others left before", entry(`if (!isAddress(host)) { log(1); ${P} } for (;;) if (${IS}) ${D}`), true],
  ["others only logged before", entry(`if (!isAddress(host)) { log(1); } if (${IS}) ${D}`), false],
  ["others left after", entry(`if (${IS}) ${D} if (!isAddress(host)) ${P}`), false],
  ["inside an if", entry(`if (dnsDomainIs(host, ".example.com")) { if (${IS}) ${D} }`), true],
  [
    "in the else of an if",
    entry(`if (dnsDomainIs(host, ".example.com")) { ${P} } else if (${IS}) ${D}`),
    false,
  ],
  ["in the else of a negation", entry(`if (!isAddress(host)) ${P} else if (${IS}) ${D}`), true],
  ["a condition in a variable", entry(`var ok = isAddress(host); if (ok && ${IS}) ${D}`), true],
  ["a table", entry(`if (table[host] && ${IS}) ${D}`), true],
  ["a branch of a ternary", entry(`return isAddress(host) ? (${IS} ? a : b) : c;`), true],
  [
    "every call of its function",
    `function own(host) { return ${IS}; } ${entry(`if (isAddress(host) && own(host)) ${D}`)}`,
    true,
  ],
  [
    "one call of its function",
    `function own(host) { return ${IS}; } ${entry(`if (own(host) || isAddress(host) && own(host)) ${D}`)}`,
    false,
  ],
];

test.each(CASES)("%s", (_, code, expected) => {
  const sourceCode = parsed(code);
  expect(isNarrowed(sourceCode, nodeWithText(sourceCode, IS))).toBe(expected);
});
