import { type Difference, decisionOf, differenceOf } from "../../sim/index.ts";
import type { AskablePac, Inspected } from "../check.ts";
import type { Location } from "../finding.ts";
import { ORDINARY_URL } from "./derive-urls.ts";
import type { DifferenceGroup } from "./differences.ts";
import { type PartingCondition, partingCondition } from "./parting-place.ts";
import { spread } from "./spread.ts";

/** A place in a PAC where clients part. */
export interface Parting extends DifferenceGroup {
  readonly loc: Location;
  readonly cause: Difference["cause"];
  /** Why, in words, with the condition that made it. */
  readonly reason: string;
  readonly decision: string;
  readonly usualDecision: string;
  /** What becomes of the request: one client gets no answer, one goes past the proxy, or it is another proxy. */
  readonly consequence: "fails" | "direct" | "proxy";
}

export interface Partings {
  readonly partings: readonly Parting[];
  /** Differences that were not followed, because there were too many. */
  readonly left: number;
}

/**
 * Follows differences to the places they come from, and makes one of those with the same place and the same clients.
 *
 * @param differences in any order; where there are too many they are taken evenly
 */
export async function findPartings(
  pac: AskablePac,
  differences: readonly DifferenceGroup[],
): Promise<Partings> {
  const { places, explanations } = limitsOf(pac.sourceCode.text.length);
  const followed = spread(differences, places);
  const partings = new Map<string, Parting>();
  const lines = new Map<string, Followed>();
  for (const difference of followed) {
    const inspection = await inspect(pac, difference);
    if (inspection === null) continue;
    const { one, usual } = inspection;
    const key = [
      difference.clients,
      difference.usual,
      one.line,
      usual.line,
      decisionOf(one),
      decisionOf(usual),
      isDynamic(pac, one, usual) ? difference.url.literal?.loc.line : "",
    ].join("\n");
    const known = lines.get(key);
    if (known === undefined) lines.set(key, inspection);
    else known.count += difference.count;
  }
  let left = explanations;
  for (const inspection of lines.values()) {
    const parting = await partingOf(pac, inspection, left > 0);
    left -= 1;
    const { line, column } = parting.loc;
    const place = parting.cause === "reading" ? inspection.one.result : `${line}:${column}`;
    const key = [parting.clients, parting.usual, parting.consequence, place].join("\n");
    const known = partings.get(key);
    if (known === undefined) partings.set(key, parting);
    else partings.set(key, { ...known, count: known.count + parting.count });
  }
  return { partings: [...partings.values()], left: differences.length - followed.length };
}

interface Followed {
  readonly difference: DifferenceGroup;
  readonly one: Inspected;
  readonly usual: Inspected;
  count: number;
}

/** A line costs a run of a marked copy, 80 ms for 1 MB; an explanation a copy of its own, 3 s for 1 MB. */
function limitsOf(length: number): { places: number; explanations: number } {
  return {
    places: Math.max(10, Math.min(120, Math.floor(12_000_000 / (length + 40_000)))),
    explanations: length > 250_000 ? 0 : Math.max(4, Math.min(40, Math.floor(1_600_000 / (length + 20_000)))),
  };
}

/** Two rules that end in the same statement, as in a loop over a table, are told apart by their literals alone. */
function isDynamic(pac: AskablePac, one: Inspected, usual: Inspected): boolean {
  const lines = pac.sourceCode.lines;
  return [one.line, usual.line].some((line) => line !== null && /\w\[\w+\]/.test(lines[line - 1] ?? ""));
}

/** Both answers with their lines; null when it turns out to be the client's own business. */
async function inspect(pac: AskablePac, difference: DifferenceGroup): Promise<Followed | null> {
  const { url, profile, clients, usual: usualClient, count } = difference;
  const [client = usualClient] = clients;
  const one = await pac.inspect({ url: url.url, client, profile });
  const usual = await pac.inspect({ url: url.url, client: usualClient, profile });
  if (one.bypass !== null || usual.bypass !== null) {
    const asked = one.bypass === null ? one : usual;
    const ordinary = await pac.inspect({ url: ORDINARY_URL, client: asked.client, profile });
    // The rule for everything else: the PAC says nothing of this address.
    if (asked.line === null || asked.line === ordinary.line) return null;
  }
  return { difference, one, usual, count };
}

async function partingOf(pac: AskablePac, followed: Followed, explain: boolean): Promise<Parting> {
  const { difference, one, usual, count } = followed;
  const { cause, reason } = differenceOf(one, usual);
  const condition = explain && cause !== "reading" ? await conditionOf(pac, followed) : null;
  const { literal, variant } = difference.url;
  // A condition without any text of its own took it from a table, and there is the rule.
  const isRow =
    condition !== null && literal !== null && variant === "as-written" && !/["'`/]/.test(condition.text);
  return {
    ...difference,
    count,
    cause,
    reason: `${reason}${condition === null ? linesOf(one, usual) : effectOf(condition)}`,
    loc: isRow ? literal.loc : (condition?.loc ?? placeOf(pac, one, usual)),
    decision: decisionOf(one),
    usualDecision: decisionOf(usual),
    consequence: consequenceOf(one, usual),
  };
}

async function conditionOf(
  pac: AskablePac,
  { difference, one, usual }: Followed,
): Promise<PartingCondition | null> {
  if (one.bypass !== null || usual.bypass !== null) return null;
  const { url, profile } = difference;
  const [first, second] = [
    await pac.inspect({ url: url.url, client: one.client, profile }, { explain: true }),
    await pac.inspect({ url: url.url, client: usual.client, profile }, { explain: true }),
  ];
  // A copy that does otherwise than the PAC explains nothing.
  if (first.account?.result !== one.result || second.account?.result !== usual.result) return null;
  return partingCondition(first.account.trace, second.account.trace);
}

function effectOf({ text, value }: PartingCondition): string {
  return value === null ? "" : `, so \`${text}\` is ${value} there`;
}

function linesOf(one: Inspected, usual: Inspected): string {
  if (one.line === null || usual.line === null || one.line === usual.line) return "";
  return `, so line ${one.line} decides instead of line ${usual.line}`;
}

/** The rule that only one of them comes to: rules are tried in order, so it is the earlier one. */
function placeOf(pac: AskablePac, one: Inspected, usual: Inspected): Location {
  const failed = one.error ?? usual.error;
  if (failed?.line) return { line: failed.line, column: failed.column ?? 1 };
  const lines = [one.line, usual.line].filter((line) => line !== null);
  if (lines.length === 0) return pac.entryPoint;
  const line = Math.min(...lines);
  const text = pac.sourceCode.lines[line - 1] ?? "";
  const column = text.search(/\S|$/) + 1;
  return { line, column, endLine: line, endColumn: text.trimEnd().length + 1 };
}

function consequenceOf(one: Inspected, usual: Inspected): Parting["consequence"] {
  const [first, second] = [one.chain[0], usual.chain[0]];
  if (one.error !== null || usual.error !== null || !first || !second) return "fails";
  return first.kind === "DIRECT" || second.kind === "DIRECT"
    ? first.kind === second.kind
      ? "proxy"
      : "direct"
    : "proxy";
}
