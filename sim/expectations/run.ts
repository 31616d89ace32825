import {
  formatChain,
  ipv4AddressIn,
  isNetwork,
  type Network,
  parseNetwork,
  readChromiumResult,
} from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { parseInstant } from "../engine/instant.ts";
import { DEFAULT_LIMITS, type Loader, type PacSource } from "../engine/types.ts";
import { profileById } from "../profile-by-id.ts";
import { type OpenScene, openScene } from "../simulate.ts";
import type { WorldOptions } from "../world.ts";
import type { Expectation } from "./schema.ts";

/** One expectation asked in one place of one client for one URL. */
export interface Verdict {
  readonly name: string;
  readonly url: string;
  readonly profile: string;
  readonly client: string;
  readonly expected: string;
  readonly actual: string;
  readonly passed: boolean;
  /** Why the script gave no answer, or the line that gave it. */
  readonly error: string | null;
  readonly line: number | null;
}

/** What the expectations are held against. */
export interface Subject {
  readonly site: Site;
  readonly source: PacSource;
  readonly bytes: number;
  /** Default clients and profiles: those of the site. */
  readonly clients: readonly string[];
  readonly profiles: readonly string[];
  readonly world: WorldOptions;
  /** Where scripts run; default: in this thread. */
  readonly load?: Loader | undefined;
}

/** Runs every expectation, in order, in every profile and client it is about. */
export async function* runExpectations(
  expectations: readonly Expectation[],
  subject: Subject,
): AsyncGenerator<Verdict> {
  for await (const { verdict } of holdExpectations(expectations, subject)) yield verdict;
}

/** As {@link runExpectations}; tells with each verdict the position of its expectation in the list. */
export async function* holdExpectations(
  expectations: readonly Expectation[],
  subject: Subject,
): AsyncGenerator<{ readonly position: number; readonly verdict: Verdict }> {
  const scenes = new SceneCache(subject);
  try {
    for (const [position, expectation] of expectations.entries()) {
      const profiles = expectation.profile === undefined ? subject.profiles : [expectation.profile];
      const clients = expectation.client === undefined ? subject.clients : [expectation.client];
      for (const profile of profiles) {
        for (const client of clients) {
          const scene = await scenes.open(profile, client, expectation.now);
          for (const url of urlsOf(expectation.url))
            yield { position, verdict: await judge(expectation, scene, { url, profile, client }) };
        }
      }
    }
  } finally {
    scenes.close();
  }
}

async function judge(
  { name, expect }: Expectation,
  scene: OpenScene,
  place: { url: string; profile: string; client: string },
): Promise<Verdict> {
  const answer = await scene.ask(place.url);
  const expected = formatChain(readChromiumResult(expect).chain);
  const actual = formatChain(answer.chain);
  const { error, line } = answer;
  return {
    name,
    ...place,
    expected,
    actual,
    passed: error === null && actual === expected,
    error: error?.message ?? null,
    line,
  };
}

/** A large range is asked at this many addresses: both ends, and evenly between. */
const ADDRESSES_PER_RANGE = 64;

function urlsOf(url: Expectation["url"]): string[] {
  return [url].flat().flatMap((text) => {
    const network = parseNetwork(text);
    return isNetwork(network) ? addressesOf(network).map((address) => `https://${address}/`) : [text];
  });
}

function addressesOf(network: Network): string[] {
  if (network.family === 6) return [`[${network.base}]`];
  const last = 2 ** (32 - network.prefix) - 1;
  const count = Math.min(last + 1, ADDRESSES_PER_RANGE);
  const steps = Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * last) / (count - 1)),
  );
  return steps.map((step) => ipv4AddressIn(network, step));
}

/** Loading a PAC costs more than asking it, so each place keeps its own. */
class SceneCache {
  readonly #subject: Subject;
  readonly #open = new Map<string, Promise<OpenScene>>();

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  open(profile: string, client: string, now: string | undefined): Promise<OpenScene> {
    const key = [profile, client, now].join(" ");
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const { site, source, bytes, load } = this.#subject;
    const fixed = now === undefined ? null : parseInstant(now, "UTC");
    const world = fixed === null ? this.#subject.world : { ...this.#subject.world, now: () => fixed };
    const scene = openScene({
      site,
      profile: profileById(profile, site),
      client,
      source,
      bytes,
      world,
      limits: DEFAULT_LIMITS,
      load,
    });
    this.#open.set(key, scene);
    return scene;
  }

  close(): void {
    for (const scene of this.#open.values())
      scene.then(
        (open) => open.close(),
        () => undefined,
      );
  }
}
