import { blockList } from "./generated/block-list.ts";
import { cidrTable } from "./generated/cidr-table.ts";
import { hostTable } from "./generated/host-table.ts";
import { ifChain } from "./generated/if-chain.ts";
import { minified } from "./generated/minified.ts";
import { orChain } from "./generated/or-chain.ts";

/** What the catalogue says of a PAC. Nothing in here is anybody's real file; all were written for this corpus. */
export interface CorpusFile {
  /** Also the name of the file in `pacs/`, without its extension. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Why it is there, in one line. */
  readonly why: string;
  /** A file too large to be kept is made when it is needed, always the same. */
  readonly generate?: () => string;
  /** It looks at its own address or at names: it is also asked at home. */
  readonly moves?: true;
  /** It looks at the clock: the moments (ISO 8601) at which it is asked. */
  readonly moments?: readonly [string, ...string[]];
  /** Why the order of its entries is not the same each time. */
  readonly varies?: string;
  /** Why no browser can load it. */
  readonly broken?: string;
  /** How many URLs the browsers are asked about; not given: a few, enough to see that it works. */
  readonly urls?: number;
}

const WEEK = ["2026-01-14T12:15:00+01:00", "2026-01-17T23:30:00+01:00", "2026-03-27T09:00:00+01:00"] as const;

