import { EXIT, type Io } from "../../site/index.ts";
import { CHECKS } from "../checks/index.ts";
import { compareFindings, type Finding } from "../finding.ts";
import type { Job } from "../jobs.ts";
import type { Problem } from "../plan.ts";
import { readPac } from "../read-bytes.ts";
import type { ReadSite } from "../site-files.ts";
import { type LiveOptions, lintLive } from "./lint-live.ts";
import { type LiveWorld, realWorld } from "./world.ts";

export interface WentLive {
  /** With files as the user should see them. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const NO_SITE =
  "--live: there is no site to ask; name its file with --site, or put pacwright.yaml beside the PAC";

/**
 * Asks the real deployment of each site among the jobs, one after the other, and says on stderr what it does.
 *
 * @param world default: the real one
 */
export async function goLive(
  options: LiveOptions,
  jobs: readonly Job[],
  { stderr }: Pick<Io, "stderr">,
  world?: LiveWorld,
): Promise<WentLive> {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const sites = sitesOf(jobs);
  if (sites.length === 0) return { findings, problems: [{ status: EXIT.usage, text: NO_SITE }] };
  const run = {
    options,
    checks: Object.values(CHECKS),
    world: world ?? (await realWorld()),
    tell: (line: string) => stderr.write(`pac-lint: live: ${line}\n`),
  };
  for (const { site, display } of sites) {
    const { file, pacFile } = site.site;
    const pac = { file: display(pacFile), bytes: await readPac(pacFile).catch(() => null) };
    const result = await lintLive(site, pac, run);
    findings.push(...result.findings.map((found) => ({ ...found, file: display(file) })));
    for (const text of result.problems)
      problems.push({ status: EXIT.failed, text: `${display(file)}: --live: ${text}` });
  }
  return { findings: findings.sort(compareFindings), problems };
}

interface SiteToAsk {
  readonly site: ReadSite;
  readonly display: Job["display"];
}

/** Each site once, in the order of the jobs. */
function sitesOf(jobs: readonly Job[]): readonly SiteToAsk[] {
  const sites = new Map<string, SiteToAsk>();
  for (const { site, display } of jobs) {
    if (site !== null && !sites.has(site.site.file)) sites.set(site.site.file, { site, display });
  }
  return [...sites.values()];
}
