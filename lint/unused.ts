import { didYouMean } from "../pac/index.ts";
import type { UnusedSuppression } from "./eslint/run.ts";
import type { Finding } from "./finding.ts";
import { ownFinding } from "./own-findings.ts";

/**
 * The findings about suppression comments that hide nothing.
 *
 * @param ran checks that ran to their end: only of these is it known that they report nothing
 * @param known ids of all checks
 */
export function unusedFindings(
  unused: readonly UnusedSuppression[],
  { file, ran, known }: { file: string; ran: ReadonlySet<string>; known: readonly string[] },
): Finding[] {
  return unused.flatMap(({ checkId, line, column }) => {
    const loc = { line, column };
    if (checkId === null) return [ownFinding("unused-suppression", "hidesNothingAtAll", {}, file, loc)];
    if (ran.has(checkId))
      return [ownFinding("unused-suppression", "hidesNothing", { check: checkId }, file, loc)];
    if (known.includes(checkId)) return [];
    const data = { check: checkId, hint: didYouMean(checkId, known) };
    return [ownFinding("unused-suppression", "unknownCheck", data, file, loc)];
  });
}
