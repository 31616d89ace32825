import { createHash } from "node:crypto";
import { join } from "node:path";
import { MAX_PAC_BYTES } from "../../pac/index.ts";
import { releaseId } from "../publish/release.ts";
import { type Disk, UNFINISHED } from "./disk.ts";
import { type Entry, parseEntry } from "./entry.ts";

/** The releases of one edition on disk: what was served, and what was done to it. */
export interface Store {
  readonly folder: string;
  /** Newest first. */
  entries(): readonly Entry[];
  /**
   * Keeps an entry, so that a restart finds it. Never rejects.
   *
   * @param bytes those of its release; null where they are kept already
   * @returns why it could not be kept; null when it is
   */
  append(entry: Entry, bytes: Uint8Array | null): Promise<string | null>;
  /** The bytes of a release; null when they are gone, or are not what their name says. */
  bytes(id: string): Promise<Uint8Array | null>;
  /** Why the last entry could not be kept. */
  problem(): string | null;
  /** Resolves when all that was appended is kept, or could not be. */
  settled(): Promise<void>;
}

/** Releases that are remembered. */
export const MOST_RELEASES = 50;

/** Entries that are remembered, for a release that is pinned and let go again and again. */
const MOST_ENTRIES = 500;

const MAX_ENTRY_BYTES = 64 * 1024;

/** Number in the history, then SHA-256 of the content. */
const ENTRY_NAME = /^(\d{10})\.([0-9a-f]{64})\.json$/;

interface Kept {
  readonly name: string;
  readonly number: number;
  readonly entry: Entry;
}

/**
 * Opens the store in a folder. A file is written whole or not at all, first the bytes of a release, then the entry that
 * names them, and nothing is ever changed; so each moment at which the process may end leaves a complete history.
 * What is damaged all the same shows by its hash and is passed over.
 *
 * @param told is told of what is passed over
 * @param options `writes`: this is the server, which makes the folder and clears it of what a crash has left
 */
export async function openStore(
  folder: string,
  disk: Disk,
  told: (message: string) => void,
  { writes }: { readonly writes: boolean },
): Promise<Store> {
  const [entriesFolder, bytesFolder] = [join(folder, "history"), join(folder, "bytes")];
  let problem: string | null = null;
  try {
    if (writes) await prepare(disk, [entriesFolder, bytesFolder]);
  } catch (error) {
    problem = cannotWrite(folder, error);
    told(problem);
  }
  let kept = await readEntries(entriesFolder, disk, told);

  const bytesOf = async (id: string): Promise<Uint8Array | null> => {
    const bytes = await disk.read(join(bytesFolder, id), MAX_PAC_BYTES + 1).catch(() => null);
    return bytes !== null && releaseId(bytes) === id ? bytes : null;
  };
  const write = async (entry: Entry, bytes: Uint8Array | null): Promise<void> => {
    await Promise.all([entriesFolder, bytesFolder].map((path) => disk.makeFolder(path)));
    const { id } = entry.release;
    if (bytes !== null && (await bytesOf(id)) === null) await disk.write(join(bytesFolder, id), bytes);
    const content = new TextEncoder().encode(`${JSON.stringify(entry)}\n`);
    const number = (kept[0]?.number ?? 0) + 1;
    const name = `${String(number).padStart(10, "0")}.${sha256(content)}.json`;
    await disk.write(join(entriesFolder, name), content);
    const [stay, go] = splitHistory([{ name, number, entry }, ...kept]);
    kept = stay;
    const used = new Set(stay.map((one) => one.entry.release.id));
    const unused = go.map((one) => one.entry.release.id).filter((one) => !used.has(one));
    for (const one of go) await disk.remove(join(entriesFolder, one.name));
    for (const one of unused) await disk.remove(join(bytesFolder, one));
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    folder,
    entries: () => kept.map(({ entry }) => entry),
    bytes: bytesOf,
    problem: () => problem,
    async settled() {
      await last;
    },
    append(entry, bytes) {
      const done = last.then(async () => {
        problem = await write(entry, bytes).then(
          () => null,
          (error) => cannotWrite(folder, error),
        );
        return problem;
      });
      last = done;
      return done;
    },
  };
}

async function prepare(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await disk.makeFolder(folder);
    for (const name of await disk.list(folder))
      if (name.endsWith(UNFINISHED)) await disk.remove(join(folder, name));
  }
}

async function readEntries(folder: string, disk: Disk, told: (message: string) => void): Promise<Kept[]> {
  const names = await disk.list(folder).catch((error: NodeJS.ErrnoException) => {
    told(`cannot read the history in ${folder} (${error.code ?? error.message})`);
    return [];
  });
  const kept: Kept[] = [];
  for (const name of names) {
    const [, number, hash] = ENTRY_NAME.exec(name) ?? [];
    if (number === undefined) continue;
    const content = await disk.read(join(folder, name), MAX_ENTRY_BYTES).catch(() => null);
    const whole = content !== null && sha256(content) === hash;
    const entry = whole ? parseEntry(new TextDecoder().decode(content)) : null;
    if (entry === null)
      told(`${join(folder, name)}: ${whole ? "of another version" : "damaged"}; passed over`);
    else kept.push({ name, number: Number(number), entry });
  }
  // Two programs may have written one number; the hash tells them apart.
  return kept.sort((a, b) => b.number - a.number || a.name.localeCompare(b.name));
}

/** What is remembered, and what is old enough to go. */
function splitHistory(kept: readonly Kept[]): [stay: Kept[], go: Kept[]] {
  const ids = new Set<string>();
  const end = kept.findIndex(
    ({ entry }, i) => ids.add(entry.release.id).size > MOST_RELEASES || i >= MOST_ENTRIES,
  );
  return end < 0 ? [[...kept], []] : [kept.slice(0, end), kept.slice(end)];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function cannotWrite(folder: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const why =
    code === "ENOSPC"
      ? "the disk is full"
      : code === "EROFS" || code === "EACCES" || code === "EPERM"
        ? `this user may not write there (${code})`
        : (code ?? message);
  return `releases cannot be kept in ${folder}: ${why}; serving goes on, a restart will not know what was served`;
}
