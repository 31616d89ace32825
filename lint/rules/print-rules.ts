import type { ListedRule } from "./read-rules.ts";

const WIDEST_CONDITION = 70;

/** The rules of one file as a table, with the share that was understood and why the rest was not. */
export function rulesTable(file: string, rules: readonly ListedRule[]): string {
  const rows = rules.map((rule) => [
    String(rule.rule),
    String(rule.line),
    cut(rule.condition),
    rule.understood || rule.result !== null ? (rule.result ?? "(no text)") : "(not known)",
    rule.reachable === null ? "?" : rule.reachable ? "yes" : "no",
    rule.hiddenBy.join(", "),
  ]);
  const head = ["rule", "line", "condition", "result", "reachable", "hidden by"];
  const widths = head.map((title, i) =>
    rows.reduce((most, row) => Math.max(most, (row[i] ?? "").length), title.length),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i < 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [
    `${printable(file)}:`,
    line(head),
    ...rows.map((row) => line(row.map(printable))),
    "",
    ...share(rules),
    "",
  ].join("\n");
}

function share(rules: readonly ListedRule[]): string[] {
  const understood = rules.filter((rule) => rule.understood).length;
  const percent = rules.length === 0 ? 0 : Math.floor((100 * understood) / rules.length);
  const reasons = new Map<string, { count: number; line: number }>();
  for (const { reason, line } of rules.flatMap((rule) => rule.reasons)) {
    const before = reasons.get(reason);
    reasons.set(reason, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b.count - a.count || a.line - b.line);
  const lines = sorted.map(
    ([reason, { count, line }]) => `  ${count} x ${printable(reason)} (first on line ${line})`,
  );
  return [`${understood} of ${rules.length} rules understood (${percent} %)`, ...lines];
}

function cut(text: string): string {
  return text.length > WIDEST_CONDITION ? `${text.slice(0, WIDEST_CONDITION - 3)}...` : text;
}

/** A PAC may hold anything, but it must not write to the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Bidi_Control}/gu, "\uFFFD");
}
