import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { World } from "../engine/types.ts";
import type { WorldAnswer, WorldData, WorldQuestion } from "./protocol.ts";

/** What the thread is born with. */
export interface Birth {
  /** World questions go out and answers come in here. */
  readonly port: MessagePort;
  /** One Int32, raised by one when an answer is in the port. */
  readonly signal: SharedArrayBuffer;
}

/** A script cannot see less than this pass, so the clock is asked for no more often. */
const CLOCK_MILLISECONDS = 1;

/** The world of the thread that started this one, as a script here sees it. */
export class WorldProxy implements World {
  readonly addresses: readonly string[];
  readonly zone: string;
  readonly fetch?: (name: string) => Promise<void>;
  readonly #birth: Birth;
  #now = 0;
  #askedAt = 0;

  constructor(data: WorldData, birth: Birth) {
    this.addresses = data.addresses;
    this.zone = data.zone;
    this.#birth = birth;
    if (data.fetches) this.fetch = async (name) => void this.#question({ kind: "fetch", name });
  }

  /** Sets the clock to what the job says. */
  setClock(now: number): void {
    this.#now = now;
    this.#askedAt = performance.now();
  }

  now(): number {
    if (performance.now() - this.#askedAt >= CLOCK_MILLISECONDS)
      this.setClock(this.#question({ kind: "now" }) as number);
    return this.#now;
  }

  resolve(name: string): readonly string[] | null | undefined {
    return this.#question({ kind: "resolve", name }) as readonly string[] | null | undefined;
  }

  /** Asks and blocks this thread: a script runs synchronously, and nothing else has work here. */
  #question(question: WorldQuestion): WorldAnswer["value"] {
    const { port, signal } = this.#birth;
    const counter = new Int32Array(signal);
    const before = Atomics.load(counter, 0);
    port.postMessage(question);
    Atomics.wait(counter, 0, before);
    const received = receiveMessageOnPort(port) as { message: WorldAnswer } | undefined;
    return received?.message.value;
  }
}
