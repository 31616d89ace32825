import { type Finding, lintPac } from "../../lint/index.ts";
import { decodePac } from "../../pac/index.ts";
import { checkPac, type PacError } from "../../sim/index.ts";
import { CLIENT_IDS } from "../../site/index.ts";
import { checkBytes } from "./bytes.ts";
import type { Candidate, Problem, Verdict } from "./candidate.ts";
import { holdToExpectations } from "./expectations.ts";

/**
 * Judges a candidate in this thread: bytes, then whether it compiles and has `FindProxyForURL` for the clients of
 * the site, then lint and what its owner expects of it. A stage that finds errors ends it.
 *
 * It runs the PAC and parses hostile text, so the server runs it in a worker only (see validate-in-worker.ts).
 */
export async function examine(candidate: Candidate): Promise<Verdict> {
  const { file, bytes, site } = candidate;
  const wrong = checkBytes(file, bytes, site.pac.charset);
  if (wrong !== null) return { errors: [wrong], warnings: [] };
  const { text } = decodePac(bytes, site.pac.charset);
  const failures = await checkPac({ text, file }, site.clients ?? CLIENT_IDS);
  if (failures.length > 0)
    return { errors: unique(failures.map((error) => fromScript(file, error))), warnings: [] };
  const { findings } = await lintPac({ file, bytes, site });
  const [errors, warnings]: [Problem[], Problem[]] = [[], []];
  for (const finding of findings) {
    // A finding in the site file is true, but no edit of the PAC can mend it: it does not block the PAC.
    const blocks = finding.severity === "error" && finding.file === file;
    if (finding.severity !== "note") (blocks ? errors : warnings).push(fromLint(finding));
  }
  const { problems, passed } = await holdToExpectations(candidate);
  return { errors: [...errors, ...problems], warnings, expectations: passed };
}

function fromScript(file: string, { message, line, column }: PacError): Problem {
  return { file, line, column, message, source: "script" };
}

function fromLint({ file, loc, message, checkId }: Finding): Problem {
  return { file, line: loc.line, column: loc.column, message: `${message} (${checkId})`, source: "lint" };
}

/** Several clients often fail in the same words. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
