import { resolve } from "node:path";
import { EXIT, type ExitStatus, SiteError } from "../site/index.ts";
import { type CliOptions, STDIN } from "./cli-options.ts";
import type { Job } from "./jobs.ts";
import { type ReadSite, readSite } from "./site-files.ts";
import { findTargets } from "./targets.ts";

/** Something that kept part of the work from being done, and the exit status it deserves. */
export interface Problem {
  readonly status: ExitStatus;
  readonly text: string;
}

export interface Plan {
  readonly jobs: readonly Job[];
  readonly problems: readonly Problem[];
}

/** Which files to lint, each with the site it belongs to. */
export async function planOf(
  options: CliOptions,
  cwd: string,
  display: (path: string) => string,
): Promise<Plan> {
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
