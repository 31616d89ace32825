import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeWorld, type ServerWorld } from "../../../server/index.ts";
import { nodeDisk } from "../../../server/releases/node-disk.ts";

const folders = new Set<string>();

/** A folder of its own, which {@link removeFolders} removes. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pacwright-state-"));
  folders.add(folder);
  return folder;
}

/** For `afterEach`. */
export async function removeFolders(): Promise<void> {
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
  folders.clear();
}

/** The real disk of this machine. */
export const realDisk: ServerWorld["disk"] = nodeDisk(nodeWorld({ stdout: { write: () => true } }).files);
