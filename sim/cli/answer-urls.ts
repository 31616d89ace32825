import { SingleBar } from "cli-progress";
import { CommandError, EXIT, type ExitStatus, type Io, worstOf } from "../../site/index.ts";
import { MOST_AT_ONCE } from "../engine/ask-each.ts";
import { formatLine } from "../report/simulations.ts";
import type { OpenScene } from "../simulate.ts";
import { inBatches } from "./in-batches.ts";
import { absoluteUrl, type UrlLine } from "./read-urls.ts";

/** A bar appears only when a person would begin to wonder. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Answers a list of URLs in its order, in every scene. A line that is no URL is reported and skipped.
 *
 * Lines that have come in while the last ones were answered are answered together, at most {@link MOST_AT_ONCE}: a
 * list from a file goes fast, and one that is typed or trickles in is answered line by line.
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
    for await (const lines of inBatches(urls, MOST_AT_ONCE)) {
      worst = worstOf(worst, await answerLines(scenes, lines, json, io));
      progress.step(lines.length);
    }
    return worst;
  } finally {
    progress.stop();
  }
}

async function answerLines(
  scenes: readonly OpenScene[],
  lines: readonly UrlLine[],
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const checked = lines.map(({ url, place }) => ({ place, wrong: mistakeIn(url), url }));
  const urls = checked.filter(({ wrong }) => wrong === null).map(({ url }) => url);
  const answers = await Promise.all(scenes.map((scene) => scene.askMany(urls, { wantLine: json })));
  let worst: ExitStatus = EXIT.fine;
  let asked = 0;
  for (const { place, wrong } of checked) {
    if (wrong !== null) {
      io.stderr.write(`${place}: ${wrong.message}\n`);
      worst = worstOf(worst, wrong.status);
      continue;
    }
    for (const ofScene of answers) {
      const answer = ofScene[asked];
      if (answer === undefined) throw new Error("fewer answers than questions");
      io.stdout.write(`${json ? JSON.stringify(answer) : formatLine(answer, scenes.length > 1)}\n`);
      if (answer.error === null) continue;
      worst = worstOf(worst, EXIT.failed);
      io.stderr.write(`${place}: ${answer.error.message}\n`);
    }
    asked += 1;
  }
  return worst;
}

function mistakeIn(url: string): CommandError | null {
  try {
    absoluteUrl(url);
    return null;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
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
