import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Files } from "../world.ts";
import { type Disk, UNFINISHED } from "./disk.ts";

/** The disk of this machine. */
export function nodeDisk({ read }: Pick<Files, "read">): Disk {
  return {
    read,
    write,
    async makeFolder(path) {
      // Which PAC a company has is no secret; who may write it is.
      await mkdir(path, { recursive: true, mode: 0o755 });
    },
    async list(folder) {
      try {
        return await readdir(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    },
    remove: (path) => rm(path, { force: true }),
    removeFolder: (path) => rm(path, { force: true, recursive: true }),
  };
}

/**
 * rename(2) is atomic, but says nothing of when bytes reach the disk: the file is synchronised before it gets its name,
 * and its folder after.
 */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(6).toString("hex")}${UNFINISHED}`;
  try {
    const file = await open(unfinished, "wx", 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  const folder = await open(dirname(path), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
