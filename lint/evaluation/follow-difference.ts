import { decisionOf } from "../../sim/index.ts";
import type { AskablePac, AskedAnswer, Inspected, LoadOptions } from "../check.ts";
import { ORDINARY_URL } from "./derive-urls.ts";
import type { DifferenceGroup } from "./differences.ts";
import { keptState } from "./kept-state.ts";

/** A difference with all that is known of both answers. */
export interface FollowedDifference {
  readonly difference: DifferenceGroup;
  /** The answer of the first of the clients that differ. */
  readonly one: Inspected;
  readonly usual: Inspected;
  readonly count: number;
}

/**
 * Asks again, now for all that is known of the answers.
 *
 * @returns null when the clients are not to blame: a bypass that the PAC says nothing of, or a PAC that answers
 *   otherwise each time
 */
export async function followDifference(
  pac: AskablePac,
  difference: DifferenceGroup,
): Promise<FollowedDifference | null> {
  const { url, profile, clients, usual: usualClient, count } = difference;
  const [client = usualClient] = clients;
  if (!isSteady(pac)) {
    const both = [client, usualClient];
    if (!(await differAlone(pac, url.url, profile, both, {}))) return null;
    // Chromium makes a call again after each question: where that alone makes the difference, it is the PAC's memory.
    for (const givenUpOnce of ["at-the-question", "at-the-next-call"] as const)
      if (!(await differAlone(pac, url.url, profile, both, { givenUpOnce }))) return null;
  }
  const one = await pac.inspect({ url: url.url, client, profile });
  const usual = await pac.inspect({ url: url.url, client: usualClient, profile });
  // One that keeps state may have come to agree by now.
  if (decisionOf(one) === decisionOf(usual)) return null;
  if ((one.bypass !== null || usual.bypass !== null) && !(await hasOwnRule(pac, profile, one, usual)))
    return null;
  return { difference, one, usual, count };
}

/** False where an answer may depend on earlier ones or on chance. */
function isSteady({ sourceCode }: AskablePac): boolean {
  return keptState(sourceCode).length === 0 && !sourceCode.text.includes("random");
}

/** Whether two clients that have just loaded the PAC, and are asked nothing else, still differ. */
async function differAlone(
  pac: AskablePac,
  url: string,
  profile: string,
  clients: readonly string[],
  how: LoadOptions,
): Promise<boolean> {
  const decisions = new Set<string>();
  for (const client of clients) {
    const fresh = await pac.reload({ client, profile }, { ...how, withoutChance: true });
    try {
      for (const answer of await fresh.askAll([url])) decisions.add(decided(answer));
    } finally {
      fresh.close();
    }
  }
  return decisions.size > 1;
}

function decided(answer: AskedAnswer): string {
  return `${decisionOf(answer)} ${answer.error ?? ""}`;
}

/** True when the client that asks comes to another rule than for everything else: the PAC speaks of this address. */
async function hasOwnRule(
  pac: AskablePac,
  profile: string,
  one: Inspected,
  usual: Inspected,
): Promise<boolean> {
  const asked = one.bypass === null ? one : usual;
  const ordinary = await pac.inspect({ url: ORDINARY_URL, client: asked.client, profile });
  return asked.line !== null && asked.line !== ordinary.line;
}
