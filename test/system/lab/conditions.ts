import { type Condition, LAB } from "./condition.ts";

const { dead, served, web, proxy, secondProxy, other } = LAB;

/** Always there: the web server behind every page, and the proxy. */
const ALWAYS: Condition["answers"] = { [`${web}:80`]: "page", [`${proxy}:3128`]: "proxy" };

/** The PAC host is an address where nobody listens. */
export const PLAIN = {
  pacHost: dead,
  chain: `PROXY ${proxy}:3128; DIRECT`,
  page: "http://www.example.com/",
  answers: ALWAYS,
  told: { policy: null },
} as const;

/** Long enough to see that no fetch follows at once. */
const BRIEF = { chromium: 3, firefox: 3 };
/** Chromium asks again after 8 s, Firefox after 5 s. */
const ONE_RETRY = { chromium: 11, firefox: 8 };
/** Firefox's second retry comes 10 s after the first. */
const RETRIES = { chromium: 11, firefox: 20 };
const UNANSWERED = { chromium: 41, firefox: 36 };

/** The name leads elsewhere then, but the browser keeps what it knew. */
const vpnUnnoticed = {
  ...PLAIN,
  name: "a VPN without a new address",
  answers: { ...ALWAYS, [`${served}:80`]: "pac" },
  later: { pacHost: served, newAddress: false },
} as const;

/** One condition for each thing the incidents are made of, as far as one kernel can build it. */
export const CONDITIONS: readonly Condition[] = [
  {
    ...PLAIN,
    name: "the PAC is served",
    pacHost: served,
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    watch: BRIEF,
  },
  { ...PLAIN, name: "a dead address refuses", watch: RETRIES },
  {
    ...PLAIN,
    name: "reset after accept",
    answers: { ...ALWAYS, [`${dead}:80`]: "reset" },
    told: { policy: "reset" },
    watch: { chromium: 3 },
  },
  {
    ...PLAIN,
    name: "accept and hang",
    answers: { ...ALWAYS, [`${dead}:80`]: "hang" },
    told: { policy: null, paths: [{ to: "pac", does: "hang" }] },
    watch: UNANSWERED,
  },
  {
    ...PLAIN,
    name: "the SYN is dropped",
    drops: [`${dead}:80`],
    told: { policy: null, paths: [{ to: "pac", does: "drop" }] },
    watch: { ...UNANSWERED, chromium: 33 },
  },
  {
    ...PLAIN,
    name: "a fake 503",
    answers: { ...ALWAYS, [`${dead}:80`]: "http-503" },
    told: { policy: "unavailable" },
    watch: ONE_RETRY,
  },
  { ...PLAIN, name: "no such name", pacHost: null, watch: { chromium: 3 } },
  {
    ...PLAIN,
    name: "no such name, and the provider's search page instead",
    pacHost: null,
    missing: other,
    answers: { ...ALWAYS, [`${other}:80`]: "http-404" },
    told: { policy: null, names: { missing: other }, paths: [{ to: `${other}/32`, does: "http-404" }] },
    watch: { chromium: 3 },
  },
  { ...PLAIN, name: "a loopback alias", pacHost: "127.0.0.1", watch: { chromium: 3 } },
  {
    ...PLAIN,
    name: "a loopback alias with a service that answers 404",
    pacHost: "127.0.0.1",
    answers: { ...ALWAYS, "127.0.0.1:80": "http-404" },
    told: { policy: null, paths: [{ to: "this-laptop", does: "http-404" }] },
    watch: BRIEF,
  },
  {
    ...PLAIN,
    name: "a page with 200",
    answers: { ...ALWAYS, [`${dead}:80`]: "html" },
    told: { policy: null, paths: [{ to: "pac", does: "html" }] },
    watch: ONE_RETRY,
  },
  {
    ...PLAIN,
    name: "a sign-on page for everything",
    divert: `${other}:8080`,
    answers: { ...ALWAYS, [`${other}:8080`]: "redirect", [`${other}:80`]: "html", [`${other}:81`]: "html" },
    told: { policy: null, paths: [{ to: "internet", ports: [80], does: "redirect" }] },
    watch: { chromium: 3 },
  },
  {
    ...PLAIN,
    name: "a VPN with a new address",
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    later: { pacHost: served, newAddress: true },
    watch: { chromium: 20, firefox: 20 },
  },
  { ...vpnUnnoticed, watch: { chromium: 45, firefox: 20 } },
  {
    ...PLAIN,
    name: "the PAC's address begins to answer, without a new address",
    pacHost: served,
    refuses: [`${served}:80`],
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    later: { pacHost: served, newAddress: false },
    told: { policy: null, paths: [{ to: "pac", does: "refuse" }] },
    watch: { chromium: 48, firefox: 25 },
  },
];

const loaded = { ...PLAIN, pacHost: served, answers: { ...ALWAYS, [`${served}:80`]: "pac" } } as const;
const silentProxy = {
  ...loaded,
  name: "the first proxy does not answer the SYN",
  chain: `PROXY ${secondProxy}:3128; DIRECT`,
  drops: [`${secondProxy}:3128`],
  told: { policy: null, paths: [{ to: "proxies", does: "drop" }] },
  watch: { chromium: 300, firefox: 300 },
} as const satisfies Condition;
const secure = (condition: Condition): Condition => ({
  ...condition,
  name: `${condition.name}, https`,
  page: "https://www.example.com/",
  watch: { chromium: 200, firefox: 200 },
});
/** The browser has gone on to DIRECT. */
const arrivesByTls = (condition: Condition): Condition => ({
  ...secure(condition),
  arrives: `${web}:443`,
  answers: { ...condition.answers, [`${web}:443`]: "reset" },
});
const hangingProxy = {
  ...loaded,
  name: "the first proxy accepts and says nothing",
  chain: silentProxy.chain,
  answers: { ...loaded.answers, [`${secondProxy}:3128`]: "hang" },
  told: { policy: null, paths: [{ to: "proxies", does: "hang" }] },
  watch: { chromium: 400, firefox: 400 },
} as const satisfies Condition;
const hangingServer = {
  ...loaded,
  name: "the web server accepts and says nothing",
  chain: "DIRECT",
  answers: { ...loaded.answers, [`${web}:80`]: "hang", [`${web}:443`]: "hang" },
  told: { policy: null, paths: [{ to: `${web}/32`, does: "hang" }] },
  watch: { chromium: 400, firefox: 400 },
} as const satisfies Condition;

/** What takes minutes: measured for the figures, by hand (see docs/journey-calibration.md). */
export const LONG_CONDITIONS: readonly Condition[] = [
  { ...vpnUnnoticed, watch: { chromium: 200, firefox: 200 } },
  silentProxy,
  arrivesByTls(silentProxy),
  hangingProxy,
  arrivesByTls(hangingProxy),
  {
    ...loaded,
    name: "the web server does not answer the SYN",
    chain: "DIRECT",
    drops: [`${web}:80`],
    told: { policy: null, paths: [{ to: `${web}/32`, does: "drop" }] },
    watch: { chromium: 300, firefox: 300 },
  },
  hangingServer,
  secure(hangingServer),
];
