import type { AskablePac, EvaluationCheck, Report } from "../check.ts";
import { type Collected, collect } from "../collect.ts";
import type { Finding } from "../finding.ts";
import { failureFinding, ownFinding } from "../own-findings.ts";
import { BUDGET_SECONDS, EvaluationStopped } from "./askable.ts";
import { ORDINARY_URL } from "./derive-urls.ts";

export interface Evaluated {
  readonly collected: readonly Collected[];
  /** The engine's own findings: clients that get no answer, checks that ran out of time. */
  readonly findings: readonly Finding[];
  /** Checks that the time limit cut short. */
  readonly unfinished: readonly string[];
}

/** Runs evaluation checks one after the other: they share the sandboxes and the answers. */
export async function evaluate(
  checks: readonly EvaluationCheck[],
  pac: AskablePac,
  file: string,
): Promise<Evaluated> {
  const collected: Collected[] = [];
  const findings: Finding[] = [];
  const unfinished: string[] = [];
  try {
    const failed = await failures(pac, file);
    findings.push(...failed.findings);
    if (!failed.finished) unfinished.push("pac-fails");
  } catch (error) {
    findings.push(failureFinding("pac-fails", error, file));
  }
  for (const check of checks) {
    const reports: Report[] = [];
    let failure: unknown;
    try {
      await check.examine(pac, (report) => reports.push(report));
    } catch (error) {
      if (error instanceof EvaluationStopped) unfinished.push(check.meta.id);
      else failure = error;
    }
    collected.push(
      collect(check, file, (report) => {
        for (const each of reports) report(each);
        if (failure !== undefined) throw failure;
      }),
    );
  }
  if (unfinished.length > 0) {
    const data = { seconds: BUDGET_SECONDS, checks: unfinished.join(", ") };
    findings.push(ownFinding("evaluation-stopped", "overBudget", data, file, pac.entryPoint));
  }
  return { collected, findings, unfinished };
}

interface Failures {
  readonly findings: readonly Finding[];
  /** False: the time limit came before every client was asked. */
  readonly finished: boolean;
}

/** Clients that get no answer for an ordinary URL, whatever the reason: one finding per reason. */
async function failures(pac: AskablePac, file: string): Promise<Failures> {
  const reasons: Reasons = new Map();
  for (const client of pac.clients) {
    for (const profile of pac.profiles) {
      const answer = await pac.ask({ url: ORDINARY_URL, client, profile }).catch(stopped);
      // What was found in the time there was is still true, and most worth saying when it took so long.
      if (answer === null) return { findings: failureFindings(reasons, pac, file), finished: false };
      const { error, line } = answer;
      if (error === null) continue;
      const reason = reasons.get(error) ?? { clients: new Set(), profiles: new Set(), line };
      reason.clients.add(client);
      reason.profiles.add(profile);
      reasons.set(error, reason);
    }
  }
  return { findings: failureFindings(reasons, pac, file), finished: true };
}

type Reasons = Map<string, { clients: Set<string>; profiles: Set<string>; line: number | null }>;

function stopped(error: unknown): null {
  if (error instanceof EvaluationStopped) return null;
  throw error;
}

function failureFindings(reasons: Reasons, pac: AskablePac, file: string): Finding[] {
  return [...reasons].map(([problem, { clients, profiles, line }]) => {
    const names = { clients: [...clients].join(", "), profiles: [...profiles].join(", ") };
    const loc = line === null ? pac.entryPoint : { line, column: 1 };
    return ownFinding("pac-fails", "noAnswer", { ...names, url: ORDINARY_URL, problem }, file, loc);
  });
}
