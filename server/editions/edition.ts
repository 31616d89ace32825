import { join } from "node:path";
import type { Site } from "../../site/index.ts";
import { createPublisher, type Publisher } from "../publish/publisher.ts";
import type { Source } from "../publish/source.ts";
import { keepPublished, restore } from "../releases/restore.ts";
import { openStore, type Store } from "../releases/store.ts";
import type { ServerWorld } from "../world.ts";

/** One PAC among those of a site: who gets it is decided elsewhere. */
export interface Edition {
  readonly name: string;
  /** The client networks it is for; none for the default edition, which is for everybody else. */
  readonly networks: readonly string[];
  readonly publisher: Publisher;
  readonly source: Source;
  /** Null where the site keeps nothing. */
  readonly store: Store | null;
}

/** The edition of clients that no other one names. */
export const DEFAULT_EDITION = "default";

/** What makes an edition. */
export interface EditionPlan {
  readonly name: string;
  readonly networks: readonly string[];
  /** The site as this edition sees it. */
  readonly site: Site;
  readonly source: Source;
}

/** Where the releases of an edition are kept; null where the site keeps nothing. */
export function storeFolder({ stateDirectory }: Pick<Site, "stateDirectory">, edition: string): string | null {
  return stateDirectory === null ? null : join(stateDirectory, "releases", edition);
}

/**
 * Opens an edition with what an earlier run has left of it. Nothing is loaded yet.
 *
 * @param told is told what goes wrong with the kept releases
 */
export async function openEdition(
  { name, networks, site, source }: EditionPlan,
  world: Pick<ServerWorld, "files" | "clock" | "validate" | "disk">,
  told: (problem: string) => void,
): Promise<Edition> {
  const folder = storeFolder(site, name);
  const store = folder === null ? null : await openStore(folder, world.disk, told, { writes: true });
  const options = store === null ? {} : await keptBy(store, world, told);
  return { name, networks, source, store, publisher: createPublisher(site, world, { source, ...options }) };
}

async function keptBy(store: Store, { clock }: Pick<ServerWorld, "clock">, told: (problem: string) => void) {
  return {
    restored: await restore(store, told),
    keep: (release: Parameters<typeof keepPublished>[1]) => keepPublished(store, release, clock.now(), told),
  };
}
