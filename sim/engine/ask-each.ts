import type { Seen } from "../../pac/index.ts";
import type { Answer, AskOptions, LoadedPac } from "./types.ts";

/** So many questions go into an engine at once. More gain nothing: the way there is one part in a hundred by then. */
export const MOST_AT_ONCE = 256;

/** Nobody should wait longer for the first of many answers; a last question may of course take longer by itself. */
const SLICE_MILLISECONDS = 50;

/** Answers the first of many questions one by one, as many as take little time: for PACs that have no better way. */
export async function askEach(
  pac: Pick<LoadedPac, "ask">,
  seen: readonly Seen[],
  options?: AskOptions,
): Promise<readonly Answer[]> {
  const started = performance.now();
  const answers: Answer[] = [];
  for (const one of seen) {
    answers.push(await pac.ask(one, options));
    if (performance.now() - started > SLICE_MILLISECONDS) break;
  }
  return answers;
}
