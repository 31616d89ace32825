import { dirname, join, resolve } from "node:path";
import type { Site } from "../../site/index.ts";
import { gitSource } from "../git/source.ts";
import { createPublisher, type Publisher } from "../publish/publisher.ts";
import { fileSource, type Source } from "../publish/source.ts";
import { keepPublished, restore } from "../releases/restore.ts";
import { openStore, type Store } from "../releases/store.ts";
import type { ServerWorld } from "../world.ts";

/** One PAC among those of a site: who gets it is decided elsewhere. */
export interface Edition {
  readonly name: string;
  readonly publisher: Publisher;
  readonly source: Source;
  /** Null where the site keeps nothing. */
  readonly store: Store | null;
}

/** The edition of clients that no other one names. */
export const DEFAULT_EDITION = "default";

/** The folder that the site gives to the server; null: none. */
function stateDirectoryOf({ file, state }: Pick<Site, "file" | "state">): string | null {
  return state === undefined ? null : resolve(dirname(file), state.directory);
}

/** Where the releases of an edition are kept; null where the site keeps nothing. */
export function storeFolder(site: Site, edition: string): string | null {
  const directory = stateDirectoryOf(site);
  return directory === null ? null : join(directory, "releases", edition);
}

/** Names of the site's editions, the default one first. */
export function editionNames({ pac }: Pick<Site, "pac">): readonly string[] {
  return [DEFAULT_EDITION, ...pac.editions.map(({ name }) => name)];
}

/** The site as one of its editions sees it: with its own PAC. */
function siteOf(site: Site, name: string): { site: Site; ref: string | null } {
  const settings = site.pac.editions.find((edition) => edition.name === name);
  if (settings?.file === undefined) return { site, ref: settings?.ref ?? site.pac.git?.ref ?? null };
  const pacFile = resolve(dirname(site.file), settings.file);
  // The expectations that the site names are those of its default PAC.
  const { expectations: _, ...pac } = site.pac;
  return { site: { ...site, pac: { ...pac, file: settings.file }, pacFile }, ref: null };
}

/** What an edition uses of the machine. */
export type EditionWorld = Pick<ServerWorld, "files" | "clock" | "validate" | "disk" | "git">;

/**
 * Opens an edition with what an earlier run has left of it. Nothing is loaded yet.
 *
 * @param told is told what goes wrong with the kept releases
 */
export async function openEdition(
  whole: Site,
  name: string,
  world: EditionWorld,
  told: (problem: string) => void,
): Promise<Edition> {
  const { source, site } = sourceOf(whole, name, world);
  const folder = storeFolder(site, name);
  const store = folder === null ? null : await openStore(folder, world.disk, told, { writes: true });
  if (store === null) return { name, source, store, publisher: createPublisher(site, world, { source }) };
  const publisher = createPublisher(site, world, {
    source,
    restored: await restore(store, told),
    keep: (release) => keepPublished(store, release, world.clock.now(), told),
  });
  return { name, source, store, publisher };
}

/**
 * Where an edition's candidates come from, and the site they are judged for.
 *
 * @param copy names the copy of a Git repository
 */
export function sourceOf(
  whole: Site,
  name: string,
  world: Pick<EditionWorld, "files" | "clock" | "disk" | "git">,
  copy: string = name,
): { source: Source; site: Site } {
  const { site, ref } = siteOf(whole, name);
  const stateDirectory = stateDirectoryOf(site);
  const { git } = site.pac;
  if (git === undefined || ref === null || stateDirectory === null)
    return { site, source: fileSource(site, world) };
  return { site, source: gitSource(site, git, { copy, ref, stateDirectory }, world) };
}
