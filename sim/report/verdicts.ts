import type { Verdict } from "../expectations/run.ts";
import { painter } from "./paint.ts";

/** The expectations that did not hold, each with what was expected, then a count. Pure. */
export function formatVerdicts(verdicts: readonly Verdict[], color: boolean): string {
  const failed = verdicts.filter(({ passed }) => !passed);
  const paint = painter(color);
  const lines = failed.flatMap(({ name, url, profile, client, expected, actual, error, line }) => {
    const title = paint("red", `failed: ${name}`);
    const why = error === null ? (line === null ? "" : ` (decided in line ${line})`) : ` (${error})`;
    return [
      title,
      `  ${url}  ${profile}, ${client}`,
      `  expected ${expected}`,
      `  got      ${actual}${why}`,
      "",
    ];
  });
  const names = new Set(verdicts.map(({ name }) => name)).size;
  const passed = verdicts.length - failed.length;
  return [
    ...lines,
    `${names} expectations, ${verdicts.length} questions: ${passed} hold, ${failed.length} do not`,
  ].join("\n");
}
