import { type ChangedLines, touches } from "./changed-lines.ts";
import type { Check } from "./check.ts";
import type { Finding, Location } from "./finding.ts";
import { OWN_FINDINGS, type OwnFindingId } from "./own-findings.ts";

/** The engine's findings that belong to a line like any other. */
const OF_LINES: ReadonlySet<string> = new Set<OwnFindingId>([
  "unused-suppression",
  "unexplained-suppression",
]);
/** A change of one part of a site file is seen at another: an address in a DNS view makes the PAC's URL a fault. */
const OF_SITES: ReadonlySet<Check["evidence"]> = new Set<Check["evidence"]>(["site", "live"]);
const ENTRY_POINT = /^FindProxyForURL(Ex)?$/;

/**
 * Is a finding on a line that changed, or about its file as a whole, which changed somewhere?
 *
 * @param changed what changed in its file
 * @param lines the lines of its file
 * @param check its check; undefined for findings of the engine
 */
export function isOfChange(
  finding: Finding,
  changed: ChangedLines,
  lines: readonly string[],
  check: Check | undefined,
): boolean {
  return isAboutWholeFile(finding, lines, check) || touches(changed, finding.loc);
}

/** Findings without a place of their own stand at the start of the file, or at the name of its entry point. */
function isAboutWholeFile({ checkId, loc }: Finding, lines: readonly string[], check: Check | undefined) {
  if (check === undefined && Object.hasOwn(OWN_FINDINGS, checkId)) return !OF_LINES.has(checkId);
  if (check !== undefined && OF_SITES.has(check.evidence)) return true;
  if (loc.line === 1 && loc.column === 1 && loc.endColumn === undefined) return true;
  return ENTRY_POINT.test(textAt(loc, lines));
}

function textAt({ line, column, endLine, endColumn }: Location, lines: readonly string[]): string {
  if (endColumn === undefined || (endLine ?? line) !== line) return "";
  return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? "";
}
