import type { Finding } from "../finding.ts";
import { pageOf } from "../page.ts";
import type { Reporter } from "../reporter.ts";

/** One object a line. The keys and their order are a contract; more may be added at the end. */
export const json: Reporter = {
  id: "json",
  summary: "one JSON object a line, for programs",
  format: ({ findings }) => findings.map((finding) => `${JSON.stringify(lineOf(finding))}\n`).join(""),
};

function lineOf({ file, loc, severity, checkId, messageId, message, data, fix }: Finding) {
  return {
    file,
    line: loc.line,
    column: loc.column,
    endLine: loc.endLine ?? null,
    endColumn: loc.endColumn ?? null,
    severity,
    check: checkId,
    messageId,
    message,
    data,
    fix: fix === undefined ? null : { range: fix.range, text: fix.text },
    page: pageOf(checkId),
  };
}
