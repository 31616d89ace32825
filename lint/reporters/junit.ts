import type { Finding } from "../finding.ts";
import { pageOf } from "../page.ts";
import type { Reporter, ReportInput } from "../reporter.ts";

/**
 * JUnit's XML, which most CI servers show as test results: one suite per file, one case per finding. A case fails where
 * the exit status would; there is no word for a warning, but servers show cases that were skipped, with their message.
 */
export const junit: Reporter = {
  id: "junit",
  summary: "JUnit XML, for the test results of a CI server",
  format(input) {
    const suites = suitesOf(input);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="pac-lint" ${counts(suites.flatMap(({ cases }) => cases))}>`,
      ...suites.flatMap(({ file, cases }) => [
        `  <testsuite name="${attribute(file)}" ${counts(cases)}>`,
        ...cases.map((finding) => caseOf(finding, file)),
        "  </testsuite>",
      ]),
      "</testsuites>",
      "",
    ].join("\n");
  },
};

interface Suite {
  readonly file: string;
  /** A finding is a case. A file without any is one case that passed: some servers reject a report without cases. */
  readonly cases: readonly (Finding | null)[];
}

function suitesOf({ findings, sources }: ReportInput): Suite[] {
  const files = new Set([...sources.keys(), ...findings.map(({ file }) => file)]);
  const cases = new Map([...files].sort().map((file): [string, Finding[]] => [file, []]));
  for (const finding of findings) cases.get(finding.file)?.push(finding);
  return [...cases].map(([file, found]) => ({ file, cases: found.length === 0 ? [null] : found }));
}

function counts(cases: Suite["cases"]): string {
  const failures = cases.filter((finding) => finding?.severity === "error").length;
  const skipped = cases.filter((finding) => finding !== null).length - failures;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function caseOf(finding: Finding | null, file: string): string {
  const classname = attribute(file);
  if (finding === null) return `    <testcase name="nothing found" classname="${classname}" />`;
  const { checkId, loc, severity, message } = finding;
  const body = `line ${loc.line}, column ${loc.column}: ${severity}: ${message}\n${pageOf(checkId)}`;
  const outcome =
    severity === "error"
      ? `<failure type="error" message="${attribute(message)}">${text(body)}</failure>`
      : `<skipped message="${attribute(`${severity}: ${message}`)}">${text(body)}</skipped>`;
  return [
    `    <testcase name="${attribute(`${checkId} ${loc.line}:${loc.column}`)}" classname="${classname}">`,
    `      ${outcome}`,
    "    </testcase>",
  ].join("\n");
}

/** Inside quotes, a parser turns line breaks and tabs into spaces unless they are references (XML 1.0, 3.3.3). */
function attribute(value: string): string {
  return text(value)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function text(value: string): string {
  return legal(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * XML 1.0 has no way to write most control characters, halves of surrogate pairs and two non-characters (2.2, Char),
 * not even as references: a parser would refuse the whole report.
 */
function legal(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
