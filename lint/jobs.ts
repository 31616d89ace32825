import { decodePac, MAX_PAC_BYTES } from "../pac/index.ts";
import type { Loader } from "../sim/index.ts";
import { CHECKS } from "./checks/index.ts";
import { compareFindings, type Finding } from "./finding.ts";
import { lintPac } from "./lint-pac.ts";
import { readBounded, readPac } from "./read-bytes.ts";
import type { ReadSite } from "./site-files.ts";
import { firstNul } from "./source.ts";
import { cannotRead } from "./targets.ts";

/** One PAC to lint. */
export interface Job {
  /** Absolute; null: stdin. */
  readonly path: string | null;
  /** How the user should see an absolute path. */
  readonly display: (path: string) => string;
  readonly site: ReadSite | null;
}

export interface JobsResult {
  /** In their total order, with files as the user should see them. */
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<string, string>;
  /** How many PACs were linted. */
  readonly files: number;
  readonly unreadable: readonly { readonly name: string; readonly reason: string }[];
}

const STDIN_NAME = "<stdin>";

/**
 * Lints every PAC; one that cannot be read does not keep the others from being linted.
 *
 * @param load where PACs run; default: in this thread
 */
export async function lintJobs(
  jobs: readonly Job[],
  stdin: AsyncIterable<Uint8Array>,
  load?: Loader,
): Promise<JobsResult> {
  const findings: Finding[] = [];
  const sources = new Map<string, string>();
  const unreadable: { name: string; reason: string }[] = [];
  const examined = new Set<string>();
  let files = 0;
  for (const { path, display, site } of jobs) {
    const name = path === null ? STDIN_NAME : display(path);
    let bytes: Uint8Array;
    try {
      bytes = await (path === null ? readBounded(stdin) : readPac(path));
    } catch (error) {
      unreadable.push({ name, reason: cannotRead(error) });
      continue;
    }
    files += 1;
    const siteFile = site?.site.file;
    // One site for several PACs: what is wrong with it is said once.
    const again = siteFile !== undefined && examined.has(siteFile);
    const checks = Object.values(CHECKS).filter(({ evidence }) => !(again && evidence === "site"));
    const result = await lintPac({
      file: name,
      bytes,
      site: site?.site ?? null,
      siteText: site?.text,
      checks,
      load,
    });
    findings.push(
      ...result.findings.map((found) =>
        found.file === siteFile ? { ...found, file: display(siteFile) } : found,
      ),
    );
    if (bytes.length <= MAX_PAC_BYTES && firstNul(bytes) < 0)
      sources.set(name, decodePac(bytes, site?.site.pac.charset).text);
    if (site !== null && siteFile !== undefined) {
      examined.add(siteFile);
      sources.set(display(siteFile), site.text);
    }
  }
  return { findings: findings.sort(compareFindings), sources, files, unreadable };
}
