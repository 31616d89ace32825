import { formatChain } from "../../pac/index.ts";
import type { Explanation, Place, RanStatement } from "../explain/explanation.ts";
import { fold, type Step } from "../explain/fold.ts";
import type { Simulation } from "../simulate.ts";
import { formatStatement, type PlaceFormat } from "./explained-statement.ts";
import { painter } from "./paint.ts";
import type { ReportOptions } from "./simulations.ts";

/** How a PAC came to its answer for one URL, one client and one profile, in the order in which it ran. Pure. */
export function formatExplanation(
  answer: Simulation,
  explanation: Explanation,
  options: ReportOptions,
): string {
  const { seen, profile, client } = answer;
  const who = [profile, client].filter((part) => part !== null).join(", ");
  const head = `${answer.url}  ${who}`;
  const call =
    seen === null ? [] : [`FindProxyForURL(${JSON.stringify(seen.url)}, ${JSON.stringify(seen.host)})`];
  return [
    painter(options.color)("bold", head),
    ...call,
    "",
    ...(explanation.explained ? run(explanation) : [`no explanation: ${explanation.reason}`]),
    "",
    ...conclusion(answer, explanation, options),
  ].join("\n");
}

function run(explanation: Explanation): string[] {
  const place = placeFormat(explanation.statements);
  const lines: string[] = [];
  let around: string | null | undefined;
  for (const step of fold(explanation)) {
    const { function: name } =
      step.kind === "folded" ? (step.statements[0] as RanStatement) : step.detail.statement;
    const title = name === null ? "at the top level" : `in ${name}`;
    if (name !== around) lines.push(title);
    around = name;
    lines.push(...formatStep(step, place, explanation));
  }
  if (explanation.omitted > 0) {
    const count = explanation.omitted;
    lines.push(`cut: ${count} evaluations and calls between the first and the last ones are not listed`);
  }
  if (explanation.statements.some(({ times }) => times === null))
    lines.push("cut: the engine broke down, so how often each statement ran is not known");
  return lines;
}

function formatStep(step: Step, place: PlaceFormat, { lookups }: Explanation): string[] {
  if (step.kind === "statement") return formatStatement(step.detail, place, lookups);
  const count = step.statements.length;
  const what =
    step.what === "conditions"
      ? `${count} conditions false`
      : `${count} ${count === 1 ? "statement" : "statements"} ran when the file was loaded`;
  return [`  ${place.range(step.statements)}: ${what}`];
}

/** Lines are enough, unless several statements share one, as in a minified PAC. */
function placeFormat(statements: readonly RanStatement[]): PlaceFormat {
  const lines = statements.map(({ line }) => line);
  const withColumns = new Set(lines).size < lines.length;
  const text = ({ line, column }: Place) => (withColumns ? `${line}:${column}` : `${line}`);
  const width = Math.max(0, ...statements.map((statement) => text(statement).length));
  return {
    pad: (statement) => text(statement).padStart(width),
    width,
    range(items) {
      const first = items[0];
      const last = items.at(-1);
      if (first === undefined || last === undefined) return "";
      if (items.length === 1 && withColumns) return text(first);
      if (withColumns && first.line === last.endLine) return `${text(first)} to ${text(last)}`;
      return first.line === last.endLine ? `line ${first.line}` : `lines ${first.line}-${last.endLine}`;
    },
  };
}

function conclusion(answer: Simulation, explanation: Explanation, { pacFile }: ReportOptions): string[] {
  const { error, result, chain, problems } = answer;
  const { returned, decided, lookups } = explanation;
  const at = ({ line, column }: Place) => `${pacFile}:${line}:${column}`;
  const unplaced = lookups
    .filter(({ line }) => line === null)
    .map(
      ({ name, answer: found }) =>
        `looked up  ${name}: ${found === null ? "does not exist" : found.join(", ")}`,
    );
  const moved = decided !== null && (returned === null || at(decided) !== at(returned));
  return [
    ...unplaced,
    ...(error === null ? [] : [`failed     ${failure(error, pacFile)}`]),
    ...(returned === null ? [] : [`returned   ${at(returned)}: ${returned.text}`]),
    ...(moved && decided !== null ? [`decided    ${at(decided)}`] : []),
    ...(result === null ? [] : [`result     ${JSON.stringify(result)}`]),
    `client     ${formatChain(chain) || "(request fails)"}`,
    ...problems.map(
      ({ message, dropped }) => `${dropped ? "dropped" : "note"}    ${dropped ? "" : "   "}${message}`,
    ),
  ];
}

function failure({ message, line, column }: NonNullable<Simulation["error"]>, pacFile: string): string {
  const place = [pacFile, line, line === null ? null : column].filter((part) => part !== null).join(":");
  return `${place}: ${message}`;
}
