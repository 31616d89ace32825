import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { engineModule } from "../engine/engine-module.ts";
import type { World } from "../engine/types.ts";
import type { Job, Ready, Reply, WorldAnswer, WorldQuestion } from "./protocol.ts";
import type { Birth } from "./world-proxy.ts";

/** Why a thread gave no reply to a job: it was ended for its time or died of its memory. */
export type Ended = { readonly kind: "ended"; readonly by: "time" | "memory" };

export interface ThreadOptions {
  /** The compiled worker. */
  readonly script: URL;
  /** JavaScript heap of the thread; what scripts allocate is WebAssembly memory, which the sandbox limits. */
  readonly heapMegabytes: number;
}

/** One worker thread that does one job at a time, and is ended when a job takes too long. */
export class Thread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  #world: World | null = null;
  #timer: NodeJS.Timeout | undefined;
  #milliseconds = 0;
  #settle: ((outcome: Reply | Ended | Error) => void) | null = null;
  #alive = true;
  /** It has started; the time that takes is no script's. */
  #ready = false;

  constructor({ script, heapMegabytes }: ThreadOptions) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const birth: Birth = { port: port2, signal: this.#signal };
    this.#worker = new Worker(script, {
      workerData: birth,
      transferList: [port2],
      env: {},
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#worker.on("message", (message: Ready | Reply) => {
      if (message.kind !== "ready") return this.#end(message);
      this.#ready = true;
      if (this.#settle !== null) this.#startTimer();
    });
    this.#worker.on("error", (error: NodeJS.ErrnoException) => {
      this.#alive = false;
      this.#end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { kind: "ended", by: "memory" } : error);
    });
    this.#worker.on("exit", () => {
      this.#alive = false;
      port1.close();
      this.#end(new Error("the thread that runs scripts ended by itself"));
    });
    port1.on("message", (question: WorldQuestion) => void this.#answer(question));
    // While the other thread starts, this one has time.
    const give = (module: WebAssembly.Module | null) => this.tell({ kind: "engine", module });
    engineModule().then(give, () => give(null));
    // An idle thread must not keep the process alive.
    port1.unref();
    this.#worker.unref();
  }

  /** False: it was ended or died; another one must take its place. */
  get alive(): boolean {
    return this.#alive;
  }

  /**
   * Gives the thread a job and waits for its reply, at most `milliseconds`; time spent on look-ups does not count.
   *
   * @throws Error for a defect of the thread itself
   */
  async do(job: Job, world: World, milliseconds: number): Promise<Reply | Ended> {
    const outcome = await new Promise<Reply | Ended | Error>((settle) => {
      this.#settle = settle;
      this.#world = world;
      this.#milliseconds = milliseconds;
      if (this.#ready) this.#startTimer();
      this.#worker.ref();
      this.#worker.postMessage(job);
    });
    if (outcome instanceof Error) throw outcome;
    if (outcome.kind === "ended") await this.end();
    return outcome;
  }

  /** Tells the thread something that has no reply. */
  tell(job: Job): void {
    if (this.#alive) this.#worker.postMessage(job);
  }

  /** Ends the thread, whatever it is doing, and frees its memory. */
  async end(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #startTimer(): void {
    const settle = this.#settle;
    const expire = () => {
      if (this.#settle === settle) this.#end({ kind: "ended", by: "time" });
    };
    // If this side was busy itself, a reply may be waiting to be read: that happens before the immediate runs.
    this.#timer = setTimeout(() => setImmediate(expire), this.#milliseconds);
  }

  #end(outcome: Reply | Ended | Error): void {
    clearTimeout(this.#timer);
    const settle = this.#settle;
    this.#settle = null;
    this.#world = null;
    if (this.#alive) this.#worker.unref();
    settle?.(outcome);
  }

  async #answer(question: WorldQuestion): Promise<void> {
    const world = this.#world;
    if (world === null) return;
    try {
      this.#reply({ value: await this.#ask(world, question) });
    } catch (error) {
      // The world itself failed. The thread waits for an answer that will not come.
      this.#end(error instanceof Error ? error : new Error(`${error}`));
      await this.end();
    }
  }

  async #ask(world: World, question: WorldQuestion): Promise<WorldAnswer["value"]> {
    if (question.kind === "now") return world.now();
    if (question.kind === "resolve") return world.resolve(question.name);
    clearTimeout(this.#timer);
    await world.fetch?.(question.name);
    if (this.#world === world) this.#startTimer();
    return undefined;
  }

  #reply(answer: WorldAnswer): void {
    this.#port.postMessage(answer);
    const counter = new Int32Array(this.#signal);
    Atomics.add(counter, 0, 1);
    Atomics.notify(counter, 0);
  }
}
