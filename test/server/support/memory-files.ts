import type { Files } from "../../../server/index.ts";

/** Files in memory; writing one is an event in its folder, unless it is written quietly. */
export interface MemoryFiles extends Files {
  write(path: string, text: string | Uint8Array, options?: { quietly: true }): void;
  remove(path: string): void;
  /** Reports an event of another file in the folder. */
  touchNeighbour(name: string): void;
  reads: number;
}

export function memoryFiles(content: Record<string, string> = {}): MemoryFiles {
  const files = new Map<string, { bytes: Uint8Array; version: number }>();
  const watchers = new Set<(name: string | null) => void>();
  let version = 0;
  const notify = (name: string | null) => {
    for (const watcher of watchers) watcher(name);
  };
  const put = (path: string, text: string | Uint8Array) => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    files.set(path, { bytes, version: ++version });
  };
  for (const [path, text] of Object.entries(content)) put(path, text);
  return {
    reads: 0,
    async read(path, limit) {
      this.reads++;
      const file = files.get(path);
      if (file === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      return file.bytes.subarray(0, limit);
    },
    async signature(path) {
      const file = files.get(path);
      return file === undefined ? null : String(file.version);
    },
    watch(_folder, onEvent) {
      watchers.add(onEvent);
      return () => void watchers.delete(onEvent);
    },
    write(path, text, options) {
      put(path, text);
      if (options === undefined) notify(path.split("/").at(-1) ?? null);
    },
    remove(path) {
      files.delete(path);
      notify(path.split("/").at(-1) ?? null);
    },
    touchNeighbour: notify,
  };
}
