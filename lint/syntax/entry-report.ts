import type { Rule } from "eslint";
import { partAt, placeInString, UNKNOWN } from "./place.ts";
import { shorten } from "./quote.ts";
import type { Entry } from "./results.ts";

/**
 * Reports findings about directives where they are written.
 *
 * A constant that many results contain is written once, so each finding about it is reported once.
 */
export function createEntryReporter(
  context: Rule.RuleContext,
): (
  entry: Entry,
  messageId: string,
  data?: Record<string, string>,
  fix?: Rule.ReportFixer,
  suggest?: Rule.SuggestionReportDescriptor[],
) => void {
  const reported = new Set<string>();
  return (entry, messageId, data = {}, fix = undefined, suggest = []) => {
    const { sourceCode } = context;
    const found = partAt(entry.result.parts, entry.offset);
    if (found === null) return;
    const { part, within } = found;
    const length = Math.min(entry.text.length, (part.text ?? "").length - within);
    const loc = placeInString(sourceCode, part.node, within, length);
    const key = `${messageId} ${loc.start.line}:${loc.start.column}:${within}`;
    if (reported.has(key)) return;
    reported.add(key);
    const text = shorten(entry.text.replaceAll(UNKNOWN, "...").replace(/\r?\n/g, "\\n"));
    context.report({ loc, messageId, data: { entry: text, ...data }, ...(fix && { fix }), suggest });
  };
}
