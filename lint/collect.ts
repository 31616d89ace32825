import type { Check, Report } from "./check.ts";
import type { Finding } from "./finding.ts";
import { toFinding } from "./message.ts";
import { failureFinding } from "./own-findings.ts";

/** The findings of one check, and apart from them the finding that it failed, if it did. */
export interface Collected {
  readonly check: Check;
  readonly findings: readonly Finding[];
  readonly failures: readonly Finding[];
}

/** Runs one check and keeps what it reported, also when it throws half-way. */
export function collect(
  check: Check,
  file: string,
  examine: (report: (finding: Report) => void) => void,
): Collected {
  const findings: Finding[] = [];
  try {
    examine((report) => findings.push(toFinding(check.meta, report, file)));
    return { check, findings, failures: [] };
  } catch (error) {
    return { check, findings, failures: [failureFinding(check.meta.id, error, file)] };
  }
}

/** The same for a check that may take its time. */
export async function collectLater(
  check: Check,
  file: string,
  examine: (report: (finding: Report) => void) => void | Promise<void>,
): Promise<Collected> {
  const reports: Report[] = [];
  let failure: unknown = null;
  try {
    await examine((report) => reports.push(report));
  } catch (error) {
    failure = error;
  }
  return collect(check, file, (report) => {
    for (const each of reports) report(each);
    if (failure !== null) throw failure;
  });
}
