import type { WinhttpFact } from "./winhttp-facts.ts";

const NAVIGATOR =
  'the "Navigator Proxy Auto-Config (PAC) File Format", to which Microsoft refers for the functions (AutoProxyHelperVtbl)';

/** What Netscape's own description of the functions says; its odd corners are left to those who have Windows. */
export const winhttpNavigatorFacts: readonly WinhttpFact[] = [
  {
    evidence: "documented",
    source: NAVIGATOR,
    cases: [
      "a name without a dot is plain",
      "a name with a domain is not plain",
      "dnsDomainIs takes a domain with its dot",
      "localHostOrDomainIs takes the full name",
      "localHostOrDomainIs takes the first label",
      "localHostOrDomainIs wants the same domain",
      "dnsDomainLevels counts dots, also in addresses and at the end",
      "a star crosses slashes",
      "dnsResolve gives the address of a name",
      "isResolvable is true for a name that exists",
      "isResolvable is false for a name that does not",
      "isInNet compares an address",
      "isInNet looks a name up",
      "isInNet is false outside the network",
      "myIpAddress is the machine's IPv4 address",
    ],
  },
  {
    evidence: "inferred",
    source: `${NAVIGATOR}: "true iff there is no domain name in the hostname (no dots)"`,
    cases: ["an IPv6 literal is not plain", "an IPv6 literal as text is not plain"],
    answer: { chain: "PROXY yes.example:1", status: "answered" },
  },
  {
    evidence: "inferred",
    source: `${NAVIGATOR}: patterns are shell expressions`,
    cases: [
      "a pattern has to cover the whole text",
      "a pattern has to cover the end",
      "two stars are one star",
      "a star takes nothing",
      "a question mark is one character",
      "a dot is only a dot",
    ],
  },
  {
    evidence: "inferred",
    source: `${NAVIGATOR}: the functions are there for the whole script`,
    cases: [
      "a name can be looked up while the file is loaded",
      "the own address is known while the file is loaded",
      "isInNet of an unknown name is false",
    ],
  },
  {
    evidence: "documented",
    source: `${NAVIGATOR}: weekdayRange, timeRange`,
    cases: [
      "a single day is that day",
      "a single day is no other day",
      "a day may be meant in GMT",
      "in GMT the local day does not count",
      "a range of days includes its ends",
      "a range of days goes round the week",
      "a range round the week leaves the middle out",
      "a range may be meant in GMT",
      "SUN to SAT is the week",
      "one hour is that hour",
      "one hour is no other hour",
      "one hour may be meant in GMT",
    ],
  },
  {
    evidence: "documented",
    source: `${NAVIGATOR}: dateRange`,
    cases: [
      "a number below 32 is a day of the month",
      "a day is no other day",
      "a number above 31 is a year",
      "a year is no other year",
      "a word is a month",
      "a day of the month may be meant in GMT",
      "in GMT the local day of the month does not count",
      "two days are a range in every month",
      "two days leave the others out",
      "two months include both",
      "two years include both",
      "two years leave later ones out",
      "two dates are a range",
      "two dates leave the next day out",
      "a month and a year twice are a range",
      "a month and a year twice end",
      "two full dates are a range",
      "two full dates belong to their year",
    ],
  },
];
