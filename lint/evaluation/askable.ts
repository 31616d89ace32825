import type { SourceCode } from "eslint";
import type { Site } from "../../site/index.ts";
import type { AskablePac, AskedAnswer, Inspected, LoadOptions } from "../check.ts";
import type { Location } from "../finding.ts";
import { type DerivedUrl, deriveUrls } from "./derive-urls.ts";

/** A PAC that one client has loaded in one profile. */
interface OpenedPac {
  ask(url: string): Promise<AskedAnswer>;
  /** In this order, and in less time than one by one. */
  askMany(urls: readonly string[]): Promise<readonly AskedAnswer[]>;
  inspect(url: string, how?: { readonly explain: boolean }): Promise<Inspected>;
  close(): void;
}

/** Loads the PAC for a client in a profile. The simulator does it; tests pass their own. */
export type OpensPac = (client: string, profile: string, how?: LoadOptions) => Promise<OpenedPac>;

/** All questions to one file together may take this long; a question itself has the simulator's own limit. */
export const BUDGET_SECONDS = 10;

/** A batch that took longer than this was too large. */
const QUICK_MILLISECONDS = 100;
const LARGEST_BATCH = 64;

/** The budget is used up: no more questions. */
export class EvaluationStopped extends Error {
  override readonly name = "EvaluationStopped";
}

export interface AskableOptions {
  readonly site: Site | null;
  readonly clients: readonly string[];
  readonly profiles: readonly string[];
  /** The parsed PAC, with scopes known and nodes linked. */
  readonly sourceCode: SourceCode;
  readonly entryPoint: Location;
  readonly open: OpensPac;
  /** Milliseconds from any fixed start. */
  readonly clock: () => number;
}

/**
 * A PAC for evaluation checks: each client loads it once per profile, the same question is asked once, and the sum
 * of all questions is bounded.
 *
 * `ask`, `askAll`, `inspect` and `reload` reject with {@link EvaluationStopped} once the budget is used up. `close` frees every
 * sandbox.
 */
export function askablePac(options: AskableOptions): AskablePac & { close(): Promise<void> } {
  const { site, clients, profiles, sourceCode, entryPoint, open, clock } = options;
  const opened = new Map<string, Promise<OpenedPac>>();
  const answers = new Map<string, Promise<AskedAnswer>>();
  const started = clock();
  let urls: readonly DerivedUrl[] | undefined;

  const load = (client: string, profile: string) => {
    const key = `${client} ${profile}`;
    const known = opened.get(key) ?? open(client, profile);
    opened.set(key, known);
    return known;
  };
  const spend = () => {
    if (clock() - started > BUDGET_SECONDS * 1000) throw new EvaluationStopped();
  };
  /** In batches: small at first, so that a slow PAC meets the end of the budget, and larger while it is quick. */
  const askInBatches = async (pac: OpenedPac, urls: readonly string[]) => {
    const answered: AskedAnswer[] = [];
    for (let size = 1; answered.length < urls.length; ) {
      spend();
      const asked = clock();
      answered.push(...(await pac.askMany(urls.slice(answered.length, answered.length + size))));
      size = clock() - asked > QUICK_MILLISECONDS ? 1 : Math.min(2 * size, LARGEST_BATCH);
    }
    return answered;
  };
  return {
    site,
    clients,
    profiles,
    sourceCode,
    entryPoint,
    get urls() {
      urls ??= deriveUrls(sourceCode, mostUrls(sourceCode.text.length, clients.length * profiles.length));
      return urls;
    },
    async ask({ url, client, profile }) {
      const key = `${client} ${profile} ${url}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      spend();
      const answer = load(client, profile).then((pac) => pac.ask(url));
      answers.set(key, answer);
      return answer;
    },
    async askAll(wanted, { client, profile }) {
      const keyOf = (url: string) => `${client} ${profile} ${url}`;
      const missing = [...new Set(wanted)].filter((url) => !answers.has(keyOf(url)));
      const found = await askInBatches(await load(client, profile), missing);
      for (const [i, answer] of found.entries())
        answers.set(keyOf(missing[i] ?? ""), Promise.resolve(answer));
      return Promise.all(wanted.map((url) => this.ask({ url, client, profile })));
    },
    async inspect({ url, client, profile }, how) {
      spend();
      return (await load(client, profile)).inspect(url, how);
    },
    async reload({ client, profile }, how) {
      spend();
      const pac = await open(client, profile, how);
      return {
        askAll: (wanted) => askInBatches(pac, wanted),
        async inspect(url, how) {
          spend();
          return pac.inspect(url, how);
        },
        close: () => pac.close(),
      };
    },
    async close() {
      for (const pac of await Promise.allSettled(opened.values())) {
        if (pac.status === "fulfilled") pac.value.close();
      }
    },
  };
}

/**
 * What a file may cost, in characters run through: a question costs about as long as the file is, and something for
 * itself. Measured in batches: 0.05 ms for 1 KB, 3 ms for 1 MB; without them, as in pac-resolver, ten times that.
 */
const WORK = 400_000_000;
const WORK_PER_QUESTION = 40_000;
const [FEWEST_URLS, MOST_URLS] = [20, 250];

/**
 * How many URLs to derive. Counted, not timed, so that the same file gives the same findings on every machine.
 *
 * @param length characters of the PAC
 * @param askers clients times profiles
 */
export function mostUrls(length: number, askers: number): number {
  const questions = WORK / (length + WORK_PER_QUESTION);
  return Math.max(FEWEST_URLS, Math.min(MOST_URLS, Math.floor(questions / Math.max(1, askers))));
}
