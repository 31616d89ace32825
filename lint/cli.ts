import { relative, sep } from "node:path";
import type { Loader } from "../sim/index.ts";
import { EXIT, type ExitStatus, type Io, packageVersion, runProgram, worstOf } from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import { type CliOptions, defineOptions, type Parsed, readOptions } from "./cli-options.ts";
import { compareFindings } from "./finding.ts";
import { type Job, type JobsResult, lintJobs } from "./jobs.ts";
import type { WentLive } from "./live/go-live.ts";
import type { LiveOptions } from "./live/lint-live.ts";
import { OWN_FINDINGS } from "./own-findings.ts";
import { type Problem, planOf } from "./plan.ts";
import { REPORTERS } from "./reporters/index.ts";

/**
 * `pac-lint`.
 *
 * @param argv the arguments after the program's name
 * @param load where PACs run when checks ask them; default: in this thread
 * @returns the exit status: 0 no errors, 1 errors or too many warnings, 2 wrong arguments or site file, 3 a file
 *   that cannot be read or no PAC at all; the worst wins
 */
export function run(argv: readonly string[], io: Io, load?: Loader): Promise<ExitStatus> {
  return runProgram("pac-lint", argv, io, (program, done) => {
    defineOptions(program).action(async (files: string[], parsed: Parsed) => {
      done(await lint(readOptions(files, parsed, io), io, load));
    });
  });
}

async function lint(options: CliOptions, io: Io, load?: Loader): Promise<ExitStatus> {
  const display = (path: string) => relative(io.cwd, path).split(sep).join("/") || path;

  const plan = await planOf(options, io.cwd, display);
  if (options.rules) {
    for (const { text } of plan.problems) io.stderr.write(`pac-lint: ${text}\n`);
    const { listRules } = await import("./rules/list-rules.ts");
    const listed = await listRules(plan.jobs, io, options.format);
    return worstOf(listed, ...plan.problems.map(({ status }) => status));
  }
  // Most runs select nothing: what reads baselines and asks Git is loaded when it is needed.
  const selection = selects(options)
    ? await import("./selection.ts").then(({ openSelection }) => openSelection(options, plan.jobs, io))
    : null;
  const problems = [...plan.problems];
  if (options.fix && selection !== null) {
    const { fixFiles } = await import("./fix-files.ts");
    problems.push(...(await fixFiles(plan.jobs, selection, io.stderr)));
  }
  const linted = await lintJobs(plan.jobs, io.stdin, load);
  problems.push(...linted.unreadable.map(unreadable));
  const live = options.live === null ? NOT_LIVE : await askDeployments(options.live, plan.jobs, io);
  problems.push(...live.problems);
  const done = { ...linted, findings: [...linted.findings, ...live.findings].sort(compareFindings) };
  for (const { text } of problems) io.stderr.write(`pac-lint: ${text}\n`);
  const selected = selection === null ? done : await selection.report(done);
  const judged = report({ ...done, ...selected }, options, io);
  return worstOf(judged, ...problems.map(({ status }) => status));
}

const NOT_LIVE: WentLive = { findings: [], problems: [] };

/** Loaded when it is wanted, like everything else that most runs do without. */
async function askDeployments(options: LiveOptions, jobs: readonly Job[], io: Io): Promise<WentLive> {
  const { goLive } = await import("./live/go-live.ts");
  return goLive(options, jobs, io);
}

function selects({ fix, baseline, changedSince }: CliOptions): boolean {
  return fix || baseline !== null || changedSince !== null;
}

/** Prints what was found, and says whether that is too much. */
function report({ findings, sources, files }: JobsResult, options: CliOptions, io: Io): ExitStatus {
  if (files > 0) {
    const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
    const checks = [...Object.values(CHECKS).map(({ meta }) => meta), ...Object.values(OWN_FINDINGS)];
    const { color, format } = options;
    const input = { findings: shown, sources, checks, files, color, version: packageVersion() };
    io.stdout.write(REPORTERS[format]?.format(input) ?? "");
  }
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const tooMany = options.maxWarnings !== null && warnings > options.maxWarnings;
  if (tooMany)
    io.stderr.write(
      `pac-lint: too many warnings: ${warnings}, and --max-warnings is ${options.maxWarnings}\n`,
    );
  return tooMany || findings.some(({ severity }) => severity === "error") ? EXIT.findings : EXIT.fine;
}

function unreadable({ name, reason }: { name: string; reason: string }): Problem {
  return { status: EXIT.failed, text: `${name}: ${reason}` };
}
