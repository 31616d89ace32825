import { SingleBar } from "cli-progress";
import type { Io } from "../../site/index.ts";

/** A bar appears only when a person would begin to wonder. */
const QUIET_MILLISECONDS = 1_000;

/** A count of URLs on stderr, for a person who watches a long run. */
export class Progress {
  readonly #started = performance.now();
  readonly #watched: boolean;
  #done = 0;
  #bar: SingleBar | null = null;

  constructor(io: Io) {
    this.#watched = io.stderr.isTTY === true;
  }

  step(lines: number): void {
    this.#done += lines;
    if (!this.#watched) return;
    if (this.#bar === null && performance.now() - this.#started > QUIET_MILLISECONDS) {
      this.#bar = new SingleBar({
        format: "{value} URLs, {duration_formatted}",
        clearOnComplete: true,
        fps: 4,
      });
      this.#bar.start(0, this.#done);
    }
    this.#bar?.update(this.#done);
  }

  stop(): void {
    this.#bar?.stop();
  }
}
