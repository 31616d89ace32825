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
  const [one, other] = [answer.client, usual.client];
  if (answer.pac.status !== usual.pac.status) return `${one} has no PAC: ${answer.pac.detail}`;
  if (answer.bypass !== null) return `${one} does not ask the PAC: ${answer.bypass}`;
  if (usual.bypass !== null) return `${one} asks the PAC, ${other} does not: ${usual.bypass}`;
  if (answer.error !== null) return `the script fails in ${one}: ${answer.error.message}`;
  if (usual.error !== null) return `the script works in ${one} and fails in ${other}: ${usual.error.message}`;
  if (answer.result === usual.result) {
    return `${one} reads "${answer.result}" as ${decisionOf(answer)}, ${other} as ${decisionOf(usual)}`;
  }
  return `${causeOf(answer, usual)}${lineOf(answer, usual)}`;
}

/** What the script was told differently: its arguments, or DNS. */
function causeOf(answer: Simulation, usual: Simulation): string {
  const [one, other] = [answer.client, usual.client];
  const [seen, usually] = [answer.seen, usual.seen];
  if (seen !== null && usually !== null && seen.url !== usually.url) {
    return `${one} passes "${seen.url}" to the script, ${other} "${usually.url}"`;
  }
  if (seen !== null && usually !== null && seen.host !== usually.host) {
    return `${one} passes the host "${seen.host}", ${other} "${usually.host}"`;
  }
  for (const { name, answer: told } of answer.dns) {
    const lookup = usual.dns.find((earlier) => earlier.name === name);
    if (lookup !== undefined && String(lookup.answer) !== String(told)) {
      return `${one} and ${other} were told different addresses of ${name}`;
    }
  }
  return `the functions of ${one} answer otherwise than those of ${other}`;
}

function lineOf(answer: Simulation, usual: Simulation): string {
  if (answer.line === null || usual.line === null || answer.line === usual.line) return "";
  return `, so line ${answer.line} decides instead of line ${usual.line}`;
}

function decisionOf({ chain }: Simulation): string {
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
