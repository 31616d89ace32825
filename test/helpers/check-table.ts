import { describe, expect, test } from "vitest";
import type { Check } from "../../lint/check.ts";
import type { Finding, Fix } from "../../lint/finding.ts";
import type { LintWorld } from "../../lint/run.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { lintLiveText } from "./lint-live-text.ts";
import { lintText } from "./lint-text.ts";

export interface ValidRow {
  readonly name: string;
  /** The text of the PAC. */
  readonly code?: string;
  /** How the PAC is saved; default: UTF-8. */
  readonly saved?: "utf-8" | "latin1";
  /** The text of a complete `pacwright.yaml`. */
  readonly site?: string;
  /** For live checks: what was met, as far as it is not what the site says. In YAML, see live-facts.ts. */
  readonly live?: string;
}

export interface ExpectedFinding {
  /** `line:column`, 1-based; of the site file for site checks. */
  readonly at: string;
  readonly messageId: string;
  /** Only the named keys are compared. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly severity?: Finding["severity"];
}

export interface InvalidRow extends ValidRow, Partial<ExpectedFinding> {
  /** Where there is more than one finding; otherwise its fields stand in the row. */
  readonly findings?: readonly ExpectedFinding[];
  /** The PAC after all fixes were applied. Without it, no finding may carry a fix. */
  readonly output?: string;
}

export interface CheckTable {
  readonly valid: readonly ValidRow[];
  readonly invalid: readonly InvalidRow[];
  /** The day of the year it is, in milliseconds since 1970; default: today. */
  readonly now?: number;
}

/**
 * Runs the rows of a check's table through the engine with that one check: really parsed, really reported.
 *
 * Also asserts that every message of the check occurs in an invalid row, that each row's name is used once, and
 * that all data a message asks for was given.
 */
export function checkTable(check: Check, { valid, invalid, now }: CheckTable, given?: LintWorld): void {
  const world = given ?? (now === undefined ? undefined : simulatedWorld(undefined, () => now));
  const { id, messages } = check.meta;
  const lint = async (row: ValidRow) => {
    const findings =
      check.evidence === "live"
        ? lintLiveText(check, row)
        : await lintText({
            code: row.code ?? "",
            saved: row.saved,
            site: row.site,
            checks: [check],
            world,
          });
    expect(findings.filter(({ checkId }) => BROKEN.includes(checkId))).toEqual([]);
    return findings.filter(({ checkId }) => checkId === id);
  };

  describe(`${id}: valid`, () => {
    for (const row of valid) test(row.name, async () => expect(await lint(row)).toEqual([]));
  });

  describe(`${id}: invalid`, () => {
    for (const row of invalid) {
      test(row.name, async () => {
        const findings = await lint(row);
        const expected = expectedOf(row);
        expect(findings.map(placeOf)).toEqual(expected.map(({ at, messageId }) => `${at} ${messageId}`));
        for (const [i, finding] of findings.entries()) {
          expect(finding.severity).toBe(expected[i]?.severity ?? messages[finding.messageId]?.severity);
          expect(finding.data).toMatchObject(expected[i]?.data ?? {});
          expect(finding.message).not.toMatch(/\{\{|(?<!")undefined|\[object/);
        }
        const fixes = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
        if (row.output === undefined) expect(fixes).toEqual([]);
        else expect(applyFixes(row.code ?? "", fixes)).toBe(row.output);
      });
    }
  });

  describe(`${id}: the table`, () => {
    test("has an invalid row for every message", () => {
      const reported = new Set(invalid.flatMap(expectedOf).map(({ messageId }) => messageId));
      expect([...reported].sort()).toEqual(Object.keys(messages).sort());
    });
    test("has rows of both kinds, each with its own name", () => {
      const names = [...valid, ...invalid].map(({ name }) => name);
      expect(valid.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    });
  });
}

/** Own findings that mean the row itself is wrong, or the check is. */
const BROKEN: readonly string[] = ["parse-error", "internal-error", "not-text", "evaluation-stopped"];

function expectedOf(row: InvalidRow): readonly ExpectedFinding[] {
  if (row.findings !== undefined) return row.findings;
  const { at, messageId, data, severity } = row;
  if (at === undefined || messageId === undefined)
    throw new Error(`row "${row.name}" needs "at" and "messageId"`);
  return [{ at, messageId, ...(data && { data }), ...(severity && { severity }) }];
}

function placeOf({ loc, messageId }: Finding): string {
  return `${loc.line}:${loc.column} ${messageId}`;
}

/** Applies fixes from the end of the text, so that earlier offsets stay right; overlapping ones wait for another run. */
function applyFixes(text: string, fixes: readonly Fix[]): string {
  let limit = Number.POSITIVE_INFINITY;
  let result = text;
  for (const { range, text: replacement } of [...fixes].sort((a, b) => b.range[0] - a.range[0])) {
    if (range[1] > limit) continue;
    result = result.slice(0, range[0]) + replacement + result.slice(range[1]);
    limit = range[0];
  }
  return result;
}
