import { SingleBar } from "cli-progress";
import { CommandError, EXIT, type ExitStatus, type Io, worstOf } from "../../site/index.ts";
import { formatLine } from "../report/simulations.ts";
import type { OpenScene } from "../simulate.ts";
import { absoluteUrl, type UrlLine } from "./read-urls.ts";

/** A bar appears only when a person would begin to wonder. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Answers a list of URLs in its order, in every scene. A line that is no URL is reported and skipped.
 *
 * @returns the worst of: fine, usage for a line that is no URL, failed for a script that failed
 */
export async function answerUrls(
  scenes: readonly OpenScene[],
  urls: AsyncIterable<UrlLine>,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const progress = new Progress(io);
  let worst: ExitStatus = EXIT.fine;
  try {
    for await (const { url, place } of urls) {
      worst = worstOf(worst, await answerUrl(scenes, url, place, json, io));
      progress.step();
    }
    return worst;
  } finally {
    progress.stop();
  }
}

async function answerUrl(
  scenes: readonly OpenScene[],
  url: string,
  place: string,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  let worst: ExitStatus = EXIT.fine;
  for (const scene of scenes) {
    try {
      const answer = await scene.ask(absoluteUrl(url), undefined, { wantLine: json });
      io.stdout.write(`${json ? JSON.stringify(answer) : formatLine(answer, scenes.length > 1)}\n`);
      if (answer.error !== null) {
        worst = EXIT.failed;
        io.stderr.write(`${place}: ${answer.error.message}\n`);
      }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      io.stderr.write(`${place}: ${error.message}\n`);
      return worstOf(worst, error.status);
    }
  }
  return worst;
}

/** A count of URLs on stderr, for a person who watches a long run. */
class Progress {
  readonly #started = performance.now();
  readonly #watched: boolean;
  #done = 0;
  #bar: SingleBar | null = null;

  constructor(io: Io) {
    this.#watched = io.stderr.isTTY === true;
  }

  step(): void {
    this.#done += 1;
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
