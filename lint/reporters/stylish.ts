import type { Finding, Severity } from "../finding.ts";
import { printable } from "../printable.ts";
import type { Reporter, ReportInput } from "../reporter.ts";
import { sourceLines } from "../source-lines.ts";

/** What fits beside a line number in most terminals; a minified PAC may be one line of a megabyte. */
const WIDTH = 120;
/** Prose is read in shorter lines than code. */
const TEXT_WIDTH = 96;
const RESET = "\u001B[0m";
const STYLE = { error: "\u001B[31m", warning: "\u001B[33m", note: "\u001B[36m", faint: "\u001B[2m" } as const;

/** For people: place, severity and check, the source line with the spot underlined, then the message. */
export const stylish: Reporter = {
  id: "stylish",
  summary: "for people, with the source line",
  format(input) {
    const paint = (style: keyof typeof STYLE, text: string) =>
      input.color ? `${STYLE[style]}${text}${RESET}` : text;
    const lines = sourceLines(input.sources);
    const blocks = input.findings.map((finding) => {
      const { file, loc, severity, message, checkId } = finding;
      const place = printable(`${file}:${loc.line}:${loc.column}:`);
      return [
        `${place} ${paint(severity, severity)} ${checkId}`,
        ...excerpt(finding, lines.of(file)).map((line) => paint("faint", line)),
        ...wrapped(printable(message)),
      ].join("\n");
    });
    return `${[...blocks, summary(input)].join("\n\n")}\n`;
  },
};

/** Breaks a message into indented lines at spaces; a word longer than a line gets a line of its own. */
function wrapped(message: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of message.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > TEXT_WIDTH) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text) => `  ${text}`);
}

/** The source line and a line of carets under the reported part of it; nothing where there is no such line. */
function excerpt({ loc }: Finding, lines: readonly string[]): string[] {
  const text = lines[loc.line - 1];
  if (text === undefined || text.trim() === "") return [];
  const offset = Math.max(0, loc.column - 1 - (text.length > WIDTH ? WIDTH / 2 : loc.column));
  const shown = text.slice(offset, offset + WIDTH);
  const start = loc.column - 1 - offset;
  const sameLine = loc.endColumn !== undefined && (loc.endLine ?? loc.line) === loc.line;
  const end = sameLine
    ? (loc.endColumn ?? 0) - 1 - offset
    : loc.endColumn === undefined
      ? start + 1
      : shown.length;
  const indent = shown.slice(0, start).replace(/[^\t]/g, " ");
  const carets = "^".repeat(Math.max(1, Math.min(end, shown.length) - start));
  const gutter = String(loc.line);
  return [`  ${gutter} | ${printable(shown)}`, `  ${" ".repeat(gutter.length)} | ${indent}${carets}`];
}

function summary({ findings, files }: ReportInput): string {
  const linted = counted(files, "file");
  if (findings.length === 0) return `${linted}, nothing found`;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = (["error", "warning", "note"] as const).map((severity) =>
    counted(count(severity), severity),
  );
  return `${linted}: ${counts.join(", ")}`;
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
