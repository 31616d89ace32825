import { z } from "zod";
import type { Baseline, BaselineEntry } from "./baseline.ts";

const VERSION = 1;
/** The line of the first entry, and of every further one the next: one entry a line, so that differences are short. */
const FIRST_LINE = 4;

const hash = z.string().regex(/^[0-9a-f]{16}$/);
const entry = z.strictObject({
  file: z.string().min(1),
  check: z.string().min(1),
  message: z.string().min(1),
  line: hash,
  before: hash,
  after: hash,
  count: z.int().min(1),
  source: z.string(),
});
const content = z.strictObject({ version: z.literal(VERSION), findings: z.array(entry) });

/** The text of a baseline file. The same entries give the same bytes. */
export function printBaseline(baseline: Baseline): string {
  const lines = baseline.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
  const list = lines === "" ? "[]" : `[\n${lines}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

/**
 * Reads the text of a baseline file.
 *
 * @throws Error that says what is wrong with it
 */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : error})`);
  }
  const result = content.safeParse(value);
  if (result.success) return result.data.findings;
  const [issue] = result.error.issues;
  throw new Error(`"${issue?.path.join(".") || "the file"}": ${issue?.message ?? "not valid"}`);
}

/** The line of each entry in the file; the first one for those in a file that somebody else formatted. */
export function linesOfEntries(text: string, baseline: Baseline): ReadonlyMap<BaselineEntry, number> {
  const lines = text.split(/\r?\n/);
  return new Map(
    baseline.map((each, i) => {
      const line = lines[FIRST_LINE - 1 + i]?.trim().replace(/,$/, "");
      return [each, line === JSON.stringify(each) ? FIRST_LINE + i : 1];
    }),
  );
}
