import type { Check } from "../../lint/check.ts";
import type { Finding } from "../../lint/finding.ts";
import { type LintWorld, runChecks } from "../../lint/run.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { parseSite, type Site } from "../../site/index.ts";

export interface LintTextInput {
  readonly code: string;
  /** How it is saved; default: UTF-8. */
  readonly saved?: "utf-8" | "latin1" | undefined;
  readonly site?: string | undefined;
  readonly checks: readonly Check[];
  readonly world?: LintWorld | undefined;
  readonly known?: readonly string[];
}

/** A site from its text, as if it stood in /site/pacwright.yaml. */
export function siteFromText(text: string): Site {
  const content = parseSite(text, "pacwright.yaml");
  return { ...content, file: "pacwright.yaml", pacFile: `/site/${content.pac.file}` };
}

/** Lints a text that is in no file, with the given checks only. */
export function lintText({ code, saved, site, checks, world, known }: LintTextInput): Promise<Finding[]> {
  const input = {
    file: "proxy.pac",
    bytes: Buffer.from(code, saved ?? "utf-8"),
    site: site === undefined ? null : siteFromText(site),
    siteText: site,
    checks,
    known: known ?? checks.map(({ meta }) => meta.id),
  };
  return runChecks(input, world ?? simulatedWorld());
}
