import { resolve } from "node:path";
import type { Io } from "../site/index.ts";
import { openBaseline, type Ran } from "./baseline-file.ts";
import { isOfChange } from "./changed-findings.ts";
import { ALL_LINES, asScriptLines, type ChangedLines } from "./changed-lines.ts";
import { changedSince } from "./changed-since.ts";
import { CHECKS } from "./checks/index.ts";
import type { CliOptions } from "./cli-options.ts";
import { coverage } from "./coverage.ts";
import { withoutLinks } from "./disk.ts";
import { compareFindings, type Finding } from "./finding.ts";
import { realGit } from "./git.ts";
import type { Job, JobsResult } from "./jobs.ts";
import { sourceLines } from "./source-lines.ts";

/** Which findings are reported: all, or those that are new, or those of a change. */
export interface Selection {
  /** Of the findings in a text, which need not be on disk, those that are reported. */
  choose(file: string, findings: readonly Finding[], text: string, changed: ChangedLines): readonly Finding[];
  /** The lines of a file with this text that count as changed. */
  changedIn(file: string, text: string): ChangedLines;
  /** What is reported of a run, in order, with the sources of all that it is about. */
  report(done: JobsResult): Promise<Pick<JobsResult, "findings" | "sources">>;
}

type Options = Pick<CliOptions, "baseline" | "updateBaseline" | "changedSince" | "live">;

/** What changed in files, in Git's lines; null where nobody asked. */
type Changes = ReadonlyMap<string, ChangedLines> | null;

/**
 * Reads the baseline and asks Git, so that what is wrong with either is said before anything is linted.
 *
 * @throws CommandError as {@link openBaseline} and {@link changedSince}
 */
export async function openSelection(options: Options, jobs: readonly Job[], io: Io): Promise<Selection> {
  const { baseline: path, updateBaseline: updates, changedSince: revision } = options;
  const baseline = path === null ? null : await openBaseline(path, io.cwd, updates);
  const changesNow = async () => (revision === null ? null : await changesOf(revision, jobs, io));
  const first = await changesNow();

  return {
    choose(file, findings, text, changed) {
      const sources = new Map([[file, text]]);
      const fresh = updates ? findings : (baseline?.fresh(findings, sources) ?? findings);
      return first === null ? fresh : ofChanges(fresh, new Map([[file, changed]]), sources);
    },
    changedIn: (file, text) => (first === null ? ALL_LINES : asScriptLines(first.get(file) ?? [], text)),
    async report(done) {
      const ran: Ran = { ...done, covered: coverage(done, options.live !== null) };
      if (updates) await baseline?.update(ran);
      const fresh = baseline?.fresh(done.findings, done.sources) ?? done.findings;
      // Fixes have moved lines since the first time.
      const changes = inScriptLines(await changesNow(), done.sources);
      const findings = changes === null ? fresh : ofChanges(fresh, changes, done.sources);
      if (baseline === null) return { findings, sources: done.sources };
      const stale = await baseline.stale(ran);
      return {
        findings: [...findings, ...stale.findings].sort(compareFindings),
        sources:
          stale.findings.length === 0
            ? done.sources
            : new Map([...done.sources, [baseline.name, stale.text]]),
      };
    },
  };
}

/** What changed in the PACs and their site files, by the names that findings use. */
async function changesOf(revision: string, jobs: readonly Job[], io: Io): Promise<Changes> {
  const names = new Map<string, string>();
  for (const { path, display, site } of jobs) {
    for (const file of [path, site?.site.file ?? null]) {
      if (file === null) continue;
      // One that is not there is nothing to lint either, which is said elsewhere.
      const real = await withoutLinks(resolve(io.cwd, file)).catch(() => null);
      if (real !== null) names.set(display(file), real);
    }
  }
  const changed = await changedSince(revision, [...new Set(names.values())], realGit(io.env));
  return new Map(
    [...names].flatMap(([name, real]) => {
      const lines = changed.get(real);
      return lines === undefined ? [] : [[name, lines] as const];
    }),
  );
}

function inScriptLines(changes: Changes, sources: ReadonlyMap<string, string>): Changes {
  if (changes === null) return null;
  return new Map([...changes].map(([file, lines]) => [file, asScriptLines(lines, sources.get(file) ?? "")]));
}

function ofChanges(
  findings: readonly Finding[],
  changes: ReadonlyMap<string, ChangedLines>,
  sources: ReadonlyMap<string, string>,
): readonly Finding[] {
  const lines = sourceLines(sources);
  return findings.filter((finding) => {
    const changed = changes.get(finding.file);
    return (
      changed !== undefined && isOfChange(finding, changed, lines.of(finding.file), CHECKS[finding.checkId])
    );
  });
}
