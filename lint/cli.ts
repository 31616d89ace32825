import { relative, resolve, sep } from "node:path";
import type { Loader } from "../sim/index.ts";
import {
  EXIT,
  type ExitStatus,
  type Io,
  packageVersion,
  runProgram,
  SiteError,
  worstOf,
} from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import { type CliOptions, defineOptions, type Parsed, readOptions } from "./cli-options.ts";
import { type Job, lintJobs } from "./jobs.ts";
import { OWN_FINDINGS } from "./own-findings.ts";
import { REPORTERS } from "./reporters/index.ts";
import { type ReadSite, readSite } from "./site-files.ts";
import { findTargets } from "./targets.ts";

const STDIN = "-";

/** Something that kept part of the work from being done, and the exit status it deserves. */
interface Problem {
  readonly status: ExitStatus;
  readonly text: string;
}

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
  const done = await lintJobs(plan.jobs, io.stdin, load);
  const problems = [...plan.problems, ...done.unreadable.map(unreadable)];
  for (const { text } of problems) io.stderr.write(`pac-lint: ${text}\n`);

  const { findings } = done;
  if (done.files > 0) {
    const shown = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
    const checks = [...Object.values(CHECKS).map(({ meta }) => meta), ...Object.values(OWN_FINDINGS)];
    const { files, sources } = done;
    const input = {
      findings: shown,
      sources,
      checks,
      files,
      color: options.color,
      version: packageVersion(),
    };
    io.stdout.write(REPORTERS[options.format]?.format(input) ?? "");
  }
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const tooMany = options.maxWarnings !== null && warnings > options.maxWarnings;
  if (tooMany)
    io.stderr.write(
      `pac-lint: too many warnings: ${warnings}, and --max-warnings is ${options.maxWarnings}\n`,
    );
  const failed = tooMany || findings.some(({ severity }) => severity === "error");
  return worstOf(failed ? EXIT.findings : EXIT.fine, ...problems.map(({ status }) => status));
}

interface Plan {
  readonly jobs: readonly Job[];
  readonly problems: readonly Problem[];
}

/** Which files to lint, each with the site it belongs to. */
async function planOf(options: CliOptions, cwd: string, display: (path: string) => string): Promise<Plan> {
  const problems: Problem[] = [];
  const read = async (path: string): Promise<ReadSite | null> => {
    const result = await readSite(path);
    if (!(result instanceof SiteError)) return result;
    for (const { file, line, column, message } of result.problems) {
      problems.push({
        status: EXIT.usage,
        text: `${display(resolve(cwd, file))}:${line}:${column}: ${message}`,
      });
    }
    return null;
  };

  const given = options.site === null ? null : await read(resolve(cwd, options.site));
  const paths = options.files.filter((file) => file !== STDIN);
  if (options.files.length === 0) {
    if (given !== null) paths.push(given.site.pacFile);
    else if (options.site === null) paths.push(".");
  }
  const targets = await findTargets(paths, cwd);
  problems.push(...targets.problems.map((text): Problem => ({ status: EXIT.failed, text })));

  const pacs = new Set(targets.pacs);
  const owners = new Map<string, ReadSite>();
  for (const { path, searched } of options.site === null ? targets.sites : []) {
    const site = await read(path);
    if (site === null) continue;
    if (searched) pacs.add(site.site.pacFile);
    if (!owners.has(site.site.pacFile)) owners.set(site.site.pacFile, site);
  }
  const jobs = [...pacs].sort().map((path): Job => {
    return { path, display, site: given ?? owners.get(path) ?? null };
  });
  if (options.files.includes(STDIN)) jobs.push({ path: null, display, site: given });
  if (jobs.length === 0 && problems.length === 0) {
    const where = paths.map((path) => `"${path}"`).join(", ");
    problems.push({
      status: EXIT.failed,
      text: `no PAC found in ${where}: looked for *.pac and wpad.dat; name the file`,
    });
  }
  return { jobs, problems };
}

function unreadable({ name, reason }: { name: string; reason: string }): Problem {
  return { status: EXIT.failed, text: `${name}: ${reason}` };
}
