import { type Chain, type DecisionList, DIRECT, type ResultProblem, type Seen } from "../pac/index.ts";
import type { Site } from "../site/index.ts";
import { clientById } from "./client-by-id.ts";
import type { Limits, Loader, Lookup, PacError, PacSource } from "./engine/types.ts";
import { explain } from "./explain/explain.ts";
import type { Explanation } from "./explain/explanation.ts";
import { type Acquisition, acquirePac } from "./journey/acquire.ts";
import { NameCache } from "./journey/name-cache.ts";
import { surroundings } from "./journey/surroundings.ts";
import { type Asked, type OpenPac, openPac } from "./open-pac.ts";
import type { Profile } from "./profiles/profile.ts";
import { type WorldOptions, worldOf } from "./world.ts";

/** One answer of the simulator; `pac-sim --json` prints it as it is. */
export interface Simulation {
  readonly url: string;
  readonly host: string;
  /** null when a PAC is evaluated without a site: then it counts as loaded wherever the client is. */
  readonly profile: string | null;
  readonly client: string;
  readonly pac: {
    readonly status: Acquisition["status"];
    readonly seconds: number | null;
    readonly detail: string;
  };
  /** What the script was given; null when it was not asked. */
  readonly seen: Seen | null;
  /** Why the client did not ask the PAC for this URL, although it has it. */
  readonly bypass: string | null;
  readonly result: string | null;
  readonly chain: Chain;
  readonly problems: readonly ResultProblem[];
  readonly error: PacError | null;
  readonly line: number | null;
  /** The rule that decided, as `pac-lint --rules` numbers them; null where it was the script that answered. */
  readonly rule: number | null;
  readonly dns: readonly Lookup[];
}

/** Who asks, from where, with which PAC. */
export interface Scene {
  readonly site: Site | null;
  /** null: no site's network is simulated, the PAC counts as loaded. */
  readonly profile: Profile | null;
  readonly client: string;
  readonly source: PacSource;
  /** Size of the file on the wire, in bytes. */
  readonly bytes: number;
  readonly world: WorldOptions;
  readonly limits: Limits;
  /** Where the script runs; default: in this thread. */
  readonly load?: Loader | undefined;
}

/** One client in one profile with its PAC loaded (or not): answers any number of URLs. */
export interface OpenScene {
  readonly profile: string | null;
  readonly client: string;
  /** The rules of the PAC; null where it is not loaded, or every question goes to the script. */
  readonly list: DecisionList | null;
  /** @throws TypeError when `url` is not an absolute URL */
  ask(url: string, host?: string, options?: { wantLine?: boolean }): Promise<Simulation>;
  /** What `ask` gives for each of these URLs, asked in this order, in less time. */
  askMany(urls: readonly (string | URL)[], options?: { wantLine?: boolean }): Promise<readonly Simulation[]>;
  /** How the PAC came to what `ask` answered for the same URL, as the first question after loading. */
  explain(answer: Simulation, host?: string): Promise<Explanation>;
  close(): void;
}

/** Lets one client fetch and load the PAC in one profile. */
export async function openScene(scene: Scene): Promise<OpenScene> {
  const acquisition = acquire(scene);
  const acquired = roundSeconds(acquisition);
  const pac = acquisition.status === "loaded" ? await open(scene) : null;
  const simulation = (
    url: string | URL,
    host: string | undefined,
    asked: Omit<Asked, "alerts">,
  ): Simulation => {
    const { hostname, href } = typeof url === "string" ? new URL(url) : url;
    const { seen, bypass, result, chain, problems, error, line, lookups, rule } = asked;
    return {
      url: href,
      host: host ?? hostname.replace(/^\[|\]$/g, ""),
      profile: scene.profile?.id ?? null,
      client: scene.client,
      pac: error?.code === "no-entry-point" ? { ...acquired, status: "not-a-pac" } : acquired,
      seen,
      bypass,
      result,
      chain,
      problems,
      error,
      line,
      rule: rule === undefined ? null : rule + 1,
      dns: lookups,
    };
  };
  return {
    profile: scene.profile?.id ?? null,
    client: scene.client,
    list: pac?.list ?? null,
    close: () => pac?.close(),
    explain: async (answer, host) =>
      explain(answer, (await pac?.ask(answer.url, host, { explain: true })) ?? null),
    ask: async (url, host, options) =>
      simulation(url, host, pac === null ? WITHOUT_PAC : await pac.ask(url, host, options)),
    async askMany(urls, options) {
      const asked = await pac?.askMany(urls, options);
      return urls.map((url, index) => simulation(url, undefined, asked?.[index] ?? WITHOUT_PAC));
    },
  };
}

/** What a client does that has no PAC: both browsers go DIRECT. */
const WITHOUT_PAC = {
  seen: null,
  bypass: null,
  result: null,
  chain: [DIRECT],
  problems: [],
  error: null,
  line: null,
  lookups: [],
} as const;

function acquire({ site, profile, client, bytes, world }: Scene): Simulation["pac"] {
  if (site === null || profile === null)
    return { status: "loaded", seconds: 0, detail: "given on the command line" };
  const here = surroundings(site, profile, null, world);
  const moment = { ...here, cache: new NameCache(), at: 0, size: bytes };
  return acquirePac(moment, clientById(client));
}

function open({ site, profile, client, source, world, limits, load }: Scene): Promise<OpenPac> {
  return openPac(source, client, worldOf(site, profile, world), limits, load);
}

/** Milliseconds are finer than anything known about a network. */
function roundSeconds({ status, seconds, detail }: Simulation["pac"]): Simulation["pac"] {
  return { status, seconds: seconds === null ? null : Math.round(seconds * 1000) / 1000, detail };
}
