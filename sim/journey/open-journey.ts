import type { Listener, Site } from "../../site/index.ts";
import { clientById } from "../client-by-id.ts";
import { DEFAULT_LIMITS, type Loader, type PacSource } from "../engine/types.ts";
import { type OpenPac, openPac } from "../open-pac.ts";
import { profileById } from "../profile-by-id.ts";
import type { Profile } from "../profiles/profile.ts";
import { type WorldOptions, worldOf } from "../world.ts";
import type { AskPac, Journey, PlannedChange } from "./journey.ts";
import { travel } from "./travel.ts";

/** Who travels, where, and with which PAC. */
export interface JourneySubject {
  readonly site: Site;
  readonly profile: Profile;
  readonly client: string;
  /** What the PAC endpoint does with this client instead of what the site says. */
  readonly policy?: Listener["policy"] | null;
  readonly source: PacSource;
  /** Bytes of the PAC on the wire. */
  readonly bytes: number;
  readonly world: WorldOptions;
  /** Changes of network besides those of the profile. */
  readonly changes?: readonly PlannedChange[];
  readonly load?: Loader | undefined;
}

/**
 * The journey of one client that wants one page.
 *
 * @throws TypeError when `url` is not an absolute URL, RangeError for an unknown client or profile
 */
export async function journeyOf(subject: JourneySubject, url: string): Promise<Journey> {
  const { site, profile, policy = null, bytes, world } = subject;
  const pacs = new LoadedPacs(subject);
  try {
    return await travel({
      site,
      profile,
      client: clientById(subject.client),
      url: new URL(url),
      policy,
      changes: plannedChanges(subject),
      size: bytes,
      world,
      ask: pacs.asking(url),
    });
  } finally {
    await pacs.close();
  }
}

function plannedChanges({ site, profile, changes = [] }: JourneySubject): PlannedChange[] {
  const own = (profile.changes ?? []).map(({ at, to, newAddress }) => {
    return { at, profile: profileById(to, site), newAddress };
  });
  return [...own, ...changes].sort((a, b) => a.at - b.at);
}

/** The PAC as the client has it in each network: loaded once there, with the network's addresses. */
class LoadedPacs {
  readonly #subject: JourneySubject;
  readonly #pacs = new Map<string, Promise<OpenPac>>();
  /** What names lead to at the moment; the script's world asks this. */
  #resolve: (name: string) => readonly string[] | null = () => null;
  #at = 0;

  constructor(subject: JourneySubject) {
    this.#subject = subject;
  }

  asking(url: string): AskPac {
    return async (profile, resolve, at) => {
      this.#resolve = resolve;
      this.#at = at;
      const pac = await this.#pacIn(profile);
      const { chain, error, line } = await pac.ask(url);
      return {
        chain,
        usable: error === null || !LOAD_ERRORS.has(error.code),
        error: error === null ? null : `${error.line === null ? "" : `line ${error.line}: `}${error.message}`,
        line,
      };
    };
  }

  async close(): Promise<void> {
    for (const pac of this.#pacs.values()) (await pac).close();
  }

  #pacIn(profile: Profile): Promise<OpenPac> {
    const known = this.#pacs.get(profile.id);
    if (known !== undefined) return known;
    const { site, client, source, world, load } = this.#subject;
    const start = world.now();
    const moving = {
      ...worldOf(site, profile, world),
      resolve: (name: string) => this.#resolve(name),
      now: () => start + this.#at * 1_000,
    };
    const opened = openPac(source, client, moving, DEFAULT_LIMITS, load);
    this.#pacs.set(profile.id, opened);
    return opened;
  }
}

const LOAD_ERRORS = new Set(["syntax-error", "load-error", "no-entry-point"]);
