import { type Chain, formatChain } from "../../pac/index.ts";
import type { AskablePac } from "../check.ts";
import type { Location } from "../finding.ts";
import { type Answered, allAnswers } from "./all-answers.ts";
import { decidedLine } from "./decided-line.ts";
import { spread } from "./spread.ts";
import { mostFollowed } from "./two-worlds.ts";
import { usualClients } from "./usual-clients.ts";

/** A chain that some URLs get, and the line that gave it to one of them. */
export interface PlacedChain {
  readonly chain: Chain;
  /** The first question that got it. */
  readonly first: Answered;
  readonly loc: Location;
  /** How many of the URLs that were asked get a chain that is wrong in the same way from this line. */
  readonly urls: number;
}

/**
 * The chains that clients make of the PAC's results and that do not do, as far as the derived URLs lead to them: what
 * clients really read, whatever it was put together from.
 *
 * @param problem what is wrong with a chain, as a word to tell the kinds apart; null: nothing
 * @returns one for each kind and deciding line; as many chains are followed as there is time for
 */
export async function chainsWith(
  pac: AskablePac,
  problem: (chain: Chain) => string | null,
): Promise<(PlacedChain & { readonly problem: string })[]> {
  const groups = new Map<string, { first: Answered; problem: string; urls: Set<string> }>();
  for (const answered of await allAnswers(pac, usualClients(pac))) {
    const kind = problem(answered.answer.chain);
    if (kind === null) continue;
    const key = `${kind}\n${formatChain(answered.answer.chain)}`;
    const group = groups.get(key) ?? { first: answered, problem: kind, urls: new Set() };
    group.urls.add(answered.url);
    groups.set(key, group);
  }
  const placed = new Map<string, PlacedChain & { readonly problem: string }>();
  for (const { first, problem: kind, urls } of spread([...groups.values()], mostFollowed(pac))) {
    const loc = await decidedLine(pac, first);
    const key = `${kind} ${loc.line}`;
    const known = placed.get(key);
    const { chain } = first.answer;
    placed.set(key, {
      chain,
      first,
      loc,
      problem: kind,
      ...known,
      urls: (known?.urls ?? 0) + urls.size,
    });
  }
  return [...placed.values()];
}

/** How many more URLs there are, for a message. */
export function moreUrls(count: number): string {
  return count > 1 ? ` (and so with ${count - 1} more URL${count > 2 ? "s" : ""})` : "";
}
