import { MAX_PAC_BYTES } from "../pac/index.ts";
import { EXIT, type ExitStatus, type Site } from "../site/index.ts";
import { editionNames, sourceOf } from "./editions/edition.ts";
import { POLICIES } from "./policies/index.ts";
import { formatProblem, type Problem } from "./publish/candidate.ts";
import { createPublisher } from "./publish/publisher.ts";
import { requireServable } from "./servable.ts";
import { examineAddress } from "./watch/address.ts";
import { answeringMessage } from "./watch/watch.ts";
import type { ServerWorld } from "./world.ts";

/** One thing that was checked. The keys are those of `--json`. */
export interface CheckResult {
  readonly check: "site" | "pac" | "listener";
  /** What it is about: a file, or an address and port. */
  readonly target: string;
  /** `warn`: true and worth knowing, but no reason not to start. */
  readonly result: "ok" | "warn" | "fail";
  readonly detail: string;
}

export interface CheckReport {
  readonly results: readonly CheckResult[];
  readonly status: ExitStatus;
}

/**
 * Does everything that starting does, except listening: the site, the PAC and its judgement, and a look at the
 * addresses that must refuse.
 *
 * @throws StartError when the site asks for what no server can do
 */
export async function checkSite(site: Site, world: ServerWorld): Promise<CheckReport> {
  requireServable(site);
  const pacs: CheckReport[] = [];
  for (const edition of editionNames(site)) pacs.push(await checkPac(site, edition, world));
  const listeners = await Promise.all(site.listeners.map((listener) => checkListener(listener, world)));
  const siteResult: CheckResult = { check: "site", target: site.file, result: "ok", detail: "valid" };
  const unkept = listeners.some(({ result }) => result === "fail");
  const status = Math.max(...pacs.map((pac) => pac.status), unkept ? EXIT.findings : EXIT.fine) as ExitStatus;
  return { results: [siteResult, ...pacs.flatMap((pac) => pac.results), ...listeners], status };
}

async function checkPac(whole: Site, edition: string, world: ServerWorld): Promise<CheckReport> {
  // A copy of the repository of its own: a server may be using the other one.
  const { site, source } = sourceOf(whole, edition, world, `${edition}-check`);
  const about = { check: "pac", target: source.file } as const;
  const outcome = await createPublisher(site, world, { source }).load();
  if (outcome.result === "rejected") {
    const { problems } = outcome.rejection;
    const results = problems.map(
      (problem): CheckResult => ({ ...about, result: "fail", detail: formatProblem(problem) }),
    );
    const arguable = problems.every(({ source }) => source === "lint" || source === "expectation");
    return { results, status: arguable ? EXIT.findings : EXIT.failed };
  }
  const { id, plain, gzip } = outcome.release;
  const sizes = `${plain.bytes.byteLength} of ${MAX_PAC_BYTES} bytes, ${gzip.bytes.byteLength} with gzip`;
  const warnings: readonly Problem[] = outcome.result === "loaded" ? outcome.warnings : [];
  const results: CheckResult[] = [
    { ...about, result: "ok", detail: `${sizes}, sha256 ${id}` },
    ...warnings.map((warning): CheckResult => ({ ...about, result: "warn", detail: formatProblem(warning) })),
  ];
  return { results, status: EXIT.fine };
}

async function checkListener(listener: Site["listeners"][number], world: ServerWorld): Promise<CheckResult> {
  const { name, address, port } = listener;
  const about = { check: "listener", target: `${address} port ${port}` } as const;
  const policy = POLICIES[listener.policy];
  if (policy.layer !== "listener")
    return { ...about, result: "ok", detail: `${policy.id} (${name}); not opened` };
  const found = await examineAddress(listener, world.network);
  switch (found.state) {
    case "quiet":
      return { ...about, result: "ok", detail: `${policy.id} (${name}): connections are refused` };
    case "elsewhere":
      return {
        ...about,
        result: "warn",
        detail: `${policy.id} (${name}): not an address of this machine, not probed`,
      };
    case "answering":
      return {
        ...about,
        result: "fail",
        detail: answeringMessage({ listener: name, address, port }, found.how),
      };
  }
}

/** The report for people: one line per result, paths below `cwd` without it. */
export function formatReport({ results }: CheckReport, cwd: string): string {
  const short = (text: string) => (text.startsWith(`${cwd}/`) ? text.slice(cwd.length + 1) : text);
  return results
    .map(({ result, target, detail }) => `${result.padEnd(5)} ${short(withTarget(target, detail))}\n`)
    .join("");
}

/** Problems name their file and line themselves. */
function withTarget(target: string, detail: string): string {
  return detail.startsWith(`${target}:`) ? detail : `${target}: ${detail}`;
}

/** The report for programs: one JSON object a line. */
export function formatReportJson({ results }: CheckReport): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join("");
}
