import type { CorpusFile } from "./corpus-file.ts";

/** Company files, tables, lists and networks. */
export const COMPANIES_AND_TABLES: readonly CorpusFile[] = [
  {
    name: "wpad-tiny",
    tags: ["tiny", "dns"],
    why: "ten lines with a DNS look-up, what most wpad.dat are",
    urls: 500,
  },
  {
    name: "netscape-1996",
    tags: ["old", "scheme"],
    why: "hidden behind an HTML comment; rules for gopher and snews, which no browser asks about",
  },
  {
    name: "grown-laptops",
    tags: ["company", "if-chain"],
    why: "one function that grew for years, lower-casing, globs, groups in a glob",
    urls: 500,
  },
  {
    name: "nested-ifs",
    tags: ["company", "nested", "my-ip", "dns"],
    why: "ifs seven deep with one result variable and one return at the end",
    moves: true,
  },
  {
    name: "company-or-chain",
    tags: ["company", "or-chain", "dns"],
    why: "one condition of 260 parts",
    urls: 500,
  },
  {
    name: "annotated-exceptions",
    tags: ["company", "if-chain", "comments"],
    why: "140 rules with owner and expiry in comments",
    urls: 500,
  },
  {
    name: "else-if-ladder",
    tags: ["company", "if-chain"],
    why: "400 branches of one if, and results put together at load",
  },
  {
    name: "merged-subsidiaries",
    tags: ["company", "helpers"],
    why: "functions that return a chain, null or false, tried in turn with ||",
  },
  {
    name: "array-indexof",
    tags: ["array"],
    why: "membership by indexOf on arrays, parents by slice and join",
  },
  { name: "suffix-loop", tags: ["array", "loop"], why: "loops over suffixes, one of them from the end" },
  {
    name: "own-property",
    tags: ["host-table", "own-property"],
    why: "hasOwnProperty, in, Object.create(null), and names every object has",
  },
  {
    name: "host-and-domain-tables",
    tags: ["host-table", "own-property", "label-stripping"],
    why: "exact hosts, then every parent domain",
    urls: 500,
  },
  { name: "string-list", tags: ["string", "list"], why: "300 names in one string, found by indexOf" },
  {
    name: "glob-list",
    tags: ["array", "loop", "glob"],
    why: "320 globs in an array, the result depends on the index",
  },
  {
    name: "regex-alternation",
    tags: ["regex"],
    why: "one long alternation per answer, new RegExp, match, search",
  },
  {
    name: "url-expressions",
    tags: ["regex", "url"],
    why: "regular expressions over the URL, with look-ahead",
    urls: 500,
  },
  {
    name: "networks",
    tags: ["cidr", "dns", "my-ip", "helpers"],
    why: "CIDR notation turned into masks at load; the Ex function for IPv6 alone",
    moves: true,
  },
  {
    name: "cidr-literal",
    tags: ["cidr", "dns", "if-chain"],
    why: "isInNet line by line, with an odd mask and one that can never match",
  },
  {
    name: "cidr-loop",
    tags: ["cidr", "dns", "loop", "array"],
    why: "one look-up, then a table walked by for-in",
    urls: 500,
  },
  { name: "cidr-arithmetic", tags: ["cidr", "helpers"], why: "shifts and masks instead of isInNet" },
];
