import type { BuiltinCall, Evaluated, Place, PlacedLookup, RanStatement } from "../explain/explanation.ts";
import { foldOperands, type StatementDetail } from "../explain/fold.ts";

/** How places are written in the margin. */
export interface PlaceFormat {
  readonly width: number;
  /** Right-aligned. */
  pad(place: Place): string;
  /** `lines 12-310`, `1:12 to 1:310`. */
  range(items: readonly (Place & { readonly endLine: number })[]): string;
}

/** Calls of one place beyond these are counted only: the first ones and the last one are shown. */
const FIRST_CALLS = 2;

/** One statement that ran, with its conditions and calls below it. Pure. */
export function formatStatement(
  { statement, conditions, calls }: StatementDetail,
  place: PlaceFormat,
  lookups: readonly PlacedLookup[],
): string[] {
  const margin = " ".repeat(place.width + 6);
  const head = conditions.find(({ latest }) => latest.role === statement.kind);
  const others = conditions.filter((condition) => condition !== head);
  return [
    `  ${place.pad(statement)}  ${statement.text}${outcome(statement, head?.latest)}`,
    ...(head === undefined ? [] : operandLines(head.latest, place).map((line) => margin + line)),
    ...others.flatMap(({ latest, times }) =>
      conditionLines(latest, times, place).map((line) => margin + line),
    ),
    ...calls.flatMap((all) => callLines(all, lookups).map((line) => margin + line)),
  ];
}

/** `-> true`, `x12`, `x12 -> 1 true, 11 false`. */
function outcome({ times, outcomes, kind }: RanStatement, head: Evaluated | undefined): string {
  const often = times !== null && times > 1 ? `  x${times}` : "";
  if (kind === "switch" && head !== undefined) return `${often}  -> ${head.result}`;
  if (outcomes === null) return often;
  const { true: yes, false: no } = outcomes;
  if (yes + no === 1) return `${often}  -> ${yes === 1}`;
  if (yes + no === 0) return often;
  const counts = [yes > 0 ? `${yes} true` : "", no > 0 ? `${no} false` : ""].filter(Boolean);
  return `${often}  -> ${counts.join(", ")}`;
}

function conditionLines(condition: Evaluated, times: number, place: PlaceFormat): string[] {
  const often = times > 1 ? `  (the last of ${times})` : "";
  return [`${evaluation(condition)}${often}`, ...operandLines(condition, place).map((line) => `  ${line}`)];
}

function operandLines({ operands, notReached }: Evaluated, place: PlaceFormat): string[] {
  const lines = foldOperands(operands).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    if (run.length > 1) return [`${place.range(run)}: ${run.length} operands false`];
    return [evaluation(first), ...operandLines(first, place).map((line) => `  ${line}`)];
  });
  if (notReached === null) return lines;
  const { operands: count, text } = notReached;
  const what = count === 1 ? text : `${text} and ${count - 1} more`;
  return [...lines, `${"not reached".padEnd(TAG)} ${what}`];
}

const TAG = "not reached".length;

function evaluation({ role, text, value, result }: Evaluated): string {
  if (role === "switch") return `switch (${text})  -> ${result}`;
  const tag = value === null ? "unfinished" : String(value);
  const plain = result === null || result === String(value);
  return `${tag.padEnd(TAG)} ${role === "case" ? "case " : ""}${text}${plain || role === "case" ? "" : `  (${result})`}`;
}

function callLines(calls: readonly BuiltinCall[], lookups: readonly PlacedLookup[]): string[] {
  const cut = calls.length > FIRST_CALLS + 2;
  const shown = cut ? [...calls.slice(0, FIRST_CALLS), ...calls.slice(-1)] : calls;
  const lines = shown.map((call) => [formatCall(call), ...lookupLines(call, lookups)]);
  const more = cut ? [[`... ${calls.length - shown.length} more calls ...`]] : [];
  return [
    ...lines.slice(0, cut ? FIRST_CALLS : lines.length),
    ...more,
    ...(cut ? lines.slice(-1) : []),
  ].flat();
}

function formatCall({ function: name, arguments: args, result, line, column }: BuiltinCall): string {
  const gave = result === null ? "threw an error" : `= ${result}`;
  return `call ${line}:${column} ${name}(${args.join(", ")}) ${gave}`;
}

function lookupLines(call: BuiltinCall, lookups: readonly PlacedLookup[]): string[] {
  return lookups
    .filter(({ name }) => call.lookups.includes(name))
    .map(
      ({ name, answer }) => `  looked up ${name}: ${answer === null ? "does not exist" : answer.join(", ")}`,
    );
}
