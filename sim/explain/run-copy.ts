import { type Dialect, dialectSource, type Seen } from "../../pac/index.ts";
import { Copy, type CopyOutcome } from "../engine/copy.ts";
import { decidedAt, TRACE_LIBRARY, type TracedSource, traced } from "../engine/trace.ts";
import type { Answer, Limits, PacSource, World } from "../engine/types.ts";
import { assemble } from "./assemble.ts";
import { Recorder } from "./events.ts";
import type { Account, Place } from "./explanation.ts";
import { markForExplanation } from "./instrument.ts";
import { explainLibrary } from "./library.ts";
import { noSites, type Sites } from "./sites.ts";
import { Spans } from "./spans.ts";

/** Loading and asking each get this part of the limit, so that both together end before a guard ends them. */
const PART_OF_LIMIT = 0.7;
/** The copy is a few times longer than the PAC. */
const MEMORY_FACTOR = 2;
/** As many as the sandbox takes for a PAC. */
const MAX_ROUNDS = 64;

type Failure = Account["error"];

/**
 * Asks a marked copy of a PAC, in a realm of its own, and tells what it did on the way.
 *
 * @param dialect which functions it finds; those are the calls that are told of
 * @returns the copy's own answer, to be held against the PAC's (see `explain`), with the account of it. Without an
 *   account: the PAC cannot be marked, because it does not parse or is nested too deeply
 */
export async function askCopy(
  pac: PacSource,
  dialect: Dialect,
  world: World,
  limits: Limits,
  seen: Seen,
): Promise<Answer> {
  const answer: Answer = { result: null, error: null, line: null, lookups: [], alerts: [] };
  const { prelude } = dialectSource(dialect);
  const script = prelude + pac.text;
  const spans = new Spans(script, prelude.length);
  let sites = noSites();
  const source = traced(script, (program, insertions) => {
    sites = markForExplanation(program, insertions, spans);
  });
  if (source === null) return answer;
  const run = new Run({ ...pac, text: source.text }, dialect, world, {
    milliseconds: limits.milliseconds * PART_OF_LIMIT,
    memoryBytes: limits.memoryBytes * MEMORY_FACTOR,
  });
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const account = await run.ask(seen, source, sites, prelude.length);
    if (account === null) continue;
    return { ...answer, result: account.result, lookups: account.lookups, account };
  }
  return answer;
}

class Run {
  readonly #copy: PacSource;
  readonly #dialect: Dialect;
  readonly #world: World;
  readonly #limits: Limits;

  constructor(copy: PacSource, dialect: Dialect, world: World, limits: Limits) {
    this.#copy = copy;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = limits;
  }

  /** One attempt from the start; null when a name had to be looked up first, which is known now. */
  async ask(seen: Seen, source: TracedSource, sites: Sites, prelude: number): Promise<Account | null> {
    const recorder = new Recorder();
    let rest = () => {};
    const names = this.#dialect.builtins.map(({ id }) => id);
    const copy = await Copy.load(
      this.#copy,
      dialectSource(this.#dialect),
      listening(this.#world, recorder),
      this.#limits,
      (realm) => {
        realm.run(TRACE_LIBRARY, "(trace)");
        rest = realm.install(explainLibrary(names), "(explanation)", recorder.report.bind(recorder));
      },
    );
    try {
      const early = loadError(copy) ?? (await this.#lookUpMissing(copy));
      if (early === "again") return null;
      if (early !== null)
        return account(copy, recorder, rest, sites, { result: null, error: early, decided: null });
      recorder.ask();
      const outcome = copy.call(seen);
      if ((await this.#lookUpMissing(copy)) === "again") return null;
      const decided = outcome.value === null ? null : decision(copy, outcome.value, source, prelude);
      return account(copy, recorder, rest, sites, {
        result: outcome.value,
        error: callError(outcome),
        decided,
      });
    } finally {
      copy.dispose();
    }
  }

  async #lookUpMissing({ realm }: Copy): Promise<"again" | null> {
    const { missing } = realm.record;
    if (missing === null || this.#world.fetch === undefined) return null;
    await this.#world.fetch(missing);
    return "again";
  }
}

/** The same world, with someone who takes down what is looked up. */
function listening(world: World, recorder: Recorder): World {
  return {
    addresses: world.addresses,
    zone: world.zone,
    now: () => world.now(),
    resolve: (name) => {
      const answer = world.resolve(name);
      if (answer !== undefined) recorder.lookUp({ name, answer });
      return answer;
    },
  };
}

function account(
  { realm }: Copy,
  recorder: Recorder,
  rest: () => void,
  sites: Sites,
  { result, error, decided }: { result: string | null; error: Failure; decided: Place | null },
): Account {
  const { lookups } = realm.record;
  try {
    realm.begin();
    rest();
  } catch {
    // The engine did not survive. What was told before stands.
  }
  return { trace: assemble(recorder, sites, result, decided), result, error, lookups };
}

function loadError(copy: Copy): Failure {
  const { type, failure } =
    copy.loadFailure === null ? copy.typeOfEntryPoint() : { type: "", failure: copy.loadFailure };
  if (failure !== null) {
    const { code, message } = failure;
    return { code: code === "exception" ? "load-error" : code, message };
  }
  return type === "function" ? null : { code: "no-entry-point", message: "" };
}

function callError({ value, failure }: CopyOutcome): Failure {
  if (failure !== null) return { code: failure.code, message: failure.message };
  return value === null ? { code: "not-a-string", message: "" } : null;
}

function decision({ realm }: Copy, result: string, source: TracedSource, prelude: number): Place | null {
  const trail = realm.text(`__pacwright.trail(${JSON.stringify(result)})`);
  const mark = decidedAt(trail === "" ? [] : trail.split(",").map(Number), source.marks);
  if (mark === null) return null;
  return { line: mark.line, column: mark.column - (mark.line === 1 ? prelude : 0) };
}
