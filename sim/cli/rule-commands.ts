import type { ExitStatus, Io } from "../../site/index.ts";
import { formatSummary, Tally } from "../report/summary.ts";
import { decidedBy, formatDecided } from "../report/which.ts";
import type { OpenScene } from "../simulate.ts";
import { eachUrl } from "./answer-urls.ts";
import type { UrlLine } from "./read-urls.ts";

/** `--which`: the rule that decides, for each URL in every scene. */
export async function whichRules(
  scenes: readonly OpenScene[],
  urls: readonly string[],
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const decided: ReturnType<typeof decidedBy>[] = [];
  const lines = urls.map((url, i) => ({ url, file: "--which", line: i + 1 }));
  const status = await eachUrl(scenes, once(lines), { wantLine: true }, io, (answers) => {
    decided.push(...answers.map((answer, i) => decidedBy(answer, scenes[i]?.list ?? null)));
  });
  const text = json ? decided.map((each) => JSON.stringify(each)).join("\n") : formatDecided(decided);
  if (decided.length > 0) io.stdout.write(`${text}\n`);
  return status;
}

/** `--summary`: how many URLs of a list each rule and each result got, for every scene. */
export async function summarize(
  scenes: readonly OpenScene[],
  urls: AsyncIterable<readonly UrlLine[]>,
  json: boolean,
  io: Io,
): Promise<ExitStatus> {
  const tallies = scenes.map((scene) => new Tally(scene));
  const status = await eachUrl(scenes, urls, { wantLine: false }, io, (answers) => {
    for (const [i, answer] of answers.entries()) tallies[i]?.add(answer);
  });
  const summaries = tallies.map((tally) => tally.summary());
  const texts = summaries.map((each) => (json ? JSON.stringify(each) : formatSummary(each)));
  io.stdout.write(`${texts.join(json ? "\n" : "\n\n")}\n`);
  return status;
}

async function* once(lines: readonly UrlLine[]): AsyncGenerator<readonly UrlLine[]> {
  yield lines;
}
