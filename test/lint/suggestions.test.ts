import { Linter } from "eslint";
import { expect, test } from "vitest";
import type { SyntaxCheck } from "../../lint/check.ts";
import { dateRangeArgs } from "../../lint/checks/date-range-args.ts";
import { dnsdomainisLeadingDot } from "../../lint/checks/dnsdomainis-leading-dot.ts";
import { findProxyName } from "../../lint/checks/find-proxy-name.ts";
import { findProxyParams } from "../../lint/checks/find-proxy-params.ts";
import { guardMicrosoftEx } from "../../lint/checks/guard-microsoft-ex.ts";
import { myipLoopbackAssumption } from "../../lint/checks/myip-loopback-assumption.ts";
import { networkHostBits } from "../../lint/checks/network-host-bits.ts";
import { noDuplicateProxy } from "../../lint/checks/no-duplicate-proxy.ts";
import { noIpGlobOnHost } from "../../lint/checks/no-ip-glob-on-host.ts";
import { noIpv6InIsinnet } from "../../lint/checks/no-ipv6-in-isinnet.ts";
import { noLocalhostSubstring } from "../../lint/checks/no-localhost-substring.ts";
import { noNoncontiguousMask } from "../../lint/checks/no-noncontiguous-mask.ts";
import { noResolvableOnnetTest } from "../../lint/checks/no-resolvable-onnet-test.ts";
import { noSubstringHostMatch } from "../../lint/checks/no-substring-host-match.ts";
import { onnetProbeRangeTooWide } from "../../lint/checks/onnet-probe-range-too-wide.ts";
import { rfc1918Mask } from "../../lint/checks/rfc1918-mask.ts";
import { shexpApexMissed } from "../../lint/checks/shexp-apex-missed.ts";
import { shexpLookalikeDomain } from "../../lint/checks/shexp-lookalike-domain.ts";
import { shexpNoWildcard } from "../../lint/checks/shexp-no-wildcard.ts";
import { shexpQuestionMarkLiteral } from "../../lint/checks/shexp-question-mark-literal.ts";
import { shexpTrailingWildcardHost } from "../../lint/checks/shexp-trailing-wildcard-host.ts";
import { stringResultOnly } from "../../lint/checks/string-result-only.ts";
import { timeRangeEdge } from "../../lint/checks/time-range-edge.ts";
import { toEslintRule } from "../../lint/eslint/rule.ts";
import { LINTED_NAME, PAC_LANGUAGE } from "../../lint/eslint/script.ts";
import { settingsFor } from "../../lint/eslint/settings.ts";
import { siteFromText } from "../helpers/lint-text.ts";

const SITE = siteFromText(
  [
    "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
    "dns:",
    "  internal:",
    "    records:",
    "      probe.corp.example: 10.20.30.40",
    "      cluster.corp.example: [10.20.30.41, 10.20.30.42]",
  ].join("\n"),
);

