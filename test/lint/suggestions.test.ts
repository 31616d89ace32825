import { Linter } from "eslint";
import { expect, test } from "vitest";
import type { SyntaxCheck } from "../../lint/check.ts";
import { dnsdomainisLeadingDot } from "../../lint/checks/dnsdomainis-leading-dot.ts";
import { noResolvableOnnetTest } from "../../lint/checks/no-resolvable-onnet-test.ts";
import { shexpLookalikeDomain } from "../../lint/checks/shexp-lookalike-domain.ts";
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
  ["nothing for an unknown name", noResolvableOnnetTest, 'if (isResolvable("other.corp.example")) f();', []],
];

for (const [name, check, code, expected] of CASES) {
  test(`${check.meta.id} suggests ${name}`, () => expect(suggested(check, code)).toEqual(expected));
}
