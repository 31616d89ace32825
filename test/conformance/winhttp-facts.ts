import { builtinsEx } from "./builtins-ex.ts";
import type { Status } from "./case.ts";

/** What is known of Windows about some cases of the table. A case that no fact names is unknown: it needs Windows. */
export interface WinhttpFact {
  /** `documented`: the source says it. `inferred`: it follows from what the source says. */
  readonly evidence: "documented" | "inferred";
  readonly source: string;
  /** Names of cases. */
  readonly cases: readonly string[];
  /** What is made of them; not given: the same as in Chromium. */
  readonly answer?: { readonly chain: string; readonly status: Status };
}

const YES = "PROXY yes.example:1";
const NO = "PROXY no.example:1";
const ASKED = "PROXY asked.example:1";
const FIRST = "PROXY a.example:1";
const answered = (chain: string) => ({ chain, status: "answered" as const });
const FAILS = { chain: "DIRECT", status: "script-error" } as const;
const DOES_NOT_LOAD = { chain: "DIRECT", status: "load-error" } as const;

const LEGACY =
  'learn.microsoft.com, "IPv6-Aware and Legacy WPAD helper functions": legacy functions know IPv4 only';
const EX_ONLY =
  'learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions": only FindProxyForURLEx can execute the new functions';
const EX_FIRST =
  'learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions": FindProxyForURLEx replaces the other';
const IE8 = "the table in Chromium's proxy_resolver_v8.cc: dnsResolve gives false in Internet Explorer 8";
const JSCRIPT =
  'learn.microsoft.com, "AutoProxy Issues in WinHTTP": the script runs in Microsoft JScript, which is ECMAScript 3';
const ERRORS = 'learn.microsoft.com, "WinHttpGetProxyForUrl function": ERROR_WINHTTP_BAD_AUTO_PROXY_SCRIPT';
const RESOLVER = "the comments in Chromium's proxy_resolver_winhttp.cc";
const IMPLICIT = "the implicit rules of Windows in Chromium's proxy_bypass_rules.cc";

/** Facts about the engine, the entry point, bypasses and results. */
export const winhttpFacts: readonly WinhttpFact[] = [
  {
    evidence: "documented",
    source: EX_ONLY,
    // Firefox has none of them either.
    cases: [
      ...builtinsEx.filter(({ status }) => status.firefox === "script-error").map(({ name }) => name),
      "dnsResolve and dnsResolveEx of one name are two look-ups",
    ],
    answer: FAILS,
  },
  { evidence: "documented", source: EX_ONLY, cases: ["getClientVersion is not defined"] },
  {
    evidence: "documented",
    source: EX_FIRST,
    cases: ["FindProxyForURLEx is not preferred"],
    answer: answered("PROXY ex.example:1"),
  },
  {
    evidence: "documented",
    source: LEGACY,
    cases: ["dnsResolve takes the IPv4 address of two", "isResolvable is false with AAAA alone"],
  },
  {
    evidence: "documented",
    source: LEGACY,
    cases: ["myIpAddress is IPv6 where there is nothing else"],
    answer: answered(NO),
  },
  {
    evidence: "documented",
    source: IE8,
    cases: ["dnsResolve gives null for a name that does not exist"],
    answer: answered(NO),
  },
  {
    evidence: "inferred",
    source: `${LEGACY}; ${IE8}`,
    cases: ["dnsResolve sees A records only"],
    answer: answered(NO),
  },
  {
    evidence: "documented",
    source: JSCRIPT,
    cases: [
      "let does not make a global",
      "const does not make a global",
      "a class is not the function",
      "var makes a global",
      "a property of this is a global",
      "a property of globalThis is a global",
      "an async function gives a promise",
      "modern syntax works",
      "a named group in a regular expression works",
      "a module does not load",
      "let may not redeclare a helper of the library",
      "const may not redeclare a table of the library",
      "let may shadow a native helper",
      "let may shadow isPlainHostName",
      "a getter may look up",
    ],
    answer: DOES_NOT_LOAD,
  },
  {
    evidence: "documented",
    source: `${JSCRIPT}; its arrays have no "some"`,
    cases: [
      "a look-up inside a callback is an ordinary call",
      "a named callback that looks up is an ordinary call",
    ],
    answer: FAILS,
  },
  {
    evidence: "documented",
    source: `${JSCRIPT}; it has no strict mode`,
    cases: ["a strict file may not make globals by accident"],
    answer: answered(FIRST),
  },
  {
    evidence: "documented",
    source: `${JSCRIPT}; it has no strict mode`,
    cases: ["a strict file may not write an octal number"],
    answer: answered("PROXY a.example:8"),
  },
  {
    evidence: "inferred",
    source: `${JSCRIPT}; its reference names no console`,
    cases: ["console.log is there and silent"],
    answer: FAILS,
  },
  {
    evidence: "inferred",
    source: JSCRIPT,
    cases: [
      "there is no window and no timer",
      "the last definition wins",
      "a file that is not strict may",
      "a look-up may be an argument",
      "the same name counts once",
    ],
  },
  {
    evidence: "documented",
    source: ERRORS,
    cases: [
      "a syntax error anywhere spoils the file",
      "a script tag is not",
      "an exception at top level spoils the file",
      "an exception is no answer",
    ],
  },
  {
    evidence: "documented",
    source:
      'learn.microsoft.com, "WinHTTP AutoProxy Support": a function FindProxyForURL( url, host ) is expected',
    cases: ["a file without the function does not load", "the function is called with two strings"],
  },
  {
    evidence: "documented",
    source: RESOLVER,
    cases: ["ws keeps path and query", "wss is cut to its origin", "ws is cut to its origin"],
    answer: answered(NO),
  },
  {
    evidence: "documented",
    source: "KB 271361 has a rule with the path of an http URL",
    cases: ["the path of an http URL is there to match"],
    answer: answered(YES),
  },
  {
    evidence: "documented",
    source: IMPLICIT,
    cases: [
      "localhost is not asked about",
      "IPv6 loopback is not asked about",
      "a link-local IPv4 address is not asked about",
      "a link-local IPv6 address is not asked about",
      "a name that only looks like localhost is asked about",
      "a private address is asked about",
      "128.0.0.1 is asked about",
    ],
  },
  {
    evidence: "documented",
    source: IMPLICIT,
    cases: [
      "a name under localhost is not asked about",
      "localhost with a final dot is not asked about",
      "an address in 127/8 is not asked about",
      "a mapped loopback address is not asked about",
    ],
    answer: answered(ASKED),
  },
  {
    evidence: "documented",
    source: IMPLICIT,
    cases: ["the name loopback is asked about"],
    answer: { chain: "DIRECT", status: "bypass" },
  },
  {
    evidence: "documented",
    source: `${RESOLVER}: other proxies than those for HTTP are left out`,
    cases: ["SOCKS is version 4", "a port may be any"],
    answer: answered("DIRECT"),
  },
  {
    evidence: "documented",
    source: `${RESOLVER}: the list stops at DIRECT`,
    cases: ["DIRECT may come first"],
    answer: answered("DIRECT"),
  },
  {
    evidence: "inferred",
    source: `${RESOLVER}: the list stops at DIRECT`,
    cases: ["space after an entry is ignored", "empty entries are skipped"],
    answer: answered(FIRST),
  },
  {
    evidence: "inferred",
    source: `${RESOLVER}: a list of hosts with ports comes out`,
    cases: ["DIRECT is not added", "duplicates stay", "a proxy may be an address"],
  },
];
