import { parentPort, workerData } from "node:worker_threads";
import { clientById } from "../client-by-id.ts";
import { askEach } from "../engine/ask-each.ts";
import { awaitEngine } from "../engine/engine-module.ts";
import type { LoadedPac } from "../engine/types.ts";
import type { Job, Ready, Reply } from "./protocol.ts";
import { type Birth, WorldProxy } from "./world-proxy.ts";
// Loaded while the other thread still reads the command line.
import "../engine/sandbox.ts";

/** The thread that runs scripts. It does one job at a time and knows only what the jobs tell it. */

const birth = workerData as Birth;
const open = new Map<number, { pac: LoadedPac; world: WorldProxy }>();

async function work(job: Exclude<Job, { kind: "dispose" | "engine" }>): Promise<Reply> {
  if (job.kind === "load") {
    const world = new WorldProxy(job.world, birth);
    world.setClock(job.now);
    const pac = await clientById(job.client).load(job.pac, world, job.limits);
    open.set(job.id, { pac, world });
    return { kind: "loaded", loadError: pac.loadError };
  }
  const loaded = open.get(job.id);
  if (loaded === undefined) return { kind: "failed", message: `no PAC ${job.id} is loaded` };
  loaded.world.setClock(job.now);
  if (job.kind === "ask") return { kind: "answered", answer: await loaded.pac.ask(job.seen, job.options) };
  const { pac } = loaded;
  const answers = await (pac.askSome?.(job.seen, job.options) ?? askEach(pac, job.seen, job.options));
  return { kind: "answeredSome", answers };
}

function take(job: Exclude<Job, { kind: "engine" }>): void {
  if (job.kind === "dispose") {
    open.get(job.id)?.pac.dispose();
    open.delete(job.id);
    return;
  }
  work(job)
    .catch(
      (error): Reply => ({ kind: "failed", message: error instanceof Error ? error.message : `${error}` }),
    )
    .then((reply) => parentPort?.postMessage(reply));
}

const engine = new Promise<WebAssembly.Module | null>((arrived) => {
  parentPort?.on("message", (job: Job) => {
    if (job.kind === "engine") arrived(job.module);
    else take(job);
  });
});

// Before any script runs: from here on the other side counts the time, and a script may keep this thread from saying
// anything.
function ready(): void {
  parentPort?.postMessage({ kind: "ready" } satisfies Ready);
}

// Without an engine as well: that shows again, and better, when the first script is loaded.
void awaitEngine(engine).then(ready, ready);
