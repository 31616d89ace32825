import { Linter } from "eslint";
import type { Check, SyntaxCheck } from "../check.ts";
import type { Finding } from "../finding.ts";
import { fillMessage } from "../message.ts";
import { guard } from "./guard.ts";
import { checkOfRule, NAMESPACE, ruleOfCheck } from "./namespace.ts";
import { toEslintRule } from "./rule.ts";
import { LINTED_NAME, PAC_LANGUAGE, type Script } from "./script.ts";

export interface RuleRun {
  readonly script: Script;
  readonly file: string;
  readonly checks: readonly SyntaxCheck[];
  /** Findings about the PAC that other kinds of checks made; their checks come with them. */
  readonly others: readonly { readonly check: Check; readonly findings: readonly Finding[] }[];
  readonly settings: Record<string, unknown>;
}

export interface RuleResult {
  /** What is left after the suppression comments in the file. */
  readonly findings: readonly Finding[];
  readonly failures: readonly { readonly checkId: string; readonly error: unknown }[];
  readonly unused: readonly UnusedSuppression[];
  /** Suppression comments that hide something and do not say why. */
  readonly unexplained: readonly { readonly line: number; readonly column: number }[];
}

/** A suppression comment that hides nothing. */
export interface UnusedSuppression {
  /** The check it names; null when it names none. */
  readonly checkId: string | null;
  readonly line: number;
  readonly column: number;
}

/**
 * Runs the syntax checks as ESLint rules, and replays the findings of other checks as rules, so that ESLint's
 * suppression comments mean the same for every kind of check.
 */
export function runRules({ script, file, checks, others, settings }: RuleRun): RuleResult {
  const failures: { checkId: string; error: unknown }[] = [];
  const seen = new Map<string, Finding["data"]>();
  const all = [
    ...checks.map((check) => guard(check, (checkId, error) => failures.push({ checkId, error }))),
    ...others.map(({ check, findings }) => replay(check, findings)),
  ];
  const metas = new Map(all.map(({ meta }) => [meta.id, meta]));
  const rules = Object.fromEntries(
    all.map((check) => [
      check.meta.id,
      toEslintRule(check, (checkId, descriptor) => {
        if (!("messageId" in descriptor)) return;
        const data = (descriptor.data ?? {}) as Finding["data"];
        const text = metas.get(checkId)?.messages[descriptor.messageId]?.text ?? "";
        seen.set(keyOf(checkId, descriptor.messageId, fillMessage(text, data)), data);
      }),
    ]),
  );
  const messages = new Linter().verify(
    script.sourceCode,
    [
      {
        ...PAC_LANGUAGE,
        plugins: { [NAMESPACE]: { meta: { name: "pacwright", namespace: NAMESPACE }, rules } },
        rules: Object.fromEntries(all.map(({ meta }) => [ruleOfCheck(meta.id), "error" as const])),
        linterOptions: { reportUnusedDisableDirectives: "warn" },
        settings,
      },
    ],
    { filename: LINTED_NAME },
  );
  const findings = messages.flatMap((message): Finding[] => {
    const checkId = checkOfRule(message.ruleId) ?? "";
    const { messageId = "" } = message;
    const severity = metas.get(checkId)?.messages[messageId]?.severity;
    if (severity === undefined) return [];
    const data = seen.get(keyOf(checkId, messageId, message.message)) ?? {};
    const { line, column, endLine, endColumn } = message;
    const loc = { line, column, endLine, endColumn };
    return [{ checkId, messageId, data, severity, message: message.message, file, loc, ...fixOf(message) }];
  });
  const unused = messages.flatMap((message) => unusedSuppressions(message, script));
  const useless = new Set(unused.map(({ line, column }) => `${line}:${column}`));
  const unexplained = script.unexplained.filter(({ line, column }) => !useless.has(`${line}:${column}`));
  return { findings, failures, unused, unexplained };
}

/** A check of another kind as a rule that reports what is already known. */
function replay(check: Check, findings: readonly Finding[]): SyntaxCheck {
  return {
    evidence: "syntax",
    meta: check.meta,
    create: (context) => ({
      Program() {
        for (const { messageId, data, loc } of findings) {
          const start = { line: loc.line, column: loc.column - 1 };
          const end = { line: loc.endLine ?? loc.line, column: (loc.endColumn ?? loc.column) - 1 };
          context.report({ loc: loc.endColumn === undefined ? start : { start, end }, messageId, data });
        }
      },
    }),
  };
}

function keyOf(checkId: string, messageId: string, message: string): string {
  return `${checkId} ${messageId} ${message}`;
}

function fixOf({ fix }: Linter.LintMessage): Pick<Finding, "fix"> {
  return fix === undefined ? {} : { fix: { range: fix.range, text: fix.text } };
}

/**
 * ESLint's reports of suppressions that hide nothing: their check found nothing there, or does not exist. They name
 * rules of any plugin; only ours are our business, and a comment without names only where it is spelled our way.
 */
function unusedSuppressions(message: Linter.LintMessage, script: Script): UnusedSuppression[] {
  const { line, column } = message;
  const own = (ruleId: string) => {
    const checkId = checkOfRule(ruleId);
    return checkId === null ? [] : [{ checkId, line, column }];
  };
  if (message.ruleId !== null)
    return message.message.startsWith("Definition for rule") ? own(message.ruleId) : [];
  if (!message.message.startsWith("Unused eslint-")) return [];
  const ids = [...message.message.matchAll(/'([^']+)'/g)].map(([, id = ""]) => id);
  if (ids.length === 0) return script.ownDirectives.has(line) ? [{ checkId: null, line, column }] : [];
  return ids.flatMap(own);
}
