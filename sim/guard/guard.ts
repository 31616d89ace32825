import type { Seen } from "../../pac/index.ts";
import { askEach, MOST_AT_ONCE } from "../engine/ask-each.ts";
import type { Answer, Limits, LoadedPac, Loader, PacError, PacSource, World } from "../engine/types.ts";
import type { AskOptions, Job, Reply } from "./protocol.ts";
import { type Ended, Thread, type ThreadOptions } from "./thread.ts";

/** Runs scripts in a thread of their own, which is ended and replaced when a script cannot be stopped otherwise. */
export interface Guard {
  /** Takes the place of loading in this thread; the PAC it gives answers the same. */
  readonly load: Loader;
  /** Ends the thread. An idle one does not keep the process alive, so this is only for those who go on. */
  close(): Promise<void>;
}

export interface GuardOptions extends ThreadOptions {
  /** How much longer than the sandbox's own limit a question or a load may take before the thread is ended. */
  readonly graceMilliseconds: number;
}

/**
 * Grace: after a script was stopped, its traced copy runs for up to half a second to load and half a second to fail,
 * to find the line. Heap: the trees of a PAC of 1 MiB take about 100 MB.
 */
const DEFAULTS: GuardOptions = {
  script: new URL("./worker.cjs", import.meta.url),
  heapMegabytes: 256,
  graceMilliseconds: 1_500,
};

/**
 * Starts the thread at once, so that it loads the engine while the caller does something else.
 *
 * The sandbox's own limits come first and say more (the line, for one). This is for what they cannot stop: QuickJS
 * looks at its clock only between bytecodes, and `new Array(1e9).indexOf(5)` is one bytecode.
 *
 * PACs share the thread: when one has it ended (by its time or its memory), the others are loaded again before their next question, and what
 * they kept in globals is lost.
 */
export function openGuard(options: Partial<GuardOptions> = {}): Guard {
  const warden = new Warden({ ...DEFAULTS, ...options });
  return {
    async load(client, pac, world, limits) {
      const guarded = new GuardedPac(warden, { client, pac, world, limits });
      await guarded.open();
      return guarded;
    },
    close: () => warden.close(),
  };
}

/** Per character, on a busy machine: pac-resolver's rewriting takes 1.5 s for a file of 1 MB on an idle one. */
const READING_MILLISECONDS = 0.01;

/** Owns the thread and lets one job at a time into it. */
class Warden {
  readonly #options: GuardOptions;
  #thread: Thread;
  #last: Promise<unknown> = Promise.resolve();
  #ids = 0;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#thread = new Thread(options);
  }

  /** The living thread; a new one in place of one that was ended. */
  get thread(): Thread {
    if (!this.#thread.alive) this.#thread = new Thread(this.#options);
    return this.#thread;
  }

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /**
   * The time a job may take, in milliseconds.
   *
   * @param characters of a script that is read first
   */
  allowance(limits: Limits, characters: number): number {
    return limits.milliseconds + this.#options.graceMilliseconds + characters * READING_MILLISECONDS;
  }

  /** Runs an action when all earlier ones are done: the time of a job must not include another's. */
  inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(action);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  close(): Promise<void> {
    return this.#thread.end();
  }
}

interface Order {
  readonly client: string;
  readonly pac: PacSource;
  readonly world: World;
  readonly limits: Limits;
}

class GuardedPac implements LoadedPac {
  readonly #warden: Warden;
  readonly #order: Order;
  readonly #id: number;
  /** Where it is loaded; null: nowhere. */
  #home: Thread | null = null;
  #loadError: PacError | null = null;
  /** It had the thread ended while it answered many questions: from then on each is asked by itself. */
  #oneByOne = false;
  /** It had the thread ended while it was loaded, and would do so each time. */
  #hopeless = false;

  constructor(warden: Warden, order: Order) {
    this.#warden = warden;
    this.#order = order;
    this.#id = warden.nextId();
  }

  get loadError(): PacError | null {
    return this.#loadError;
  }

  open(): Promise<void> {
    return this.#warden.inTurn(() => this.#load(this.#warden.thread));
  }

