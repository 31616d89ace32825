import { blockList } from "../generated/block-list.ts";
import { cidrTable } from "../generated/cidr-table.ts";
import { hostTable } from "../generated/host-table.ts";
import { ifChain } from "../generated/if-chain.ts";
import { minified } from "../generated/minified.ts";
import { orChain } from "../generated/or-chain.ts";
import type { CorpusFile } from "./corpus-file.ts";

const WEEK = ["2026-01-14T12:15:00+01:00", "2026-01-17T23:30:00+01:00", "2026-03-27T09:00:00+01:00"] as const;

/** Time, helpers, DNS, faults, encodings, and the generated files. */
export const PROGRAMS_AND_BYTES: readonly CorpusFile[] = [
  {
    name: "working-hours",
    tags: ["time"],
    why: "weekdayRange, timeRange and dateRange in every form",
    moments: WEEK,
  },
  {
    name: "dated-exceptions",
    tags: ["time", "comments"],
    why: "exceptions that end by themselves, and Date instead of the range functions",
    moments: WEEK,
  },
  {
    name: "curried-helpers",
    tags: ["helpers", "currying", "closures"],
    why: "functions that make functions, a table of predicates",
  },
  {
    name: "methods-and-this",
    tags: ["helpers", "objects"],
    why: "a router object with this and chained calls",
  },
  {
    name: "json-config",
    tags: ["data", "interpreter", "my-ip", "cidr"],
    why: "a configuration object and an interpreter with a switch over the type",
    moves: true,
    urls: 500,
  },
  {
    name: "binary-search",
    tags: ["host-table", "arithmetic"],
    why: "reversed names in a sorted table, searched by halves",
  },
  { name: "memo-cache", tags: ["state", "glob"], why: "answers remembered in a global object" },
  {
    name: "debug-alerts",
    tags: ["alert", "console", "my-ip"],
    why: "alerts everywhere, typeof console",
    moves: true,
  },
  {
    name: "try-catch",
    tags: ["try-catch", "dns", "ex-functions"],
    why: "errors are caught, and finally changes the result",
  },
  {
    name: "captive-portal",
    tags: ["captive-portal", "glob", "url"],
    why: "connectivity checks and hotspots go direct",
  },
  {
    name: "ipv6-aware",
    tags: ["ipv6", "ex-functions"],
    why: "FindProxyForURLEx beside FindProxyForURL, typeof for the Ex functions",
  },
  { name: "dns-all-families", tags: ["dns", "ipv6"], why: "decides by the family of the address it gets" },
  {
    name: "looks-everything-up",
    tags: ["dns", "many-lookups"],
    why: "four look-ups for every request, up to 29, more than Chromium allows",
    moves: true,
  },
  {
    name: "string-functions",
    tags: ["string", "url"],
    why: "indexOf, substring and friends instead of the PAC functions",
  },
  {
    name: "url-paths",
    tags: ["url", "glob"],
    why: "paths, ports and credentials, most of which browsers do not pass",
  },
  {
    name: "sloppy",
    tags: ["faults"],
    why: "assignments in conditions, undeclared globals, missing returns, capital letters",
  },
  {
    name: "strict-mode",
    tags: ["strict", "faults"],
    why: "a directive at the head, which Firefox does not see",
  },
  {
    name: "shadowed-builtins",
    tags: ["helpers", "overwritten"],
    why: "brings its own dnsDomainIs, isInNet and shExpMatch",
  },
  {
    name: "modern",
    tags: ["modern"],
    why: "arrow functions, templates, Set, Map, destructuring, optional chaining",
  },
  {
    name: "modern-classes",
    tags: ["modern", "cidr"],
    why: "classes with private fields, generators, spread, ??",
  },
  {
    name: "const-entry",
    tags: ["modern", "faults"],
    why: "the entry point is a constant",
    broken: "a constant is no property of the global object",
  },
  {
    name: "utf8-bom",
    tags: ["encoding", "bom"],
    why: "a byte order mark, letters beyond ASCII in names and in results",
  },
  {
    name: "utf8-no-bom",
    tags: ["encoding"],
    why: "UTF-8 without a mark: browsers disagree about the length of a word",
  },
  { name: "latin1", tags: ["encoding"], why: "Latin-1 in comments, names and keys" },
  {
    name: "windows-crlf",
    tags: ["encoding", "line-ends"],
    why: "CRLF, and a string continued over a line end",
  },
  {
    name: "classic-mac-cr",
    tags: ["encoding", "line-ends"],
    why: "carriage returns alone after line comments",
  },
  {
    name: "tabs-and-holes",
    tags: ["formatting", "trailing-comma"],
    why: "tabs inside results, holes in an array, trailing commas",
  },
  {
    name: "word-mangled",
    tags: ["encoding", "faults"],
    why: "curly quotes of a word processor",
    broken: "curly quotes are no quotes",
  },
  {
    name: "login-page",
    tags: ["faults", "captive-portal"],
    why: "what a captive portal answers when asked for the file",
    broken: "it is HTML",
  },
  {
    name: "or-chain",
    tags: ["company", "or-chain", "large"],
    why: "500 exceptions in long chains, 60 KB",
    generate: orChain,
    urls: 500,
  },
  {
    name: "host-table",
    tags: ["host-table", "own-property", "large"],
    why: "some 7,000 hosts and domains, 250 KB",
    generate: hostTable,
    urls: 500,
  },
  {
    name: "cidr-table",
    tags: ["cidr", "loop", "large"],
    why: "2,500 networks walked by a loop, 90 KB",
    generate: cidrTable,
  },
  {
    name: "generated-minified",
    tags: ["minified", "host-table", "large"],
    why: "a bundled rule table on one line, 600 KB",
    generate: minified,
    urls: 500,
  },
  {
    name: "generated-block-list",
    tags: ["block-list", "label-stripping", "large"],
    why: "a block list at the size limit, packed by zone",
    generate: blockList,
    urls: 500,
  },
  {
    name: "if-chain",
    tags: ["if-chain", "large"],
    why: "15,000 rules one after the other, 1 MB",
    generate: ifChain,
    urls: 60,
  },
];
