import { type Io, wantsColor } from "../../site/index.ts";
import { formatExplanation } from "../report/explanation.ts";
import type { OpenScene, Simulation } from "../simulate.ts";

/**
 * `--explain`: answers one URL in every scene and prints how the PAC came to it.
 *
 * @returns the answers, which are the same as without explaining
 */
export async function explainUrl(
  scenes: readonly OpenScene[],
  { url, host }: { url: string; host: string | undefined },
  { json, pacFile }: { json: boolean; pacFile: string },
  io: Io,
): Promise<Simulation[]> {
  const answers: Simulation[] = [];
  const color = wantsColor(io, io.stdout);
  for (const scene of scenes) {
    const answer = await scene.ask(url, host);
    const explanation = await scene.explain(answer, host);
    const text = json
      ? JSON.stringify({ ...answer, explanation })
      : `${answers.length > 0 ? "\n" : ""}${formatExplanation(answer, explanation, { color, pacFile })}`;
    io.stdout.write(`${text}\n`);
    answers.push(answer);
  }
  return answers;
}
