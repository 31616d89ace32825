import { CommandError, EXIT, type ExitStatus, type Io, type Sink, worstOf } from "../../site/index.ts";
import { MOST_AT_ONCE } from "../engine/ask-each.ts";
import { formatLine } from "../report/simulations.ts";
import type { OpenScene, Simulation } from "../simulate.ts";
import { Progress } from "./progress.ts";
import { absoluteUrl, type UrlLine } from "./read-urls.ts";

/** What becomes of the answers to one URL: one of each scene, in their order. */
export type Take = (answers: readonly Simulation[]) => void;

/**
 * Prints the answers to a list of URLs in its order, of every scene.
 *
 * @returns the worst of: fine, usage for a line that is no URL, failed for a script that failed
 */
export async function answerUrls(
  scenes: readonly OpenScene[],
  urls: AsyncIterable<readonly UrlLine[]>,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  let lines: string[] = [];
  const take = (answers: readonly Simulation[]) => {
    for (const answer of answers)
      lines.push(json ? JSON.stringify(answer) : formatLine(answer, scenes.length > 1));
  };
  return eachUrl(scenes, urls, { wantLine: json }, io, take, async () => {
    if (lines.length > 0) await written(io.stdout, `${lines.join("\n")}\n`);
    lines = [];
  });
}

/**
 * Asks every scene for every URL of a list, in its order. A line that is no URL is reported and skipped, and so is the
 * answer of a script that failed reported.
 *
 * @param pause called between URLs, when so many were asked that their answers should be put out
 * @returns the worst of: fine, usage for a line that is no URL, failed for a script that failed
 */
export async function eachUrl(
  scenes: readonly OpenScene[],
  urls: AsyncIterable<readonly UrlLine[]>,
  options: { readonly wantLine: boolean },
  io: Io,
  take: Take,
  pause: () => Promise<void> = async () => undefined,
): Promise<ExitStatus> {
  const progress = new Progress(io);
  let worst: ExitStatus = EXIT.fine;
  try {
    for await (const lines of urls) {
      for (let start = 0; start < lines.length; start += MOST_AT_ONCE) {
        const some = lines.slice(start, start + MOST_AT_ONCE);
        worst = worstOf(worst, await askLines(scenes, some, options, io, take));
        await pause();
        progress.step(some.length);
      }
    }
    return worst;
  } finally {
    progress.stop();
  }
}

async function askLines(
  scenes: readonly OpenScene[],
  lines: readonly UrlLine[],
  options: { readonly wantLine: boolean },
  io: Io,
  take: Take,
): Promise<ExitStatus> {
  const read = lines.map(urlOrMistake);
  const urls = read.filter((each) => each instanceof URL);
  const answers = await Promise.all(scenes.map((scene) => scene.askMany(urls, options)));
  let worst: ExitStatus = EXIT.fine;
  let asked = 0;
  for (const [i, each] of read.entries()) {
    const place = () => `${lines[i]?.file}:${lines[i]?.line}`;
    if (!(each instanceof URL)) {
      io.stderr.write(`${place()}: ${each.message}\n`);
      worst = worstOf(worst, each.status);
      continue;
    }
    const ofUrl = answers.map((ofScene) => required(ofScene[asked]));
    take(ofUrl);
    for (const { error } of ofUrl) {
      if (error === null) continue;
      worst = worstOf(worst, EXIT.failed);
      io.stderr.write(`${place()}: ${error.message}\n`);
    }
    asked += 1;
  }
  return worst;
}

function required(answer: Simulation | undefined): Simulation {
  if (answer === undefined) throw new Error("fewer answers than questions");
  return answer;
}

function urlOrMistake({ url }: UrlLine): URL | CommandError {
  try {
    return absoluteUrl(url);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** Writes, and waits where the reader is slower than we are. */
async function written(sink: Sink, text: string): Promise<void> {
  const room = sink.write(text);
  if (room === false && sink.once !== undefined)
    await new Promise<void>((resolve) => sink.once?.("drain", resolve));
}
