import fc from "fast-check";
import type { Condition, Question } from "../../../pac/decision-list/condition.ts";
import { and } from "../../../pac/decision-list/kinds/and.ts";
import { ALWAYS } from "../../../pac/decision-list/kinds/constant.ts";
import { resolves } from "../../../pac/decision-list/kinds/dns.ts";
import { not } from "../../../pac/decision-list/kinds/not.ts";
import { or } from "../../../pac/decision-list/kinds/or.ts";
import { plain } from "../../../pac/decision-list/kinds/plain.ts";
import { range } from "../../../pac/decision-list/kinds/range.ts";
import { matching } from "../../../pac/decision-list/matching.ts";
import type { Subject, Token } from "../../../pac/decision-list/pattern.ts";
import { tokensOfExpression, tokensOfGlob } from "../../../pac/decision-list/regexp.ts";
import type { DecisionList } from "../../../pac/index.ts";

/** A small universe: every question that can be put together of a few texts and addresses. */
const LABELS = ["a", "b", "ab", "c0", "-_"];
const PAIRS = LABELS.flatMap((one) => ["a", "b", "c0"].map((other) => `${one}.${other}`));
const NAMES = [
  ...LABELS,
  ...PAIRS,
  ...["a", "ab"].flatMap((one) => PAIRS.map((rest) => `${one}.${rest}`)),
  "a.b.",
  "a.",
];
const ADDRESSES = [
  "10.0.0.1",
  "10.0.5.1",
  "10.1.0.0",
  "10.200.0.7",
  "192.0.2.1",
  "0.0.0.0",
  "255.255.255.255",
];
const HOSTS = [...NAMES, ...ADDRESSES, "2001:db8::1", "::"];
/** Where a client is: its own address, and what every name resolves to. */
const PLACES: readonly (readonly [own: string, address: string | null])[] = [
  ["10.0.0.1", "10.0.0.1"],
  ["10.0.0.1", null],
  ["192.0.2.1", "10.200.5.9"],
  ["10.1.5.9", "192.0.2.1"],
  ["2001:db8::1", null],
  ["2001:db8::1", "10.1.5.9"],
];

/** All questions that a client of a dialect can put in this universe. */
export function everyQuestion(dialect: DecisionList["dialect"]): Question[] {
  return HOSTS.flatMap((host) => {
    const written = host.includes(":") ? `[${host}]` : host;
    const more = dialect === "firefox" ? "" : "b.a:80?a";
    const urls = [
      `http://${written}/`,
      `http://${written}/${more}`,
      `http://${written}:81/${more}`,
      `https://${written}/`,
      `https://${written}:81/`,
    ];
    return urls.flatMap((url) => PLACES.map(([own, address]) => questionAt(url, host, own, address)));
  });
}

function questionAt(url: string, host: string, own: string, address: string | null): Question {
  return {
    url,
    host,
    lookups: {
      resolve: (name) => (/^[\d.]+$/.test(name) ? name : name.includes(":") ? null : address),
      ownAddress: () => own,
      time: () => undefined,
    },
  };
}

const HOST: Subject = { of: "host", lower: false };
const ADDRESS_OF_HOST: Subject = { of: "dns", lower: false, name: null };
const ADDRESS_OF_PROBE: Subject = { of: "dns", lower: false, name: "a.b" };

const ofGlob = (subject: Subject, glob: string) => matchingAny(subject, [tokensOfGlob(glob)]);
const ofExpression = (subject: Subject, source: string) =>
  matchingAny(subject, tokensOfExpression(source, subject.lower) ?? []);

function matchingAny(subject: Subject, alternatives: readonly (readonly Token[])[]): Condition {
  return matching({ subject, before: "", behind: "" }, alternatives) ?? ALWAYS;
}

const HOST_GLOB = fc.constantFrom(
  ...[
    "a",
    "b",
    "a.b",
    "10.0.0.1",
    "*.a",
    "*.b",
    "*a",
    "*.a.b",
    "a*",
    "*a*",
    "?",
    "?*.b",
    "??",
    "*.*",
    "*b.a",
    "10.*",
    "*.1",
  ],
);
const URL_GLOB = fc.constantFrom(
  ...[
    "http:*",
    "https://*",
    "*",
    "http://a/*",
    "http://*.b/*",
    "*://a.b*",
    "*:81/*",
    "*a",
    "http?://*/",
    "*/a",
    "*:443/*",
  ],
);
const NETWORK = fc.constantFrom<readonly [string, string]>(
  ["10.0.0.0", "255.0.0.0"],
  ["10.0.0.0", "255.255.0.0"],
  ["10.0.0.0", "255.128.0.0"],
  ["10.128.0.0", "255.128.0.0"],
  ["10.0.5.0", "255.0.255.0"],
  ["10.0.0.1", "255.255.255.255"],
  ["0.0.0.0", "0.0.0.0"],
  ["0.0.0.0", "128.0.0.0"],
  ["128.0.0.0", "128.0.0.0"],
);
const SUBJECT = fc.constantFrom<Subject>(HOST, HOST, ADDRESS_OF_HOST, ADDRESS_OF_PROBE, {
  of: "own",
  lower: false,
});

/** Conditions that an index can look up, and names that resolve. */
const ATOM: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 5, arbitrary: HOST_GLOB.map((glob) => ofGlob(HOST, glob)) },
  { weight: 3, arbitrary: URL_GLOB.map((glob) => ofGlob({ of: "url", lower: false }, glob)) },
  { weight: 1, arbitrary: URL_GLOB.map((glob) => ofGlob({ of: "url", lower: true }, glob)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "^[ab]+$",
        "^[^.]*$",
        "^[a-m]",
        "^[n-z0-9_-]",
        "[.]a$",
        "^\\d+[.]\\d+[.]\\d+[.]\\d+$",
        "[^a]$",
      )
      .map((source) => ofExpression(HOST, source)),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(SUBJECT, NETWORK).map(([subject, [base, mask]]) => range(subject, base, mask)),
  },
  { weight: 1, arbitrary: fc.constant(plain("chromium")) },
  { weight: 1, arbitrary: fc.constantFrom(ADDRESS_OF_HOST, ADDRESS_OF_PROBE).map(resolves) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom<Subject>({ of: "own", lower: false }, ADDRESS_OF_HOST, ADDRESS_OF_PROBE),
        fc.constantFrom("10.*", "*.1", "192.0.2.1"),
      )
      .map(([subject, glob]) => ofGlob(subject, glob)),
  },
);

export const CONDITION: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: ATOM },
    { weight: 2, arbitrary: fc.array(tie("any"), { minLength: 2, maxLength: 3 }).map(or) },
    { weight: 1, arbitrary: fc.array(tie("any"), { minLength: 2, maxLength: 3 }).map(and) },
    { weight: 1, arbitrary: tie("any").map(not) },
  ),
})).any;
