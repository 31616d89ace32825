import type { CompiledList, DecisionList, Seen } from "../../pac/index.ts";
import type { Answer, AskOptions, LoadedPac, PacError, World } from "../engine/types.ts";
import type { LookupHabits } from "./recorded-lookups.ts";
import { RecordedLookups } from "./recorded-lookups.ts";

/** A PAC may ask for so many names that must be looked up first, one after the other. */
const MOST_ROUNDS = 100;

const NONE: Answer["lookups"] = [];

/** Gives the script for the questions that the list leaves to it; loads it when it is called first. */
export type ScriptOf = () => Promise<LoadedPac>;

/** A PAC that is answered from its decision list, and by its script where the list cannot say. */
export class IndexedPac implements LoadedPac {
  readonly list: DecisionList;
  /** A list that understands anything at all comes from a script that loads. */
  readonly loadError: PacError | null = null;
  readonly #compiled: CompiledList;
  readonly #world: World;
  readonly #lookups: RecordedLookups;
  readonly #scriptOf: ScriptOf;
  /** By rule: its answer is the whole answer. */
  readonly #says: readonly boolean[];
  #script: Promise<LoadedPac> | null = null;

  constructor(
    list: DecisionList,
    compiled: CompiledList,
    world: World,
    habits: LookupHabits,
    scriptOf: ScriptOf,
  ) {
    this.list = list;
    this.#compiled = compiled;
    this.#world = world;
    this.#lookups = new RecordedLookups(world, habits);
    this.#scriptOf = scriptOf;
    this.#says = list.rules.map(({ result }) => {
      return result !== null && !(habits.asciiResults && /\P{ASCII}/u.test(result));
    });
  }

  async ask(seen: Seen, options: AskOptions = {}): Promise<Answer> {
    const answer = options.explain === true ? null : await this.#fromList(seen, options);
    return answer ?? (await this.#loaded()).ask(seen, options);
  }

  async askSome(seen: readonly Seen[], options: AskOptions = {}): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const one of seen) {
      const answer = options.explain === true ? null : this.#atOnce(one, options);
      if (answer === null) break;
      answers.push(answer);
    }
    const next = seen[answers.length];
    if (next !== undefined && answers.length === 0) answers.push(await this.ask(next, options));
    return answers;
  }

  dispose(): void {
    this.#script?.then((script) => script.dispose()).catch(() => undefined);
  }

  /** Answers with what is known of names by now; null: somebody else must. */
  #atOnce(seen: Seen, { wantLine = true }: AskOptions): Answer | null {
    this.#lookups.begin();
    const rule = this.#compiled.decide(seen.url, seen.host, this.#lookups);
    const decided = this.list.rules[rule];
    if (decided === undefined || this.#says[rule] !== true) return null;
    if (wantLine && !decided.placeIsSure) return null;
    // Where nothing was looked up, the next question writes into the same array.
    const lookups = this.#lookups.lookups.length === 0 ? NONE : this.#lookups.lookups;
    return { result: decided.result, error: null, line: decided.place.line, lookups, alerts: [], rule };
  }

  async #fromList(seen: Seen, options: AskOptions): Promise<Answer | null> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const answer = this.#atOnce(seen, options);
      const { missing } = this.#lookups;
      if (answer !== null || missing === null || this.#world.fetch === undefined) return answer;
      await this.#world.fetch(missing);
    }
    return null;
  }

  #loaded(): Promise<LoadedPac> {
    this.#script ??= this.#scriptOf();
    return this.#script;
  }
}
