import type { Bypass, Chain, DecisionList, ReadResult, ResultProblem, Seen } from "../pac/index.ts";
import { DIRECT } from "../pac/index.ts";
import { clientById, loadHere } from "./client-by-id.ts";
import { askEach, MOST_AT_ONCE } from "./engine/ask-each.ts";
import {
  type Answer,
  type AskOptions,
  DEFAULT_LIMITS,
  type Limits,
  type Loader,
  type PacError,
  type PacSource,
  type World,
} from "./engine/types.ts";
import type { Account } from "./explain/explanation.ts";

/** A PAC has few different results; one that makes up new ones for ever must not fill our memory. */
const MOST_RESULTS = 1_000;

const FAILED: Pick<Asked, "chain" | "problems"> = { chain: [DIRECT], problems: [] };

/** One question answered by one client: what it saw, what the script said, what the client makes of it. */
export interface Asked {
  readonly seen: Seen | null;
  /** Why the client did not ask the script; null when it did. */
  readonly bypass: string | null;
  readonly result: string | null;
  /** What the client does: DIRECT when it did not ask or the script failed. */
  readonly chain: Chain;
  readonly problems: readonly ResultProblem[];
  readonly error: PacError | null;
  readonly line: number | null;
  readonly lookups: Answer["lookups"];
  readonly alerts: readonly string[];
  /** How a marked copy came to this; only with `explain`. */
  readonly account?: Account | undefined;
  /** The position of the rule that decided, in {@link OpenPac.list}; absent where the script was asked. */
  readonly rule?: number | undefined;
}

/** A PAC that one client has loaded, ready for any number of questions. */
export interface OpenPac {
  /** The rules it is answered from; null where every question goes to the script. */
  readonly list: DecisionList | null;
  /**
   * @param url an absolute URL; a text that is none throws TypeError
   * @param host what to pass as host instead of the URL's own
   */
  ask(url: string, host?: string, options?: AskOptions): Promise<Asked>;
  /**
   * What `ask` gives for each of these URLs, asked in this order, in less time.
   *
   * @param urls absolute URLs; a text that is none throws TypeError before anything is asked
   */
  askMany(urls: readonly (string | URL)[], options?: AskOptions): Promise<readonly Asked[]>;
  close(): void;
}

/**
 * Loads a PAC into a client in a world.
 *
 * @param clientId one of `CLIENTS`; any other throws RangeError
 * @param world all that the script can learn from outside
 * @param load where the script runs; default: in this thread
 */
export async function openPac(
  source: PacSource,
  clientId: string,
  world: World,
  limits: Limits = DEFAULT_LIMITS,
  load: Loader = loadHere,
): Promise<OpenPac> {
  const client = clientById(clientId);
  const pac = await load(clientId, source, world, limits);
  const known = new Map<string, ReadResult>();
  const readOnce = (result: string): ReadResult => {
    const read = known.get(result) ?? client.read(result);
    if (known.size < MOST_RESULTS) known.set(result, read);
    return read;
  };
  const read = (seen: Seen, answer: Answer): Asked => {
    const { result, error } = answer;
    // Both browsers fail open: a script that fails means DIRECT for this request.
    const { chain, problems } = result === null || error !== null ? FAILED : readOnce(result);
    // Name by name: with spread syntax this would be the dearest part of a long list of URLs.
    const { line, lookups, alerts, account, rule } = answer;
    return { seen, bypass: null, result, chain, problems, error, line, lookups, alerts, account, rule };
  };
  return {
    list: pac.list ?? null,
    close: () => pac.dispose(),
    async ask(url, host, options) {
      const seen = client.seen(new URL(url));
      if ("bypass" in seen) return bypassed(seen);
      const asked = host === undefined ? seen : { ...seen, host };
      return read(asked, await pac.ask(asked, options));
    },
    async askMany(urls, options) {
      const seen = urls.map((url) => client.seen(typeof url === "string" ? new URL(url) : url));
      const questions = seen.filter((one): one is Seen => !("bypass" in one));
      const answers: Answer[] = [];
      while (answers.length < questions.length) {
        const rest = questions.slice(answers.length, answers.length + MOST_AT_ONCE);
        answers.push(...(await (pac.askSome?.(rest, options) ?? askEach(pac, rest, options))));
      }
      const answer = answers.values();
      return seen.map((one) => ("bypass" in one ? bypassed(one) : read(one, next(answer))));
    },
  };
}

function next(answers: Iterator<Answer>): Answer {
  const { value, done } = answers.next();
  if (done === true) throw new Error("fewer answers than questions");
  return value;
}

function bypassed({ bypass }: Bypass): Asked {
  const nothing = {
    seen: null,
    result: null,
    error: null,
    line: null,
    problems: [],
    lookups: [],
    alerts: [],
  };
  return { ...nothing, bypass, chain: [DIRECT] };
}

/**
 * Can these clients load the PAC at all? Runs its top level and looks for the entry point; asks it nothing.
 *
 * @returns one error per client that cannot, the same error of several clients only once
 */
export async function checkPac(
  source: PacSource,
  clientIds: readonly string[],
): Promise<readonly PacError[]> {
  const errors = new Map<string, PacError>();
  for (const id of clientIds) {
    const pac = await clientById(id).load(source, EMPTY_WORLD, DEFAULT_LIMITS);
    try {
      const error = pac.loadError;
      if (error !== null) errors.set(`${error.line}:${error.column}:${error.message}`, error);
    } finally {
      pac.dispose();
    }
  }
  return [...errors.values()];
}

/** No name exists, the client has no address, and it is the first of January 2026 in Greenwich. */
const EMPTY_WORLD: World = {
  resolve: () => null,
  addresses: [],
  now: () => Date.UTC(2026, 0, 1),
  zone: "UTC",
};
