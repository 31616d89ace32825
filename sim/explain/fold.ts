import type { BuiltinCall, Evaluated, Explanation, RanStatement } from "./explanation.ts";

/** What a reader is shown for one place in the order of events. */
export type Step =
  | { readonly kind: "statement"; readonly detail: StatementDetail }
  /** Many statements in a row of which only their number matters. */
  | {
      readonly kind: "folded";
      readonly what: "conditions" | "loaded";
      readonly statements: readonly RanStatement[];
    };

export interface StatementDetail {
  readonly statement: RanStatement;
  /** The latest evaluation of each condition in it, with the number of all of them. */
  readonly conditions: readonly { readonly latest: Evaluated; readonly times: number }[];
  /** Its calls by place. */
  readonly calls: readonly (readonly BuiltinCall[])[];
}

/** Shorter runs are shown one by one. */
const MIN_STATEMENTS = 8;
const MIN_OPERANDS = 8;
const LOADED = "loaded";

/** Puts statements together with what happened in them, and folds long runs of `if`s that did not hold. Pure. */
export function fold({ statements, conditions, calls }: Explanation): Step[] {
  const conditionsOf = grouped(conditions);
  const callsOf = grouped(calls);
  const details = statements.map((statement, index) => ({
    statement,
    conditions: bySite(conditionsOf.get(index) ?? []).map((all) => ({
      latest: all.at(-1) as Evaluated,
      times: all.length,
    })),
    calls: bySite(callsOf.get(index) ?? []),
  }));
  return runsOf(details, foldedAs).flatMap((run): Step[] => {
    const key = run[0] === undefined ? null : foldedAs(run[0]);
    if (key === null || (key !== LOADED && run.length < MIN_STATEMENTS))
      return run.map((detail) => ({ kind: "statement", detail }));
    const folded = run.map(({ statement }) => statement);
    return [{ kind: "folded", what: key === LOADED ? "loaded" : "conditions", statements: folded }];
  });
}

/** Operands with long runs of false ones taken together. Pure. */
export function foldOperands(operands: readonly Evaluated[]): (readonly Evaluated[])[] {
  const isPlainFalse = ({ value, operands: inner }: Evaluated) =>
    value === false && inner.length === 0 ? "false" : null;
  return runsOf(operands, isPlainFalse).flatMap((run) =>
    run.length >= MIN_OPERANDS && run[0] !== undefined && isPlainFalse(run[0]) !== null
      ? [run]
      : run.map((operand) => [operand]),
  );
}

/** What a statement may be folded with, or null: it stands alone. */
function foldedAs({ statement, conditions, calls }: StatementDetail): string | null {
  const { kind, phase, outcomes, function: name } = statement;
  if (calls.some((all) => all.some(({ lookups, result }) => lookups.length > 0 || result === null)))
    return null;
  if (kind === "if" && outcomes !== null && outcomes.true === 0 && outcomes.false > 0)
    return `conditions of ${phase} ${name}`;
  const quiet = conditions.length === 0 && calls.length === 0;
  return phase === "load" && name === null && quiet && kind !== "throw" ? LOADED : null;
}

/** Splits a list where neighbours differ; a key of null separates every item. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Item[][] {
  const runs: Item[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null && key === last) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = key;
  }
  return runs;
}

function grouped<Item extends { readonly statement: number | null }>(
  items: readonly Item[],
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const index = item.statement ?? -1;
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [item]);
    else group.push(item);
  }
  return groups;
}

function bySite<Item extends { readonly line: number; readonly column: number; readonly role?: string }>(
  items: readonly Item[],
): Item[][] {
  const sites = new Map<string, Item[]>();
  for (const item of items) {
    const site = `${item.line}:${item.column}:${item.role ?? ""}`;
    const group = sites.get(site);
    if (group === undefined) sites.set(site, [item]);
    else group.push(item);
  }
  return [...sites.values()];
}
