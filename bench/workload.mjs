// PACs and URLs of realistic shape, the same ones every time. Only constructs of ECMAScript 3, because the oldest
// engine in the comparison knows no others; only URLs of which every client passes the same text to the script.

/** Mulberry32: small, seeded, and good enough to spread rules and hosts. Returns numbers in [0, 1). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {number} rules
 * @property {number} networks tests with isInNet behind a test for an IPv4 literal
 * @property {boolean} comments one line of comment per rule, as change processes ask for
 * @property {{ [engine: string]: number }} urls how many URLs a round asks each engine for: some seconds' worth
 */

/** @type {readonly Workload[]} */
export const WORKLOADS = [
  {
    name: "small",
    rules: 10,
    networks: 2,
    comments: false,
    urls: {
      "pac-resolver": 40_000,
      sandbox: 100_000,
      client: 1_000_000,
      index: 1_000_000,
      pactester: 20_000,
    },
  },
  {
    name: "enterprise",
    rules: 500,
    networks: 60,
    comments: true,
    urls: { "pac-resolver": 4_000, sandbox: 40_000, client: 1_000_000, index: 1_000_000, pactester: 1_500 },
  },
  {
    name: "huge",
    rules: 15_000,
    networks: 2,
    comments: false,
    urls: { "pac-resolver": 120, sandbox: 8_000, client: 1_000_000, index: 1_000_000, pactester: 40 },
  },
];

const SEED = 20_261_122;
const ZONES = ["example.com", "example.net", "example.org", "corp.example"];

/** Shares of the hosts: no rule knows them, so they fall through the whole list; IPv4 literals; single labels. */
const UNKNOWN = 0.45;
const LITERALS = 0.08;
const PLAIN = 0.03;

/** The domain that a rule is about; every one occurs once. */
function domainOf(index) {
  return `d${index}.${ZONES[index % ZONES.length]}`;
}

/** Half suffixes, a third globs on the host, the rest globs on the URL and exact names: what large PACs are made of. */
function conditionOf(index, random) {
  const domain = domainOf(index);
  const kind = random();
  if (kind < 0.5) return `dnsDomainIs(host, ".${domain}")`;
  if (kind < 0.8) return `shExpMatch(host, "*.${domain}")`;
  if (kind < 0.9) return `shExpMatch(url, "http://*.${domain}/*")`;
  if (kind < 0.95) return `localHostOrDomainIs(host, "www.${domain}")`;
  return `host == "www.${domain}"`;
}

/** @param {Workload} workload */
export function pacText({ rules, networks, comments }) {
  const random = randomFrom(SEED);
  const lines = [
    'var P1 = "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";',
    'var P2 = "PROXY px2.corp.example:8080; DIRECT";',
    "function FindProxyForURL(url, host) {",
    '  if (isPlainHostName(host)) return "DIRECT";',
    "  if (/^\\d+\\.\\d+\\.\\d+\\.\\d+$/.test(host)) {",
    ...Array.from(
      { length: networks },
      (_, index) => `    if (isInNet(host, "10.${index * 2}.0.0", "255.255.0.0")) return "DIRECT";`,
    ),
    "    return P1;",
    "  }",
  ];
  for (let index = 0; index < rules; index++) {
    if (comments)
      lines.push(
        `  // CHG-${40_000 + index} owner=team-${index % 37} reviewed=2026-0${1 + (index % 9)} purpose=partner`,
      );
    const result = random() < 0.6 ? '"DIRECT"' : random() < 0.5 ? "P1" : "P2";
    lines.push(`  if (${conditionOf(index, random)}) return ${result};`);
  }
  return `${[...lines, "  return P1;", "}"].join("\n")}\n`;
}

/** @param {Workload} workload */
export function urlList({ rules, urls }) {
  const random = randomFrom(SEED + 1);
  return Array.from({ length: Math.max(...Object.values(urls)) }, (_, i) => {
    const host = hostOf(rules, random);
    // Browsers pass only the origin of an https URL; asking for no more keeps the answers comparable.
    return random() < 0.7 ? `https://${host}/` : `http://${host}/page/${i}?q=${i % 97}`;
  });
}

function hostOf(rules, random) {
  const kind = random();
  if (kind < LITERALS) return `10.${Math.floor(random() * 256)}.1.7`;
  if (kind < LITERALS + PLAIN) return "intranet";
  if (kind < LITERALS + PLAIN + UNKNOWN) return `www.u${Math.floor(random() * 2_000)}.example.org`;
  return `www.${domainOf(Math.floor(random() * rules))}`;
}
