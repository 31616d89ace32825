import { JSException, type JSValueHandle } from "quickjs-wasi";
import type { Seen } from "../../pac/index.ts";
import { MOST_AT_ONCE } from "./ask-each.ts";
import { type Attempts, firstAttempt } from "./attempts.ts";
import type { Batch } from "./batch.ts";
import { type CallRecord, emptyRecord, type Recorder } from "./doors.ts";
import type { InterruptCounter } from "./interrupt-counter.ts";
import type { Limits } from "./types.ts";

/** A batch ends after this long, so that whoever waits for it is not kept waiting, and sees a hang soon. */
const SLICE_MILLISECONDS = 50;

/** What a call returned. */
export interface Returned {
  readonly value: string | null;
  readonly type: string;
}

/** What became of the first of many calls. */
export interface CalledMany {
  /** Calls that returned a string and asked for nothing unknown. */
  readonly done: readonly { readonly value: string; readonly record: CallRecord }[];
  /** The call after these, if it was made: gives or throws what it gave or threw, and the realm's record is its own. */
  readonly last: (() => Returned) | null;
}

/** Keeps the record and the time of the call that runs, also while the realm makes many in one go. */
export class Calls implements Recorder {
  /** Of the call that runs or ran last. */
  readonly record: CallRecord = emptyRecord();
  readonly #batch: Batch;
  readonly #limits: Limits;
  /** The records of those calls of the running batch that used a door; null: no batch is running. */
  #records: Map<number, CallRecord> | null = null;
  /** Which call of the batch {@link record} and the deadline belong to. */
  #recorded = 0;
  #timed = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #started = 0;
  /** Calls are given up and made again, see {@link Attempts}. */
  #counter: InterruptCounter | null = null;
  #restarting = false;
  /** The run that was given up may not go on. */
  #ended = false;

  constructor(batch: Batch, limits: Limits) {
    this.#batch = batch;
    this.#limits = limits;
    this.begin();
  }

  /**
   * A new call, or a new run of one: an empty record, and the whole time limit.
   *
   * @param attempts what earlier runs of the same call came to
   */
  begin(attempts = this.#attempts()): void {
    Object.assign(this.record, emptyRecord(attempts));
    this.#ended = false;
    this.#deadline = performance.now() + this.#limits.milliseconds;
  }

  /** @param counter null: a run that is given up goes on to its end */
  restartCalls(counter: InterruptCounter | null): void {
    this.#restarting = true;
    this.#counter = counter;
  }

  /**
   * Chromium ends a run that it gives up with V8's TerminateExecution, which takes effect at the next call of a
   * JavaScript function. Until then the script goes on with the failure, and may put it into a global for good: this is
   * how `cache[host] = dnsResolve(host)` becomes null for ever there (asked of Chromium 156). Here it ends at the next
   * call, branch or loop.
   */
  end(polls: number): void {
    this.#ended = true;
    this.#counter?.set(polls);
  }

  #attempts(): Attempts | null {
    return this.#restarting ? firstAttempt() : null;
  }

  /** Asked by the engine every few thousand steps: must it stop? */
  interrupted(): boolean {
    if (this.#ended) return true;
    if (this.#records !== null) {
      const { at } = this.#batch;
      if (at !== this.#timed) {
        // It began since the engine asked last, which is a few milliseconds ago.
        this.#timed = at;
        this.#deadline = performance.now() + this.#limits.milliseconds;
      }
      if (performance.now() - this.#started > SLICE_MILLISECONDS) this.#batch.stop();
    }
    return performance.now() > this.#deadline;
  }

  current(): CallRecord {
    if (this.#records !== null && this.#batch.at !== this.#recorded) {
      this.#records.set(this.#recorded, { ...this.record });
      Object.assign(this.record, emptyRecord(this.#attempts()));
      this.#recorded = this.#batch.at;
    }
    return this.record;
  }

  missed(): void {
    if (this.#records !== null) this.#batch.stop();
  }

  /** @param read takes the value of the call that ended the batch */
  many(calls: readonly Seen[], read: (result: JSValueHandle) => Returned): CalledMany {
    const asked = calls.slice(0, MOST_AT_ONCE);
    const records = new Map<number, CallRecord>();
    this.begin();
    this.#records = records;
    this.#recorded = this.#timed = 0;
    this.#started = performance.now();
    const outcome = this.#run(asked, read);
    const { at, made } = this.#batch;
    this.current();
    this.#records = null;
    const done = Array.from({ length: Math.max(at, 0) }, (_, call) => ({
      value: this.#batch.result(call),
      record: records.get(call) ?? emptyRecord(),
    }));
    return { done, last: made && at < asked.length ? outcome : null };
  }

  #run(calls: readonly Seen[], read: (result: JSValueHandle) => Returned): () => Returned {
    try {
      using result = this.#batch.run(calls);
      const value = read(result);
      return () => value;
    } catch (error) {
      if (this.#batch.at < 0 && error instanceof JSException) error.dispose();
      return () => {
        throw error;
      };
    }
  }
}
