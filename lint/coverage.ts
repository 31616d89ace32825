import { CHECKS } from "./checks/index.ts";
import type { Finding } from "./finding.ts";
import type { JobsResult } from "./jobs.ts";
import type { OwnFindingId } from "./own-findings.ts";

/** After one of these, no other check looked at the file. */
const NOTHING_ELSE: ReadonlySet<string> = new Set<OwnFindingId>(["parse-error", "not-text", "too-large"]);

/**
 * What a run can answer for: where a check looked through a file to its end, a finding that is not there is gone. A file
 * that did not parse, a check that failed or ran out of time, and the deployment that nobody asked say nothing.
 *
 * @param live the deployment was asked
 */
export function coverage({ findings, sources }: Pick<JobsResult, "findings" | "sources">, live: boolean) {
  const unread = new Set(findings.filter(({ checkId }) => NOTHING_ELSE.has(checkId)).map(({ file }) => file));
  const unfinished = new Set(
    findings.flatMap((finding) => notFinished(finding).map((id) => key(finding.file, id))),
  );
  return (file: string, check: string): boolean => {
    if (CHECKS[check]?.evidence === "live" && !live) return false;
    return sources.has(file) && !unread.has(file) && !unfinished.has(key(file, check));
  };
}

function notFinished({ checkId, data }: Finding): readonly string[] {
  if (checkId === "internal-error") return [String(data.check)];
  return checkId === "evaluation-stopped" ? String(data.checks).split(", ") : [];
}

function key(file: string, check: string): string {
  return `${file}\0${check}`;
}
