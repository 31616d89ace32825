import { basename, dirname, resolve } from "node:path";
import { addressFamily } from "../../pac/index.ts";
import type { Listener, Site } from "../../site/index.ts";
import { RecordsError } from "./format.ts";
import { seenListener, unseenBecause } from "./seen.ts";

/** A file of the site under the name it has in the pod. */
export interface PodFile {
  /** On the machine where the site file is, absolute. */
  readonly path: string;
  readonly key: string;
}

/** A site as it must be written for a pod, with the files it names. */
export interface PodSite {
  readonly content: Omit<Site, "file" | "pacFile">;
  readonly files: readonly PodFile[];
}

/** Where a pod may write. */
export const POD_STATE = "/var/lib/pacwright";

/** Above those that need a privilege; one for each listener. */
const FIRST_PORT = 8080;

/**
 * The site of a pod: its listeners are on every address of the pod, its files in one folder. Listeners that refuse are left
 * out, because their addresses are not the pod's: there the cluster refuses, as long as nothing else is put there.
 *
 * @throws RecordsError when nothing is left, or when Git is asked for a repository on a disk that the pod does not have
 */
export function podSite(site: Site): PodSite {
  const { file, pacFile, ...content } = site;
  const open = site.listeners.filter(({ policy }) => policy !== "refuse");
  if (open.length === 0) throw new RecordsError("listeners: none is open, so a pod would have nothing to do");
  const port = (index: number) =>
    FIRST_PORT + index + (site.admin.port === FIRST_PORT + index ? open.length : 0);
  const files = new PodFiles(dirname(file));
  return {
    content: {
      ...content,
      pac: podPac(content.pac, pacFile, files),
      listeners: open.map((listener, index) => ({
        ...seenFrom(listener),
        address: addressFamily(listener.address) === 6 ? "::" : "0.0.0.0",
        port: port(index),
      })),
      ...(content.state !== undefined || content.pac.git !== undefined
        ? { state: { directory: POD_STATE } }
        : {}),
    },
    files: files.all(),
  };
}

/** Clients go on finding it where they find it now; that is the address of its Service. */
function seenFrom(listener: Listener): Listener {
  const seen = seenListener(listener);
  if (unseenBecause(seen) !== null) return listener;
  return { ...listener, clientsConnectTo: { address: seen.address, port: seen.port } };
}

function podPac(pac: Site["pac"], pacFile: string, files: PodFiles): Site["pac"] {
  const { git, expectations, editions } = pac;
  if (git !== undefined && !/^[a-z+]+:\/\/|^[\w.-]+@[\w.-]+:/i.test(git.repository)) {
    const repository = JSON.stringify(git.repository);
    throw new RecordsError(
      `pac.git.repository: ${repository} is a path, and a pod has not got that disk; give a URL`,
    );
  }
  const inFile = (text: string | undefined) => (text === undefined ? undefined : files.add(text));
  return {
    ...pac,
    file: files.add(pacFile),
    ...(expectations !== undefined && { expectations: files.add(expectations) }),
    ...(git !== undefined && {
      git: { ...git, path: git.path ?? pac.file, allowedSigners: inFile(git.allowedSigners) },
    }),
    editions: editions.map(({ file, sources, ...rest }) => ({
      ...rest,
      sources: typeof sources === "string" ? files.add(sources) : sources,
      ...(file !== undefined && { file: files.add(file) }),
    })),
  };
}

/** Gives each file a name without folders, which is all that a key of a ConfigMap can be. */
class PodFiles {
  readonly #folder: string;
  readonly #keys = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(path: string): string {
    const absolute = resolve(this.#folder, path);
    const known = this.#keys.get(absolute);
    if (known !== undefined) return known;
    const name = basename(absolute).replace(/[^\w.-]/g, "-");
    const taken = new Set([...this.#keys.values(), "pacwright.yaml"]);
    // Longer with each round, so it ends.
    let key = name;
    while (taken.has(key) || /^\.+$/.test(key)) key = `${this.#keys.size}-${key}`;
    this.#keys.set(absolute, key);
    return key;
  }

  all(): PodFile[] {
    return [...this.#keys].map(([path, key]) => ({ path, key }));
  }
}