  ask(seen: Seen, options?: AskOptions): Promise<Answer> {
    return this.#warden.inTurn(() => this.#ask(seen, options));
  }

  askSome(seen: readonly Seen[], options?: AskOptions): Promise<readonly Answer[]> {
    return this.#warden.inTurn(async () => {
      const some = this.#oneByOne ? [] : await this.#askSome(seen.slice(0, MOST_AT_ONCE), options);
      if (some.length > 0) return some;
      return askEach({ ask: (one) => this.#ask(one, options) }, seen);
    });
  }

  async #ask(seen: Seen, options?: AskOptions): Promise<Answer> {
    const ready = await this.#ready();
    if ("code" in ready) return failure(ready);
    const now = this.#order.world.now();
    const reply = await this.#do(ready, { kind: "ask", id: this.#id, now, seen, options });
    if (reply.kind === "ended") return failure(endedError(reply, this.#order.limits));
    if (reply.kind !== "answered") throw unexpected(reply);
    if (isBomb(reply.answer.error)) await ready.end();
    return reply.answer;
  }

  /** None: the thread was ended. Which question did that only shows when they are asked one by one. */
  async #askSome(seen: readonly Seen[], options?: AskOptions): Promise<readonly Answer[]> {
    const ready = await this.#ready();
    if ("code" in ready) return [failure(ready)];
    const now = this.#order.world.now();
    const reply = await this.#do(ready, { kind: "askSome", id: this.#id, now, seen, options });
    if (reply.kind === "ended") {
      this.#oneByOne = true;
      return [];
    }
    if (reply.kind !== "answeredSome") throw unexpected(reply);
    if (isBomb(reply.answers.at(-1)?.error ?? null)) await ready.end();
    return reply.answers;
  }

  /** The thread with this PAC in it, or why it can never be. */
  async #ready(): Promise<Thread | PacError> {
    const { thread } = this.#warden;
    if (this.#home !== thread && !this.#hopeless) await this.#load(thread);
    return this.#hopeless && this.#loadError !== null ? this.#loadError : thread;
  }

  dispose(): void {
    this.#home?.tell({ kind: "dispose", id: this.#id });
    this.#home = null;
  }

  async #load(thread: Thread): Promise<void> {
    const { client, pac, world, limits } = this.#order;
    const { addresses, zone } = world;
    const data = { addresses, zone, fetches: world.fetch !== undefined };
    const now = world.now();
    const reply = await this.#do(thread, {
      kind: "load",
      id: this.#id,
      now,
      client,
      pac,
      world: data,
      limits,
    });
    this.#home = thread;
    if (reply.kind === "ended") this.#loadError = endedError(reply, limits);
    else if (reply.kind === "loaded") this.#loadError = reply.loadError;
    else throw unexpected(reply);
    this.#hopeless = reply.kind === "ended" || isBomb(reply.loadError);
    if (isBomb(this.#loadError)) await thread.end();
  }

  #do(thread: Thread, job: Job): Promise<Reply | Ended> {
    const { world, limits } = this.#order;
    const read = job.kind === "load" ? this.#order.pac.text.length : 0;
    return thread.do(job, world, this.#warden.allowance(limits, read));
  }
}

/** WebAssembly memory does not shrink, and is freed late: only the end of the thread gives it back at once. */
function isBomb(error: PacError | null): boolean {
  return error?.code === "too-much-memory";
}

/** Why the thread was ended, in the words of the other limits. The place is gone with the thread. */
function endedError({ by }: Ended, { milliseconds }: Limits): PacError {
  const place = { line: null, column: null };
  if (by === "memory") {
    return { code: "too-much-memory", message: "the script needs more memory than it may have", ...place };
  }
  const message = `the script did not finish within ${milliseconds / 1000} s and had to be ended from outside`;
  return { code: "too-slow", message, ...place };
}

function failure(error: PacError): Answer {
  return { result: null, error, line: error.line, lookups: [], alerts: [] };
}

function unexpected(reply: Reply): Error {
  return new Error(
    reply.kind === "failed" ? reply.message : `the thread that runs scripts sent "${reply.kind}"`,
  );
}
