import { decodePac } from "../pac/index.ts";
import { afterEdits, type ChangedLines } from "./changed-lines.ts";
import { isScript, parseScript } from "./eslint/script.ts";
import type { Finding } from "./finding.ts";
import { applyFixes } from "./fix-text.ts";

export interface FixInput {
  readonly bytes: Uint8Array;
  /** The charset that the site announces; null: none. */
  readonly charset: string | null;
  /** Finds what can be fixed. */
  readonly lint: (bytes: Uint8Array) => Promise<readonly Finding[]>;
  /** Of the findings in a text, those that are to be fixed. */
  readonly choose: (findings: readonly Finding[], text: string, changed: ChangedLines) => readonly Finding[];
  /** The lines that changed in the text as it is now. `choose` is told where they are as fixes move them. */
  readonly changed: (text: string) => ChangedLines;
}

/** A fix that was applied: what stood there, and what stands there now. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly before: string;
  readonly after: string;
}

export interface FixedPac {
  /** With the byte order mark, charset and line ends it had; the same bytes where nothing was fixed. */
  readonly bytes: Uint8Array;
  readonly applied: readonly AppliedFix[];
  /** The checks whose fixes together would have left no JavaScript, and were left out: a bug of one of them. */
  readonly broken: readonly string[];
}

/** Each pass settles at least one fix of every heap that overlaps; fixes that undo each other never end. */
const PASSES = 10;

/**
 * Applies the fixes of a PAC, again and again while there are any. Nothing is changed in a file that does not parse,
 * because nothing is found in it, nor in one whose bytes are not what its charset says.
 */
export async function fixPac({ bytes, charset, lint, choose, changed }: FixInput): Promise<FixedPac> {
  const decoded = decodePac(bytes, charset);
  const applied: AppliedFix[] = [];
  let fixed: { text: string; bytes: Uint8Array } = { text: decoded.text, bytes };
  let lines = changed(decoded.text);
  if (!sameBytes(encode(decoded.text, decoded), bytes)) return { bytes, applied, broken: [] };
  for (let pass = 0; pass < PASSES; pass++) {
    const { text } = fixed;
    const fits = ({ fix }: Finding) => fix !== undefined && encode(fix.text, decoded) !== null;
    const wanted = choose((await lint(fixed.bytes)).filter(fits), text, lines);
    const step = applyFixes(text, wanted);
    const encoded = encode(step.text, decoded);
    if (step.edits.length === 0 || encoded === null) break;
    if (!isScript(parseScript(step.text))) {
      const broken = [...new Set(step.applied.map(({ checkId }) => checkId))];
      return { bytes: fixed.bytes, applied, broken };
    }
    for (const [i, finding] of step.applied.entries()) {
      const { start = 0, end = 0, text: after = "" } = step.edits[i] ?? {};
      applied.push({ finding, before: text.slice(start, end), after });
    }
    lines = afterEdits(lines, text, step.edits);
    fixed = { text: step.text, bytes: encoded };
  }
  return { bytes: fixed.bytes, applied, broken: [] };
}

/** The bytes of a text in the charset it came from; null where that cannot hold it. */
function encode(text: string, { charset, bom }: ReturnType<typeof decodePac>): Uint8Array | null {
  if (charset === "utf-8") return Buffer.from(bom ? `\uFEFF${text}` : text, "utf8");
  if (charset !== "iso-8859-1" || /[^\0-\xFF]/.test(text)) return null;
  return Buffer.from(text, "latin1");
}

function sameBytes(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(one, other) === 0;
}
