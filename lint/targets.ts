import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SITE_FILE_NAME } from "../site/index.ts";

/** What the arguments of the command line lead to. All paths are absolute. */
export interface Targets {
  /** PAC files, in order of their names and without repetition. */
  readonly pacs: readonly string[];
  /** Site files beside them. Of a folder that was searched, the PAC that its site names is meant too. */
  readonly sites: readonly { readonly path: string; readonly searched: boolean }[];
  /** What could not be looked at. */
  readonly problems: readonly string[];
}

const SKIPPED: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/**
 * Finds PAC files and the site files beside them.
 *
 * A file counts as a PAC because it was named, a file in a folder because of its name: `*.pac` or `wpad.dat`.
 * Links to folders are not followed, so that a loop ends.
 */
export async function findTargets(paths: readonly string[], cwd: string): Promise<Targets> {
  const found: Found = { pacs: new Set(), sites: new Map(), problems: [] };
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    try {
      if ((await stat(absolute)).isDirectory()) await walk(absolute, found);
      else {
        found.pacs.add(absolute);
        const beside = join(dirname(absolute), SITE_FILE_NAME);
        if (!found.sites.has(beside) && (await isFile(beside))) found.sites.set(beside, false);
      }
    } catch (error) {
      found.problems.push(`${path}: ${cannotRead(error)}`);
    }
  }
  const sites = [...found.sites.keys()].sort();
  return {
    pacs: [...found.pacs].sort(),
    sites: sites.map((path) => ({ path, searched: found.sites.get(path) === true })),
    problems: found.problems,
  };
}

interface Found {
  readonly pacs: Set<string>;
  readonly sites: Map<string, boolean>;
  readonly problems: string[];
}

async function walk(folder: string, found: Found): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (SKIPPED.has(entry.name)) continue;
      await walk(path, found).catch((error) => found.problems.push(`${path}: ${cannotRead(error)}`));
    } else if (entry.name === SITE_FILE_NAME) found.sites.set(path, true);
    else if (isPacName(entry.name) && (entry.isFile() || entry.isSymbolicLink())) found.pacs.add(path);
  }
}

function isPacName(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.endsWith(".pac") || lower === "wpad.dat";
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Why a file or folder cannot be read, for people. */
export function cannotRead(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "it may not be read by this user";
  if (code === "EISDIR") return "it is a folder";
  return `it cannot be read (${code ?? message})`;
}
