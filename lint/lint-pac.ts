import type { Loader } from "../sim/index.ts";
import type { Site } from "../site/index.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./checks/index.ts";
import type { Finding } from "./finding.ts";
import { runChecks } from "./run.ts";
import { simulatedWorld } from "./world.ts";

export interface LintPacInput {
  /** How findings name the PAC. */
  readonly file: string;
  /** The file as it is on disk. */
  readonly bytes: Uint8Array;
  /** The deployment it belongs to; null: site checks are silent, and all clients and profiles are asked. */
  readonly site: Site | null;
  /** The text of the site file, so that findings in it have a place. */
  readonly siteText?: string | undefined;
  /** Default: all. */
  readonly checks?: readonly Check[] | undefined;
  /** Where the PAC runs when checks ask it; default: in this thread. */
  readonly load?: Loader | undefined;
  /** Milliseconds since 1970, for exceptions that expire; default: the real time. */
  readonly now?: (() => number) | undefined;
}

/**
 * Lints one PAC. Never rejects for what is in the file: that is what findings are for.
 *
 * @returns findings in their one order: file, line, column, check
 */
export async function lintPac(input: LintPacInput): Promise<{ readonly findings: readonly Finding[] }> {
  const checks = input.checks ?? Object.values(CHECKS);
  const world = simulatedWorld(input.load, input.now);
  return { findings: await runChecks({ ...input, checks, known: Object.keys(CHECKS) }, world) };
}
