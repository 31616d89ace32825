import type { CorpusFile } from "./corpus-file.ts";

/** Places, load balancing, templates, minified files, and ways to write a decision down. */
export const PLACES_AND_SPELLINGS: readonly CorpusFile[] = [
  {
    name: "site-by-address",
    tags: ["my-ip", "cidr"],
    why: "the nearest proxy by the client's own address",
    moves: true,
  },
  {
    name: "address-octets",
    tags: ["my-ip", "arithmetic"],
    why: "region and shop from the octets of the own address",
    moves: true,
  },
  {
    name: "probe-address",
    tags: ["dns", "on-net"],
    why: "on-net by the address of an internal name",
    moves: true,
  },
  {
    name: "probe-resolvable",
    tags: ["dns", "on-net", "loopback-proxy"],
    why: "on-net by isResolvable, a local agent elsewhere",
    moves: true,
  },
  { name: "hash-charcodes", tags: ["balance"], why: "sum of character codes chooses the first proxy" },
  {
    name: "hash-two-farms",
    tags: ["balance", "arithmetic"],
    why: "a rolling hash over two farms, functions after use",
  },
  {
    name: "round-robin",
    tags: ["balance", "state"],
    why: "a counter in a global",
    varies: "it counts its calls",
  },
  { name: "random-order", tags: ["balance", "random"], why: "Math.random", varies: "it throws a coin" },
  {
    name: "label-stripping",
    tags: ["block-list", "host-table", "label-stripping"],
    why: "a generated list, labels stripped in a loop",
    urls: 500,
  },
  {
    name: "block-tree",
    tags: ["block-list", "template", "modern"],
    why: "a tree of labels built at load, regular expressions for paths",
  },
  {
    name: "vendor-cloud-gateway",
    tags: ["vendor", "dns", "regex"],
    why: "a cloud template that resolves every host first",
  },
  {
    name: "vendor-macros-left",
    tags: ["vendor", "bad-result"],
    why: "macros that nobody replaced end up in the result",
  },
  {
    name: "vendor-steering",
    tags: ["vendor", "array", "loop", "trailing-comma"],
    why: "a steering template: pinned applications, categories, a table of networks",
    urls: 500,
  },
  {
    name: "vendor-hybrid",
    tags: ["vendor", "dns", "my-ip", "glob"],
    why: "appliance inside, cloud outside, and the loopback mask that covers 256 addresses",
    moves: true,
  },
  {
    name: "minified",
    tags: ["minified", "regex"],
    why: "one line, nested ternaries, arithmetic on captured groups",
  },
  {
    name: "minified-tables",
    tags: ["minified", "host-table", "array"],
    why: "one line, tables from split strings, a look-ahead for the port",
  },
  {
    name: "white-list",
    tags: ["white-list", "array", "old"],
    why: "everything is forbidden that is not listed; a loop variable that leaks",
  },
  {
    name: "black-list",
    tags: ["black-list", "own-property"],
    why: "direct unless listed, categories by for-in, a helper that may return nothing",
  },
  {
    name: "switch-host",
    tags: ["switch"],
    why: "cases without break, a fall through that changes the host, a switch over the scheme",
  },
  { name: "switch-true", tags: ["switch", "glob"], why: "switch (true), and results in an object" },
  { name: "ternary-chain", tags: ["ternary"], why: "one return with nine ternaries, comparisons of letters" },
  {
    name: "results-in-variables",
    tags: ["variables"],
    why: "names, ports and separators put together by + and join",
  },
  {
    name: "failover-chains",
    tags: ["results", "bad-result"],
    why: "eighteen spellings of a chain, half of them wrong",
  },
  {
    name: "socks-mix",
    tags: ["socks", "dns", "ipv6"],
    why: "all versions of SOCKS, default ports, an IPv6 proxy",
  },
];
