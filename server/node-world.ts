import { type FSWatcher, watch } from "node:fs";
import { type FileHandle, open, readFile, stat } from "node:fs/promises";
import { Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { canonicalAddress } from "../pac/index.ts";
import type { Io } from "../site/index.ts";
import { nodeGit } from "./git/run-git.ts";
import { validateInWorker } from "./publish/validate-in-worker.ts";
import { nodeDisk } from "./releases/node-disk.ts";
import { parseProcNetTcp } from "./watch/proc-net-tcp.ts";
import type { Clock, Files, Network, ProbeResult, ServerWorld } from "./world.ts";

/** The machine this process runs on. Timers and watches do not keep the process alive; listeners do. */
export function nodeWorld(io: Pick<Io, "stdout"> & Partial<Pick<Io, "env">>): ServerWorld {
  const [disk, git] = [nodeDisk(files), nodeGit(io.env ?? {})];
  return { clock, files, network, validate: validateInWorker(), disk, git, log: io.stdout };
}

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  every(milliseconds, callback) {
    const timer = setInterval(callback, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

const files: Files = {
  async read(path, limit) {
    // Before opening: to open a pipe is to wait for somebody to write to it.
    const status = await stat(path);
    if (!status.isFile()) throw Object.assign(new Error("not a regular file"), { code: "EISDIR" });
    const file = await open(path, "r");
    try {
      return await readUpTo(file, limit);
    } finally {
      await file.close();
    }
  },
  async signature(path) {
    try {
      const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
      return [dev, ino, size, mtimeNs].join(" ");
    } catch {
      return null;
    }
  },
  watch(folder, onEvent) {
    let watcher: FSWatcher | null = null;
    try {
      watcher = watch(folder, { persistent: false }, (_type, name) => onEvent(name));
      // A folder that goes away ends the watch; polling goes on.
      watcher.on("error", () => watcher?.close());
    } catch {
      // Out of watches (ENOSPC), or no folder: polling sees the changes, a little later.
    }
    return () => watcher?.close();
  },
};

async function readUpTo(file: FileHandle, limit: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(Math.min(limit, size));
  let filled = 0;
  while (filled < bytes.byteLength) {
    const { bytesRead } = await file.read(bytes, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** A listener on this machine answers in microseconds; a firewall that drops never does. */
const PROBE_MILLISECONDS = 1_000;

const network: Network = {
  localAddresses() {
    const interfaces = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
    return interfaces.map(({ address }) => canonicalAddress(address) ?? address);
  },
  probe: (address, port) =>
    new Promise<ProbeResult>((resolve) => {
      const socket = new Socket();
      const end = (result: ProbeResult) => {
        socket.destroy();
        resolve(result);
      };
      socket.setTimeout(PROBE_MILLISECONDS, () => end({ outcome: "silent" }));
      socket.on("error", ({ code }: NodeJS.ErrnoException) =>
        end(
          code === "ECONNREFUSED"
            ? { outcome: "refused" }
            : { outcome: "failed", code: code ?? "an unknown error" },
        ),
      );
      socket.connect({ host: address, port }, () => {
        // TCP lets a socket connect to itself when the system happens to give it the wanted port (RFC 9293, 3.5).
        const itself = socket.localPort === port && socket.localAddress === socket.remoteAddress;
        end({ outcome: itself ? "refused" : "accepted" });
      });
    }),
  async listeningSockets() {
    try {
      const tables = await Promise.all(["tcp", "tcp6"].map(readTable));
      return tables.every((table) => table === null)
        ? null
        : tables.flatMap((table) => parseProcNetTcp(table ?? ""));
    } catch {
      return null;
    }
  },
};

/** Null where there is none: no Linux, or no IPv6. */
function readTable(name: string): Promise<string | null> {
  return readFile(`/proc/net/${name}`, "latin1").catch(() => null);
}
