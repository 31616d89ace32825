import { EXIT, type Sink } from "../site/index.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./checks/index.ts";
import { replaceFile } from "./disk.ts";
import { type AppliedFix, fixPac } from "./fix-pac.ts";
import type { Job } from "./jobs.ts";
import { lintPac } from "./lint-pac.ts";
import type { Problem } from "./plan.ts";
import { printable } from "./printable.ts";
import { readPac } from "./read-bytes.ts";
import type { Selection } from "./selection.ts";

const SHOWN = 60;

/**
 * `pac-lint --fix`: applies the fixes of what would be reported, file by file, and says so line by line. Suggestions are
 * never applied. A file that cannot be read is left to the linting that follows.
 *
 * @returns the files that could not be written
 */
export async function fixFiles(
  jobs: readonly Job[],
  selection: Selection,
  stderr: Sink,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { path, display, site } of jobs) {
    const bytes = path === null ? null : await readPac(path).catch(() => null);
    if (path === null || bytes === null) continue;
    const file = display(path);
    const charset = site?.site.pac.charset ?? null;
    const fixed = await fixPac({
      bytes,
      charset,
      lint: async (now) => {
        const input = { file, bytes: now, site: site?.site ?? null, checks: FIXING };
        return (await lintPac(input)).findings.filter((finding) => finding.file === file);
      },
      choose: (findings, text, changed) => selection.choose(file, findings, text, changed),
      changed: (text) => selection.changedIn(file, text),
    });
    const failure = fixed.applied.length === 0 ? null : await written(path, fixed.bytes, bytes);
    if (failure !== null)
      problems.push({ status: EXIT.failed, text: `${file}: it was not fixed: ${failure}` });
    else for (const each of fixed.applied) stderr.write(`pac-lint: fixed ${file}${shown(each)}\n`);
    if (fixed.broken.length > 0) {
      const checks = fixed.broken.join(", ");
      const text = `${file}: the fixes of ${checks} would leave no JavaScript, and were left out; please report this`;
      problems.push({ status: EXIT.failed, text });
    }
  }
  return problems;
}

const FIXING: readonly Check[] = Object.values(CHECKS).filter(
  ({ evidence, meta }) => evidence === "syntax" && meta.fixable,
);

/** Why a file could not be written; null when it was. */
async function written(path: string, content: Uint8Array, before: Uint8Array): Promise<string | null> {
  try {
    await replaceFile(path, content, before);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === undefined ? message : `it cannot be written (${code})`;
  }
}

function shown({ finding, before, after }: AppliedFix): string {
  const { loc, checkId } = finding;
  return `:${loc.line}:${loc.column} ${checkId}: ${quoted(before)} is now ${quoted(after)}`;
}

function quoted(text: string): string {
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
  return `"${printable(cut)}"`;
}
