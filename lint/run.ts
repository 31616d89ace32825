import { decodePac, MAX_PAC_BYTES } from "../pac/index.ts";
import type { Site } from "../site/index.ts";
import type { BytesCheck, Check, EvaluationCheck, ListCheck, SiteCheck, SyntaxCheck } from "./check.ts";
import { type Collected, collect, collectLater } from "./collect.ts";
import { entryPointOf } from "./eslint/entry-point.ts";
import { type RuleResult, runRules } from "./eslint/run.ts";
import { isScript, parseScript, type Script } from "./eslint/script.ts";
import { settingsFor } from "./eslint/settings.ts";
import { askablePac, type OpensPac } from "./evaluation/askable.ts";
import { type Evaluated, evaluate } from "./evaluation/run.ts";
import { compareFindings, type Finding } from "./finding.ts";
import { locateSite } from "./located-site.ts";
import { failureFinding, ownFinding } from "./own-findings.ts";
import { ruleListOf } from "./rules/rule-list.ts";
import { firstNul, looksLikeHtml } from "./source.ts";
import { unusedFindings } from "./unused.ts";

export interface LintInput {
  /** How findings name the PAC. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The deployment it belongs to; null: only what holds in every deployment is checked. */
  readonly site: Site | null;
  /** The text of the site file, so that findings about it have a place. */
  readonly siteText?: string | undefined;
  /** The checks to run. */
  readonly checks: readonly Check[];
  /** The ids of all checks there are: a suppression may name one that does not run now. */
  readonly known: readonly string[];
}

/** What linting needs from outside. */
export interface LintWorld {
  /** Loads PACs in the simulator. */
  opener(text: string, file: string, site: Site | null): OpensPac;
  /** Milliseconds from any fixed start. */
  clock(): number;
  /** The time of day and year, in milliseconds since 1970: exceptions expire. */
  now(): number;
}

/**
 * Lints one PAC, with the site it belongs to. A check that throws becomes a finding, and the others go on.
 *
 * @returns findings in their total order
 */
export async function runChecks(input: LintInput, world: LintWorld): Promise<Finding[]> {
  const findings = [...(await siteFindings(input)), ...(await pacFindings(input, world))];
  return findings.sort(compareFindings);
}

/** The clients that could be asked. WinHTTP is known from documents only: its findings are for sites that name it. */
const USUAL_CLIENTS = ["chromium", "firefox", "node"];

/** Where a laptop is on most days; checks about other places simulate those themselves. */
const USUAL_PROFILES = ["on-net", "off-net"];

async function siteFindings({ site, siteText, checks }: LintInput): Promise<Finding[]> {
  if (site === null) return [];
  const located = locateSite(site, siteText);
  const collected: Collected[] = [];
  for (const check of checks.filter((each): each is SiteCheck => each.evidence === "site")) {
    collected.push(await collectLater(check, site.file, (report) => check.examine(located, report)));
  }
  return everything(collected);
}

async function pacFindings(input: LintInput, world: LintWorld): Promise<Finding[]> {
  const { file, bytes, site, checks } = input;
  const early = checks
    .filter((check): check is BytesCheck => check.evidence === "bytes")
    .map((check) => collect(check, file, (report) => check.examine(bytes, report)));
  const unreadable = unreadableFinding(bytes, file);
  if (unreadable !== null) return [...everything(early), unreadable];

  const { text } = decodePac(bytes, site?.pac.charset);
  const script = parseScript(text);
  if (!isScript(script)) {
    const { problem, line, column } = script;
    const tooDeep = /stack/i.test(problem);
    const messageId = looksLikeHtml(text) ? "html" : tooDeep ? "tooDeep" : "notJavaScript";
    const found = everything(early);
    // A check of the bytes knows better than the parser what stands there.
    const isTold = found.some(({ severity, loc }) => {
      return severity === "error" && loc.line === line && loc.column === column;
    });
    return isTold
      ? found
      : [...found, ownFinding("parse-error", messageId, { problem }, file, { line, column })];
  }
  const evaluated = await evaluation(input, script, world);
  const collected = [...early, ...listFindings(input, script), ...evaluated.collected];
  return [
    ...collected.flatMap(({ failures }) => failures),
    ...evaluated.findings,
    ...afterSuppression(input, script, world.now(), collected, evaluated.unfinished),
  ];
}

/** Why the bytes cannot be read as a PAC, or null. */
function unreadableFinding(bytes: Uint8Array, file: string): Finding | null {
  if (bytes.length > MAX_PAC_BYTES)
    return ownFinding("too-large", "overLimit", { limit: MAX_PAC_BYTES }, file);
  const nul = firstNul(bytes);
  return nul < 0 ? null : ownFinding("not-text", "nul", { offset: nul + 1 }, file);
}

async function evaluation(
  { file, site, checks }: LintInput,
  script: Script,
  world: LintWorld,
): Promise<Evaluated> {
  const chosen = checks.filter((check): check is EvaluationCheck => check.evidence === "evaluation");
  if (chosen.length === 0) return { collected: [], findings: [], unfinished: [] };
  const pac = askablePac({
    site,
    clients: site?.clients ?? USUAL_CLIENTS,
    profiles: site?.profiles ? Object.keys(site.profiles).sort() : USUAL_PROFILES,
    sourceCode: script.analysed,
    entryPoint: entryPointOf(script),
    open: world.opener(script.text, file, site),
    clock: () => world.clock(),
  });
  try {
    return await evaluate(chosen, pac, file);
  } finally {
    await pac.close();
  }
}

/** Runs the list checks, on one list. */
function listFindings({ file, checks }: LintInput, script: Script): Collected[] {
  const chosen = checks.filter((check): check is ListCheck => check.evidence === "list");
  const rules = chosen.length === 0 ? null : ruleListOf(script);
  if (rules === null) return [];
  return chosen.map((check) => collect(check, file, (report) => check.examine(rules, report)));
}

/** Runs the syntax checks, and lets the comments in the file suppress findings of every kind. */
function afterSuppression(
  { file, site, checks, known }: LintInput,
  script: Script,
  now: number,
  collected: readonly Collected[],
  unfinished: readonly string[],
): Finding[] {
  const syntax = checks.filter((check): check is SyntaxCheck => check.evidence === "syntax");
  const run = { script, file, checks: syntax, others: collected, settings: settingsFor(site, now) };
  let result: RuleResult;
  try {
    result = runRules(run);
  } catch (error) {
    // ESLint itself gave up, for instance on a tree too deep for its stack.
    return [...collected.flatMap(({ findings }) => findings), failureFinding("eslint", error, file)];
  }
  const cut = [...unfinished, ...result.failures.map(({ checkId }) => checkId)];
  const complete = [...syntax, ...collected.map(({ check }) => check)].map(({ meta }) => meta.id);
  const ran = new Set(complete.filter((id) => !cut.includes(id)));
  return [
    ...result.findings,
    ...result.failures.map(({ checkId, error }) => failureFinding(checkId, error, file)),
    ...unusedFindings(result.unused, { file, ran, known }),
    ...result.unexplained.map((loc) => ownFinding("unexplained-suppression", "noReason", {}, file, loc)),
  ];
}

function everything(collected: readonly Collected[]): Finding[] {
  return collected.flatMap(({ findings, failures }) => [...findings, ...failures]);
}
