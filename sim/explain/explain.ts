import type { Answer, Lookup, PacError } from "../engine/types.ts";
import { type Account, type Explanation, NO_TRACE } from "./explanation.ts";

/** A question as a client answered it. */
export interface Answered {
  readonly client: string;
  readonly pac: { readonly status: string };
  readonly bypass: string | null;
  readonly result: string | null;
  readonly error: PacError | null;
  readonly dns: readonly Lookup[];
}

/**
 * Holds what a marked copy did against what the PAC did. The explanation is the copy's account if both came to the
 * same, and otherwise says why there is none. Pure.
 *
 * @param answered the PAC's own answer
 * @param copy the copy's, null when there was none to ask
 */
export function explain(answered: Answered, copy: Pick<Answer, "account"> | null): Explanation {
  const reason = whyNot(answered, copy);
  const trace = copy?.account?.trace;
  if (reason !== null || trace === undefined) return { explained: false, reason, ...NO_TRACE };
  return { explained: true, reason: null, ...trace };
}

function whyNot(answered: Answered, copy: Pick<Answer, "account"> | null): string | null {
  const { pac, bypass, error, client } = answered;
  if (pac.status !== "loaded" && error === null) return `the client has no PAC here (${pac.status})`;
  if (bypass !== null) return `the client does not ask the PAC: ${bypass}`;
  const account = copy?.account;
  if (account === undefined) {
    if (error?.code === "syntax-error")
      return "the file is not JavaScript this client knows, so nothing of it ran";
    if (error?.code === "no-entry-point")
      return "the client does not take the file for a PAC, so nothing was asked";
    return "no marked copy of the PAC could be run: it is nested too deeply, or had to be ended";
  }
  const difference = differenceOf(answered, account);
  if (difference === null) return null;
  return client === "node"
    ? `pac-resolver runs a rewritten script, which cannot be followed, and a browser-like engine does not do the same: ${difference}`
    : `the marked copy did not do the same as the PAC: ${difference}`;
}

/** What ends a script that does not end itself. */
const LIMITS: ReadonlySet<string> = new Set(["too-slow", "too-much-memory", "too-deep"]);

/** Where the two part, in words; null when they came to the same. */
function differenceOf({ client, result, error, dns }: Answered, account: Account): string | null {
  if (result !== null) {
    if (account.result === result) return lookupsDiffer(client, dns, account.lookups);
    return account.error === null
      ? `it returned ${JSON.stringify(account.result)}`
      : `it failed (${account.error.code})`;
  }
  const code = account.error?.code ?? null;
  if (error === null || code === error.code) return null;
  // Which limit comes first is chance: the copy has other ones.
  if (code !== null && LIMITS.has(code) && LIMITS.has(error.code)) return null;
  return code === null
    ? `it returned ${JSON.stringify(account.result)} where the PAC failed (${error.code})`
    : `it failed in another way (${code} instead of ${error.code})`;
}

/** pac-resolver asks for other names than browsers do, addresses for one. */
function lookupsDiffer(client: string, own: readonly Lookup[], copy: readonly Lookup[]): string | null {
  const text = (lookups: readonly Lookup[]) =>
    JSON.stringify(lookups.map(({ name, answer }) => [name, answer]));
  return client === "node" || text(own) === text(copy) ? null : "it looked other names up";
}
