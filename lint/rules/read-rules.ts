import { parse } from "acorn";
import { decisionList, opaqueParts, type Rule, reachOf } from "../../pac/index.ts";

/** One rule as `pac-lint --rules` lists it. The keys are a contract: more may be added. */
export interface ListedRule {
  readonly file: string;
  /** From 1; what `hiddenBy` names. */
  readonly rule: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly condition: string;
  readonly kind: string;
  readonly result: string | null;
  /** True: `witness` reaches it. False: the rules in `hiddenBy` hide it. Null: neither was shown. */
  readonly reachable: boolean | null;
  readonly hiddenBy: readonly number[];
  readonly witness: string | null;
  /** What must be so where the client is for the rule to decide `witness`. */
  readonly where: readonly string[];
  readonly understood: boolean;
  /** Why it is not understood: each reason once, with the line of its first place. */
  readonly reasons: readonly { readonly reason: string; readonly line: number }[];
}

/** Why there is no list. */
export interface NoList {
  readonly problem: string;
}

/**
 * The rules of a PAC, as Chromium runs it.
 *
 * @param text without a byte order mark
 */
export function readRules(file: string, text: string): readonly ListedRule[] | NoList {
  let program: ReturnType<typeof parse>;
  try {
    program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
  } catch (error) {
    return { problem: syntaxProblem(error) };
  }
  const list = decisionList(program, "chromium");
  if (list === null) return { problem: "it has no global function FindProxyForURL, so it is no PAC" };
  const reach = reachOf(list);
  return list.rules.map((rule, i): ListedRule => {
    const { reachable = null, hiddenBy = [], witness = null } = reach[i] ?? {};
    const reasons = reasonsOf(rule);
    const { line, column, endLine } = rule.place;
    return {
      file,
      rule: i + 1,
      line,
      column,
      endLine,
      condition: rule.condition.words(),
      kind: rule.condition.kind,
      result: rule.result,
      reachable,
      hiddenBy: hiddenBy.map((each) => each + 1),
      witness: witness?.url ?? null,
      where: witness?.where ?? [],
      understood: reasons.length === 0,
      reasons,
    };
  });
}

function reasonsOf(rule: Rule): { reason: string; line: number }[] {
  const byReason = new Map<string, number>();
  for (const { reason, place } of opaqueParts(rule))
    if (!byReason.has(reason)) byReason.set(reason, place.line);
  return [...byReason].map(([reason, line]) => ({ reason, line }));
}

function syntaxProblem(error: unknown): string {
  if (error instanceof RangeError) return "it is nested too deeply to be read";
  const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
  const where = loc === undefined ? "" : `:${loc.line}:${loc.column + 1}`;
  return `this is not valid JavaScript (${message.replace(/ \(\d+:\d+\)$/, "")}${where === "" ? "" : ` at ${where.slice(1)}`}); correct it first`;
}
