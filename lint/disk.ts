import { access, constants, mkdtemp, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file as it is now; null where there is none. Rejects as Node does for what cannot be read. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The file itself, where a link to it was named. */
export function withoutLinks(path: string): Promise<string> {
  return realpath(path);
}

/**
 * Replaces a file in one step, so that nobody ever reads half of it: the new content is written beside it and takes its
 * name. The mode and, where this user may, the owner stay the same; a link stays a link.
 *
 * @param before what the file held when the new content was made; null: there was no such file
 * @throws Error when it holds something else now, may not be written, or the disk is full; the file is unchanged then
 */
export async function replaceFile(
  path: string,
  content: Uint8Array,
  before: Uint8Array | null,
): Promise<void> {
  const target = before === null ? path : await realpath(path);
  if (before !== null) await access(target, constants.W_OK);
  // A folder of its own gives the new file a name that is free, and a place on the same disk.
  const folder = await mkdtemp(join(dirname(target), ".pac-lint-"));
  try {
    const written = join(folder, basename(target));
    await writeLike(before === null ? null : target, written, content);
    if (!same(await readIfThere(target), before)) throw new Error("it was changed in the meantime");
    await rename(written, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLike(model: string | null, path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    if (model !== null) {
      const { mode, uid, gid } = await stat(model);
      const own = await file.stat();
      // First the owner: a change of it takes away some bits of the mode. Only root may give files away.
      if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
      await file.chmod(mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function same(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return Buffer.compare(one, other) === 0;
}
