import type { CheckMeta, Report } from "./check.ts";
import type { Finding } from "./finding.ts";

/** Fills `{{name}}` with data, as ESLint does; a name without data stays as it is. */
export function fillMessage(text: string, data: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (whole, name: string) => {
    return Object.hasOwn(data, name) ? String(data[name]) : whole;
  });
}

/**
 * Turns what a check reported into a finding.
 *
 * @throws Error when the check has no message of that id: a bug of the check, which its caller turns into a finding
 */
export function toFinding(meta: CheckMeta, report: Report, file: string): Finding {
  const message = meta.messages[report.messageId];
  if (message === undefined) throw new Error(`it has no message "${report.messageId}"`);
  const data = report.data ?? {};
  return {
    checkId: meta.id,
    messageId: report.messageId,
    data,
    severity: message.severity,
    message: fillMessage(message.text, data),
    file,
    loc: report.loc,
  };
}
