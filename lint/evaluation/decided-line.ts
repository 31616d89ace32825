import type { AskablePac, Question } from "../check.ts";
import type { Location } from "../finding.ts";
import { lineIn } from "./two-worlds.ts";

/** The line that decided about a question; the entry point where that cannot be told. */
export async function decidedLine(pac: AskablePac, question: Question): Promise<Location> {
  const { line } = await pac.inspect(question);
  return line === null ? pac.entryPoint : lineIn(pac, line);
}
