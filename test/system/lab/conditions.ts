import type { Listener, NameRules, PathRule } from "../../../site/index.ts";

/** What answers on an address and port of the lab. */
export type Answer = "pac" | "hang" | "reset" | "http-404" | "http-503" | "html" | "redirect" | "page" | "proxy";

/** A network that can be built in a namespace, and the same network in the words of the simulator. */
export interface Condition {
  readonly name: string;
  /** Answers of the lab's resolver; null: the name does not exist. Any other name does not either, or is `missing`. */
  readonly pacHost: string | null;
  /** The address the resolver gives for names that do not exist. */
  readonly missing?: string;
  /** Who listens, as `address:port`; on any other the kernel refuses. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Destinations whose SYN is dropped. */
  readonly drops?: readonly string[];
  /** All connections to port 80 are led to this address and port. */
  readonly divert?: string;
  /** Twenty seconds after the first page was asked for: where the PAC host leads from then on. */
  readonly later?: { readonly pacHost: string; readonly newAddress: boolean };
  /** What the simulator is told. */
  readonly told: {
    readonly policy: Listener["policy"] | null;
    readonly names?: NameRules;
    readonly paths?: readonly PathRule[];
  };
  /** Measured so long at least, in seconds, so that the next fetches are seen. */
  readonly watch: number;
}

/** The addresses of the lab: who listens on them depends on the condition. */
export const LAB = {
  proxy: "203.0.113.70",
  dead: "203.0.113.80",
  served: "203.0.113.81",
  web: "203.0.113.90",
  other: "203.0.113.99",
  changeAfter: 20,
} as const;

const { dead, served, web, proxy, other } = LAB;

/** Always there: the web server behind every page, and the proxy. */
const ALWAYS: Condition["answers"] = { [`${web}:80`]: "page", [`${proxy}:3128`]: "proxy" };

const plain = { pacHost: dead, answers: ALWAYS, told: { policy: null }, watch: 11 } as const;

/** One condition for each thing the incidents are made of, as far as one kernel can build it. */
export const CONDITIONS: readonly Condition[] = [
  {
    ...plain,
    name: "the PAC is served",
    pacHost: served,
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    watch: 4,
  },
  { ...plain, name: "a dead address refuses" },
  {
    ...plain,
    name: "reset after accept",
    answers: { ...ALWAYS, [`${dead}:80`]: "reset" },
    told: { policy: "reset" },
    watch: 1,
  },
  {
    ...plain,
    name: "accept and hang",
    answers: { ...ALWAYS, [`${dead}:80`]: "hang" },
    told: { policy: null, paths: [{ to: "pac", does: "hang" }] },
    watch: 41,
  },
  {
    ...plain,
    name: "the SYN is dropped",
    drops: [dead],
    told: { policy: null, paths: [{ to: "pac", does: "drop" }] },
    watch: 41,
  },
  {
    ...plain,
    name: "a fake 503",
    answers: { ...ALWAYS, [`${dead}:80`]: "http-503" },
    told: { policy: "unavailable" },
  },
  { ...plain, name: "no such name", pacHost: null },
  {
    ...plain,
    name: "no such name, and the provider's search page instead",
    pacHost: null,
    missing: other,
    answers: { ...ALWAYS, [`${other}:80`]: "http-404" },
    told: { policy: null, names: { missing: other }, paths: [{ to: `${other}/32`, does: "http-404" }] },
  },
  { ...plain, name: "a loopback alias", pacHost: "127.0.0.1" },
  {
    ...plain,
    name: "a loopback alias with a service that answers 404",
    pacHost: "127.0.0.1",
    answers: { ...ALWAYS, "127.0.0.1:80": "http-404" },
    told: { policy: null, paths: [{ to: "this-laptop", does: "http-404" }] },
  },
  {
    ...plain,
    name: "a page with 200",
    answers: { ...ALWAYS, [`${dead}:80`]: "html" },
    told: { policy: null, paths: [{ to: "pac", does: "html" }] },
  },
  {
    ...plain,
    name: "a sign-on page for everything",
    divert: `${other}:8080`,
    answers: { ...ALWAYS, [`${other}:8080`]: "redirect", [`${other}:80`]: "html", [`${other}:81`]: "html" },
    told: { policy: null, paths: [{ to: "internet", ports: [80], does: "redirect" }] },
  },
  {
    ...plain,
    name: "a VPN with a new address",
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    later: { pacHost: served, newAddress: true },
    watch: 30,
  },
  {
    ...plain,
    name: "a VPN without a new address",
    answers: { ...ALWAYS, [`${served}:80`]: "pac" },
    later: { pacHost: served, newAddress: false },
    watch: 50,
  },
];