/** What an editor offers for the first finding: the code after each suggestion. */
function suggested(check: SyntaxCheck, code: string): string[] {
  const config: Linter.Config = {
    ...PAC_LANGUAGE,
    plugins: { pacwright: { rules: { [check.meta.id]: toEslintRule(check) } } },
    rules: { [`pacwright/${check.meta.id}`]: "error" },
    settings: settingsFor(SITE, 0),
  };
  const [message] = new Linter().verify(code, [config], { filename: LINTED_NAME });
  return (message?.suggestions ?? []).map(
    ({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
  );
}

const pac = (test: string) =>
  `function FindProxyForURL(url, host) { if (${test}) return "DIRECT"; return "PROXY px1:8080"; }`;

const CASES: [name: string, check: SyntaxCheck, code: string, expected: string[]][] = [
  [
    "a domain with and without itself",
    dnsdomainisLeadingDot,
    "if (dnsDomainIs(host, 'corp.example')) f();",
    [
      "if ((host === 'corp.example' || dnsDomainIs(host, '.corp.example'))) f();",
      "if (dnsDomainIs(host, '.corp.example')) f();",
    ],
  ],
  [
    "nothing for a shared constant",
    dnsdomainisLeadingDot,
    'var D = "corp.example"; if (dnsDomainIs(host, D)) f();',
    [],
  ],
  [
    "a dot after the star",
    shexpLookalikeDomain,
    'if (shExpMatch(url, "http://*corp.example/*")) f();',
    ['if (shExpMatch(url, "http://*.corp.example/*")) f();'],
  ],
  [
    "the internal address",
    noResolvableOnnetTest,
    'if (!isResolvable("probe.corp.example")) f();',
    ['if (!(dnsResolve("probe.corp.example") === "10.20.30.40")) f();'],
  ],
  [
    "nothing for several addresses",
    noResolvableOnnetTest,
    'if (isResolvable("cluster.corp.example")) f();',
    [],
  ],
  [
    "to ask for the function first",
    guardMicrosoftEx,
    'if (isInNetEx(host, "fd00::/8")) f();',
    ['if ((typeof isInNetEx === "function" && isInNetEx(host, "fd00::/8"))) f();'],
  ],
  ["nothing for a function that is no condition", guardMicrosoftEx, "var me = myIpAddressEx();", []],
  [
    "the network or the address",
    networkHostBits,
    'if (isInNet(host, "10.1.2.3", "255.0.0.0")) f();',
    [
      'if (isInNet(host, "10.0.0.0", "255.0.0.0")) f();',
      'if (isInNet(host, "10.1.2.3", "255.255.255.255")) f();',
    ],
  ],
  [
    "to leave the second one out",
    noDuplicateProxy,
    'var P = "PROXY a:1; PROXY a:1; DIRECT";',
    ['var P = "PROXY a:1; DIRECT";'],
  ],
  [
    "a prefix for isInNetEx",
    noIpv6InIsinnet,
    "if (isInNet(host, 'fd00::', 'ff00::')) f();",
    ['if ((typeof isInNetEx === "function" && isInNetEx(host, "fd00::/8"))) f();'],
  ],
  [
    "the masks a slip away",
    noNoncontiguousMask,
    "if (isInNet(host, '192.0.2.0', '255.255.25.0')) f();",
    [
      "if (isInNet(host, '192.0.2.0', '255.255.252.0')) f();",
      "if (isInNet(host, '192.0.2.0', '255.255.254.0')) f();",
      "if (isInNet(host, '192.0.2.0', '255.255.255.0')) f();",
    ],
  ],
  [
    "the private block",
    rfc1918Mask,
    'if (isInNet(host, "172.0.0.0", "255.0.0.0")) f();',
    ['if (isInNet(host, "172.16.0.0", "255.240.0.0")) f();'],
  ],
  [
    "to join a list",
    stringResultOnly,
    'function FindProxyForURL(u, h) { return ["PROXY a:1", "DIRECT"]; }',
    ['function FindProxyForURL(u, h) { return ["PROXY a:1", "DIRECT"].join("; "); }'],
  ],
  [
    "the one address in place of a range",
    onnetProbeRangeTooWide,
    'if (isInNet("probe.corp.example", "10.0.0.0", "255.0.0.0")) P = "PROXY a:1";\nif (url) f(P);',
    ['if ((dnsResolve("probe.corp.example") === "10.20.30.40")) P = "PROXY a:1";\nif (url) f(P);'],
  ],
  [
    "the address of a client without one",
    myipLoopbackAssumption,
    "var me = myIpAddress(); if (null == me) f();",
    ['var me = myIpAddress(); if ("127.0.0.1" == me) f();'],
  ],
  ["nothing for a negation", myipLoopbackAssumption, "if (!myIpAddress()) f();", []],
  ["nothing for an unknown name", noResolvableOnnetTest, 'if (isResolvable("other.corp.example")) f();', []],
  [
    "a whole address",
    noIpGlobOnHost,
    pac('shExpMatch(host, "192.168.*")'),
    [pac(String.raw`/^192\.168(\.\d{1,3}){2}$/.test(host)`)],
  ],
  [
    "a whole address for the other way round",
    noIpGlobOnHost,
    `function FindProxyForURL(url, host) { if (host.indexOf("10.") != 0) return "PROXY px1:8080"; return "DIRECT"; }`,
    [
      String.raw`function FindProxyForURL(url, host) { if (!/^10(\.\d{1,3}){3}$/.test(host)) return "PROXY px1:8080"; return "DIRECT"; }`,
    ],
  ],
  ["nothing where the numbers are not whole", noIpGlobOnHost, pac('shExpMatch(host, "172.1?.*")'), []],
  [
    "the name and those below it",
    noLocalhostSubstring,
    pac("host.indexOf('localhost') >= 0"),
    [pac("(host === 'localhost' || dnsDomainIs(host, '.localhost'))")],
  ],
  [
    "a domain with and without itself",
    noSubstringHostMatch,
    pac('host.indexOf(".corp.example") != -1'),
    [pac('(host === "corp.example" || dnsDomainIs(host, ".corp.example"))')],
  ],
  ["nothing for a URL", noSubstringHostMatch, pac('url.indexOf("corp.example") != -1'), []],
  [
    "the domain itself too",
    shexpApexMissed,
    pac('shExpMatch(host, "*.corp.example")'),
    [pac('(host === "corp.example" || shExpMatch(host, "*.corp.example"))')],
  ],
  [
    "every path",
    shexpNoWildcard,
    pac('shExpMatch(url, "http://www.corp.example")'),
    [pac('shExpMatch(url, "http://www.corp.example/*")')],
  ],
  [
    "a star for the letter",
    shexpQuestionMarkLiteral,
    pac('shExpMatch(url, "http?://www.corp.example/")'),
    [pac('shExpMatch(url, "http*://www.corp.example/")')],
  ],
  [
    "no star at the end",
    shexpTrailingWildcardHost,
    pac('shExpMatch(host, "*corp.example*")'),
    [pac('shExpMatch(host, "*.corp.example")')],
  ],
  ["nothing for any ending", shexpTrailingWildcardHost, pac('shExpMatch(host, "www.vendor.*")'), []],
  [
    "the one name that clients look for",
    findProxyName,
    'function FindProxyURL(url, host) { return "DIRECT"; }',
    ['function FindProxyForURL(url, host) { return "DIRECT"; }'],
  ],
  [
    "the order in which clients pass the arguments",
    findProxyParams,
    "function FindProxyForURL(host, url) { return f(host); }",
    ["function FindProxyForURL(url, host) { return f(host); }"],
  ],
  [
    "two ranges",
    timeRangeEdge,
    "if (timeRange(22, 6)) f();",
    ["if ((timeRange(22, 0, 23, 59) || timeRange(0, 0, 5, 59))) f();"],
  ],
  [
    "the day at both ends",
    dateRangeArgs,
    'if (dateRange(24, "DEC", "GMT")) f();',
    ['if (dateRange(24, "DEC", 24, "DEC", "GMT")) f();'],
  ],
  ["nothing where a variable stands for the day", dateRangeArgs, 'var D = 24; dateRange(D, "DEC");', []],
];

for (const [name, check, code, expected] of CASES) {
  test(`${check.meta.id} suggests ${name}`, () => expect(suggested(check, code)).toEqual(expected));
}