export const CATALOGUE: readonly CorpusFile[] = [
  { name: "wpad-tiny", tags: ["tiny","dns"], why: "ten lines with a DNS look-up, what most wpad.dat are", urls: 500 },
  { name: "netscape-1996", tags: ["old","scheme"], why: "hidden behind an HTML comment; rules for gopher and snews; a comparison that can never be true" },
  { name: "grown-laptops", tags: ["company","if-chain"], why: "one function that grew for years, lower-casing, globs, groups in a glob", urls: 500 },
  { name: "nested-ifs", tags: ["company","nested","my-ip","dns"], why: "ifs seven deep with one result variable and one return at the end", moves: true },
  { name: "company-or-chain", tags: ["company","or-chain","dns"], why: "one condition of 260 parts", urls: 500 },
  { name: "annotated-exceptions", tags: ["company","if-chain","comments"], why: "140 rules with owner and expiry in comments", urls: 500 },
  { name: "else-if-ladder", tags: ["company","if-chain"], why: "400 branches of one if, and results put together at load", urls: 500 },
  { name: "merged-subsidiaries", tags: ["company","helpers"], why: "functions that return a chain, null or false, tried in turn with ||" },
  { name: "array-indexof", tags: ["array"], why: "membership by indexOf on arrays, parents by slice and join" },
  { name: "suffix-loop", tags: ["array","loop"], why: "loops over suffixes, one of them from the end" },
  { name: "own-property", tags: ["host-table","own-property"], why: "hasOwnProperty, in, Object.create(null), and names every object has" },
  { name: "host-and-domain-tables", tags: ["host-table","own-property","label-stripping"], why: "exact hosts, then every parent domain", urls: 500 },
  { name: "string-list", tags: ["string","list"], why: "300 names in one string, found by indexOf" },
  { name: "glob-list", tags: ["array","loop","glob"], why: "320 globs in an array, the result depends on the index" },
  { name: "regex-alternation", tags: ["regex"], why: "one long alternation per answer, new RegExp, match, search", urls: 500 },
  { name: "url-expressions", tags: ["regex","url"], why: "regular expressions over the URL, with look-ahead", urls: 500 },
  { name: "networks", tags: ["cidr","dns","my-ip","helpers"], why: "CIDR notation turned into masks at load; the Ex function for IPv6 alone", moves: true },
  { name: "cidr-literal", tags: ["cidr","dns","if-chain"], why: "isInNet line by line, with an odd mask and one that can never match" },
  { name: "cidr-loop", tags: ["cidr","dns","loop","array"], why: "one look-up, then a table walked by for-in", urls: 500 },
  { name: "cidr-arithmetic", tags: ["cidr","helpers"], why: "shifts and masks instead of isInNet" },
  { name: "site-by-address", tags: ["my-ip","cidr"], why: "the nearest proxy by the client's own address", moves: true },
  { name: "address-octets", tags: ["my-ip","arithmetic"], why: "region and shop from the octets of the own address", moves: true },
  { name: "probe-address", tags: ["dns","on-net"], why: "on-net by the address of an internal name", moves: true },
  { name: "probe-resolvable", tags: ["dns","on-net","loopback-proxy"], why: "on-net by isResolvable, a local agent elsewhere", moves: true },
  { name: "hash-charcodes", tags: ["balance"], why: "sum of character codes chooses the first proxy" },
  { name: "hash-two-farms", tags: ["balance","arithmetic"], why: "a rolling hash over two farms, functions after use" },
  { name: "round-robin", tags: ["balance","state"], why: "a counter in a global", varies: "it counts its calls" },
  { name: "random-order", tags: ["balance","random"], why: "Math.random", varies: "it throws a coin" },
  { name: "label-stripping", tags: ["block-list","host-table","label-stripping"], why: "a generated list, labels stripped in a loop", urls: 500 },
  { name: "block-tree", tags: ["block-list","template","modern"], why: "a tree of labels built at load, regular expressions for paths" },
  { name: "vendor-cloud-gateway", tags: ["vendor","dns","regex"], why: "a cloud template that resolves every host first" },
  { name: "vendor-macros-left", tags: ["vendor","bad-result"], why: "macros that nobody replaced end up in the result" },
  { name: "vendor-steering", tags: ["vendor","array","loop","trailing-comma"], why: "a steering template: pinned applications, categories, a table of networks", urls: 500 },
  { name: "vendor-hybrid", tags: ["vendor","dns","my-ip","glob"], why: "appliance inside, cloud outside, and the loopback mask that covers 256 addresses", moves: true },
  { name: "minified", tags: ["minified","regex"], why: "one line, nested ternaries, arithmetic on captured groups" },
  { name: "minified-tables", tags: ["minified","host-table","array"], why: "one line, tables from split strings, a look-ahead for the port", urls: 500 },
  { name: "white-list", tags: ["white-list","array","old"], why: "everything is forbidden that is not listed; a loop variable that leaks" },
  { name: "black-list", tags: ["black-list","own-property"], why: "direct unless listed, categories by for-in, a helper that may return nothing" },
  { name: "switch-host", tags: ["switch"], why: "cases without break, a fall through that changes the host, a switch over the scheme" },
  { name: "switch-true", tags: ["switch","glob"], why: "switch (true), and results in an object" },
  { name: "ternary-chain", tags: ["ternary"], why: "one return with nine ternaries, comparisons of letters" },
  { name: "results-in-variables", tags: ["variables"], why: "names, ports and separators put together by + and join" },
  { name: "failover-chains", tags: ["results","bad-result"], why: "eighteen spellings of a chain, half of them wrong" },
  { name: "socks-mix", tags: ["socks","dns","ipv6"], why: "all versions of SOCKS, default ports, an IPv6 proxy" },
  { name: "working-hours", tags: ["time"], why: "weekdayRange, timeRange and dateRange in every form", moments: WEEK },
  { name: "dated-exceptions", tags: ["time","comments"], why: "exceptions that end by themselves, and Date instead of the range functions", moments: WEEK },
  { name: "curried-helpers", tags: ["helpers","currying","closures"], why: "functions that make functions, a table of predicates" },
  { name: "methods-and-this", tags: ["helpers","objects"], why: "a router object with this and chained calls" },
  { name: "json-config", tags: ["data","interpreter","my-ip","cidr"], why: "a configuration object and an interpreter with a switch over the type", moves: true, urls: 500 },
  { name: "binary-search", tags: ["host-table","arithmetic"], why: "reversed names in a sorted table, searched by halves" },
  { name: "memo-cache", tags: ["state","glob"], why: "answers remembered in a global object" },
  { name: "debug-alerts", tags: ["alert","console","my-ip"], why: "alerts everywhere, typeof console", moves: true },
  { name: "try-catch", tags: ["try-catch","dns","ex-functions"], why: "errors are caught, and finally changes the result" },
  { name: "captive-portal", tags: ["captive-portal","glob","url"], why: "connectivity checks and hotspots go direct" },
  { name: "ipv6-aware", tags: ["ipv6","ex-functions"], why: "FindProxyForURLEx beside FindProxyForURL, typeof for the Ex functions" },
  { name: "dns-all-families", tags: ["dns","ipv6"], why: "decides by the family of the address it gets" },
  { name: "looks-everything-up", tags: ["dns","many-lookups"], why: "four look-ups for every request, up to 29, more than Chromium allows", moves: true },
  { name: "string-functions", tags: ["string","url"], why: "indexOf, substring and friends instead of the PAC functions" },
  { name: "url-paths", tags: ["url","glob"], why: "paths, ports and credentials, most of which browsers do not pass" },
  { name: "sloppy", tags: ["faults"], why: "assignments in conditions, undeclared globals, missing returns, capital letters" },
  { name: "strict-mode", tags: ["strict","faults"], why: "a directive at the head, which Firefox does not see" },
  { name: "shadowed-builtins", tags: ["helpers","overwritten"], why: "brings its own dnsDomainIs, isInNet and shExpMatch" },
  { name: "modern", tags: ["modern"], why: "arrow functions, templates, Set, Map, destructuring, optional chaining" },
  { name: "modern-classes", tags: ["modern","cidr"], why: "classes with private fields, generators, spread, ??" },
  { name: "const-entry", tags: ["modern","faults"], why: "the entry point is a constant", broken: "a constant is no property of the global object" },
  { name: "utf8-bom", tags: ["encoding","bom"], why: "a byte order mark, letters beyond ASCII in names and in results" },
  { name: "utf8-no-bom", tags: ["encoding"], why: "UTF-8 without a mark: browsers disagree about the length of a word" },
  { name: "latin1", tags: ["encoding"], why: "Latin-1 in comments, names and keys" },
  { name: "windows-crlf", tags: ["encoding","line-ends"], why: "CRLF, and a string continued over a line end" },
  { name: "classic-mac-cr", tags: ["encoding","line-ends"], why: "carriage returns alone after line comments" },
  { name: "tabs-and-holes", tags: ["formatting","trailing-comma"], why: "tabs inside results, holes in an array, trailing commas" },
  { name: "word-mangled", tags: ["encoding","faults"], why: "curly quotes of a word processor", broken: "curly quotes are no quotes" },
  { name: "login-page", tags: ["faults","captive-portal"], why: "what a captive portal answers when asked for the file", broken: "it is HTML" },
  { name: "or-chain", tags: ["company","or-chain","large"], why: "500 exceptions in long chains, 60 KB", generate: orChain, urls: 500 },
  { name: "host-table", tags: ["host-table","own-property","large"], why: "some 7,000 hosts and domains, 250 KB", generate: hostTable, urls: 500 },
  { name: "cidr-table", tags: ["cidr","loop","large"], why: "2,500 networks walked by a loop, 90 KB", generate: cidrTable, urls: 500 },
  { name: "generated-minified", tags: ["minified","host-table","large"], why: "a bundled rule table on one line, 600 KB", generate: minified, urls: 500 },
  { name: "generated-block-list", tags: ["block-list","label-stripping","large"], why: "a block list at the size limit, packed by zone", generate: blockList, urls: 500 },
  { name: "if-chain", tags: ["if-chain","large"], why: "15,000 rules one after the other, 1 MB", generate: ifChain, urls: 60 },
];
