import type { Site } from "../../site/index.ts";
import type { AskablePac, AskedAnswer } from "../check.ts";
import type { Location } from "../finding.ts";

/** A PAC that one client has loaded in one profile. */
interface OpenedPac {
  ask(url: string): Promise<AskedAnswer>;
  close(): void;
}

/** Loads the PAC for a client in a profile. The simulator does it; tests pass their own. */
export type OpensPac = (client: string, profile: string) => Promise<OpenedPac>;

/** All questions to one file together may take this long; a question itself has the simulator's own limit. */
export const BUDGET_SECONDS = 10;

/** The budget is used up: no more questions. */
export class EvaluationStopped extends Error {
  override readonly name = "EvaluationStopped";
}

export interface AskableOptions {
  readonly site: Site | null;
  readonly clients: readonly string[];
  readonly profiles: readonly string[];
  readonly entryPoint: Location;
  readonly open: OpensPac;
  /** Milliseconds from any fixed start. */
  readonly clock: () => number;
}

/**
 * A PAC for evaluation checks: each client loads it once per profile, the same question is asked once, and the sum
 * of all questions is bounded.
 *
 * `ask` rejects with {@link EvaluationStopped} once the budget is used up. `close` frees every sandbox.
 */
export function askablePac(options: AskableOptions): AskablePac & { close(): Promise<void> } {
  const { site, clients, profiles, entryPoint, open, clock } = options;
  const opened = new Map<string, Promise<OpenedPac>>();
  const answers = new Map<string, Promise<AskedAnswer>>();
  const started = clock();

  const load = (client: string, profile: string) => {
    const key = `${client} ${profile}`;
    const known = opened.get(key) ?? open(client, profile);
    opened.set(key, known);
    return known;
  };
  return {
    site,
    clients,
    profiles,
    entryPoint,
    async ask({ url, client, profile }) {
      const key = `${client} ${profile} ${url}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      if (clock() - started > BUDGET_SECONDS * 1000) throw new EvaluationStopped();
      const answer = load(client, profile).then((pac) => pac.ask(url));
      answers.set(key, answer);
      return answer;
    },
    async close() {
      for (const pac of await Promise.allSettled(opened.values())) {
        if (pac.status === "fulfilled") pac.value.close();
      }
    },
  };
}
