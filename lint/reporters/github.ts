import type { Finding, Severity } from "../finding.ts";
import type { Reporter } from "../reporter.ts";

const COMMAND: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** Workflow commands, which GitHub Actions shows as annotations of the changed lines. */
export const github: Reporter = {
  id: "github",
  summary: "annotations for GitHub Actions",
  format: ({ findings }) => findings.map((finding) => `${annotation(finding)}\n`).join(""),
};

function annotation({ file, loc, severity, checkId, message }: Finding): string {
  const properties = {
    file,
    line: loc.line,
    endLine: loc.endLine,
    col: loc.column,
    endColumn: loc.endColumn,
    title: checkId,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMAND[severity]} ${written.join(",")}::${escapeMessage(message)}`;
}

/** A line break would end the command; a percent sign would start an escape. */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** In properties, a colon or a comma would end the value as well. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
