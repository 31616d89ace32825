import { formatChain } from "../../pac/index.ts";
import type { Simulation } from "../simulate.ts";

/** A client that decides otherwise than most, and why, in one clause. */
export interface Disagreement {
  readonly answer: Simulation;
  readonly reason: string;
}

/**
 * Which clients part from the others in the same profile, and what made them. Pure.
 *
 * The others are whoever share the most common decision; of equally common ones, the first asked.
 */
export function findDisagreements(answers: readonly Simulation[]): Disagreement[] {
  return grouped(answers, ({ url, profile }) => `${url} ${profile}`).flatMap((group) => {
    const usual = mostCommon(group);
    if (usual === undefined) return [];
    return group
      .filter((answer) => decisionOf(answer) !== decisionOf(usual))
      .map((answer) => ({ answer, reason: reasonOf(answer, usual) }));
  });
}

function mostCommon(group: readonly Simulation[]): Simulation | undefined {
  const [largest] = grouped(group, decisionOf).toSorted((a, b) => b.length - a.length);
  return largest?.[0];
}

/** Why `answer` is not what `usual` is: the first cause on the way from the fetch to the chain. */
function reasonOf(answer: Simulation, usual: Simulation): string {
  if (answer.pac.status !== usual.pac.status) return `${answer.client} has no PAC: ${answer.pac.detail}`;
  const { cause, reason } = differenceOf(answer, usual);
  return LINES_DIFFER.has(cause) ? `${reason}${lineOf(answer, usual)}` : reason;
}

/** What one client did with one URL, whoever asked it. */
export type Decided = Pick<
  Simulation,
  "client" | "seen" | "bypass" | "result" | "chain" | "error" | "line" | "dns"
>;

/** What two clients that decide differently did differently first. */
export interface Difference {
  readonly cause:
    | "bypass"
    | "failure"
    /** The same result, understood differently. */
    | "reading"
    | "path"
    | "url"
    | "host"
    | "dns"
    | "functions";
  /** In words, as a clause that begins with the name of a client or "the". */
  readonly reason: string;
}

/** Causes after which the script took another way. */
const LINES_DIFFER: ReadonlySet<Difference["cause"]> = new Set(["path", "url", "host", "dns", "functions"]);

/**
 * Why a client decides otherwise than another one that has the same PAC. Pure.
 *
 * @param answer the one that is to be explained
 * @param usual the one it is held against
 */
export function differenceOf(answer: Decided, usual: Decided): Difference {
  const [one, other] = [answer.client, usual.client];
  if (answer.bypass !== null) {
    return { cause: "bypass", reason: `${one} does not ask the PAC: ${answer.bypass}` };
  }
  if (usual.bypass !== null) {
    return { cause: "bypass", reason: `${one} asks the PAC, ${other} does not: ${usual.bypass}` };
  }
  if (answer.error !== null) {
    return { cause: "failure", reason: `the script fails in ${one}: ${answer.error.message}` };
  }
  if (usual.error !== null) {
    const reason = `the script works in ${one} and fails in ${other}: ${usual.error.message}`;
    return { cause: "failure", reason };
  }
  if (answer.result === usual.result) {
    const reason = `${one} reads ${quoted(answer.result)} as ${decisionOf(answer)}, ${other} as ${decisionOf(usual)}`;
    return { cause: "reading", reason };
  }
  return toldDifferently(answer, usual);
}

/** What the script was told differently: its arguments, or DNS. */
function toldDifferently(answer: Decided, usual: Decided): Difference {
  const [one, other] = [answer.client, usual.client];
  const [seen, usually] = [answer.seen, usual.seen];
  if (seen !== null && usually !== null && seen.url !== usually.url) {
    if (isWithoutPath(seen.url, usually.url)) return { cause: "path", reason: `${one} strips the path` };
    if (isWithoutPath(usually.url, seen.url)) {
      return { cause: "path", reason: `${one} passes the path, which ${other} strips` };
    }
    return { cause: "url", reason: `${one} passes "${seen.url}" to the script, ${other} "${usually.url}"` };
  }
  if (seen !== null && usually !== null && seen.host !== usually.host) {
    return { cause: "host", reason: `${one} passes the host "${seen.host}", ${other} "${usually.host}"` };
  }
  for (const { name, answer: told } of answer.dns) {
    const lookup = usual.dns.find((earlier) => earlier.name === name);
    if (lookup !== undefined && String(lookup.answer) !== String(told)) {
      return { cause: "dns", reason: `${one} and ${other} were told different addresses of ${name}` };
    }
  }
  return { cause: "functions", reason: `the functions of ${one} answer otherwise than those of ${other}` };
}

/** True for the same URL without anything behind the host. */
function isWithoutPath(passed: string, whole: string): boolean {
  return whole.length > passed.length && whole.startsWith(passed) && /^[^/]*\/\/[^/]*\/$/.test(passed);
}

function lineOf(answer: Decided, usual: Decided): string {
  if (answer.line === null || usual.line === null || answer.line === usual.line) return "";
  return `, so line ${answer.line} decides instead of line ${usual.line}`;
}

/** As much of a result as a line of text has room for, on that line. */
function quoted(result: string | null): string {
  const text = result ?? "";
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text);
}

/** A chain in words. */
export function decisionOf({ chain }: Pick<Decided, "chain">): string {
  return chain.length === 0 ? "a failed request" : formatChain(chain);
}

function grouped(answers: readonly Simulation[], key: (answer: Simulation) => string): Simulation[][] {
  const groups = new Map<string, Simulation[]>();
  for (const answer of answers) {
    const group = groups.get(key(answer));
    if (group === undefined) groups.set(key(answer), [answer]);
    else group.push(answer);
  }
  return [...groups.values()];
}
