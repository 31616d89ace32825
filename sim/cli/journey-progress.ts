import { SingleBar } from "cli-progress";
import type { Io } from "../../site/index.ts";

/** A bar appears only when a person would begin to wonder. */
const QUIET_MILLISECONDS = 1_000;

/** How many journeys of all are done, on stderr, for a person who watches. */
export class JourneyProgress {
  readonly #clock: () => number;
  readonly #started: number;
  readonly #watched: boolean;
  readonly #total: number;
  #done = 0;
  #bar: SingleBar | null = null;

  /** @param clock milliseconds */
  constructor(io: Io, clock: () => number, total: number) {
    this.#clock = clock;
    this.#started = clock();
    this.#watched = io.stderr.isTTY === true;
    this.#total = total;
  }

  step(): void {
    this.#done += 1;
    if (!this.#watched) return;
    if (this.#bar === null && this.#clock() - this.#started > QUIET_MILLISECONDS) {
      this.#bar = new SingleBar({
        format: "{bar} {value} of {total} journeys",
        clearOnComplete: true,
        fps: 4,
      });
      this.#bar.start(this.#total, this.#done);
    }
    this.#bar?.update(this.#done);
  }

  stop(): void {
    this.#bar?.stop();
  }
}
