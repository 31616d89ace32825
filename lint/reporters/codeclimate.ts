import type { Finding, Severity } from "../finding.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { pageOf } from "../page.ts";
import type { Reporter } from "../reporter.ts";

/** The words of the Code Climate specification. Nothing here stops a machine, so `blocker` is not used. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", note: "info" };

/**
 * A Code Climate report, which GitLab shows in merge requests: it compares the fingerprints of two branches, so
 * they must outlive moved lines, and a finding whose fingerprint it has seen is dropped.
 */
export const codeclimate: Reporter = {
  id: "codeclimate",
  summary: "a Code Climate report, for GitLab's code quality",
  format({ findings, sources }) {
    const fingerprints = fingerprintsOf(findings, sources);
    const issues = findings.map((finding, i) => issueOf(finding, fingerprints[i] ?? ""));
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

function issueOf({ checkId, severity, message, file, loc }: Finding, fingerprint: string) {
  return {
    type: "issue",
    check_name: checkId,
    description: message,
    content: { body: `See ${pageOf(checkId)}` },
    categories: ["Bug Risk"],
    severity: SEVERITY[severity],
    fingerprint,
    location: { path: file, lines: { begin: loc.line, end: loc.endLine ?? loc.line } },
  };
}
