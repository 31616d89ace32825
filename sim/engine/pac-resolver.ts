import { createPacResolver } from "pac-resolver";
import type { QuickJS } from "quickjs-wasi";
import { chromiumDialect, dialectSource, type Seen } from "../../pac/index.ts";
import { TooLong } from "./pac-error.ts";
import { type ResolverCall, resolverDoors } from "./pac-resolver-doors.ts";
import { asLoadError, asPacError, Expired } from "./pac-resolver-error.ts";
import { createEngine } from "./realm.ts";
import { MAX_TEXT } from "./text-reader.ts";
import { Tracer } from "./tracer.ts";
import type { Answer, Limits, LoadedPac, PacError, PacSource, World } from "./types.ts";

/**
 * Loads a PAC into the real pac-resolver, rewriting by degenerator included, because that is what Node programs run.
 *
 * Only its three ways out are replaced, each by an async function of the same name, so that degenerator rewrites
 * the PAC exactly as it would: DNS and the own address come from the world, and its host-side time functions see the
 * world's clock. Its parser, its helpers and its mistakes are its own.
 */
export async function loadInPacResolver(pac: PacSource, world: World, limits: Limits): Promise<LoadedPac> {
  const tracer = new Tracer(pac, dialectSource(chromiumDialect), world, limits);
  let engine = await Engine.start(pac, world, limits);
  return {
    get loadError() {
      return engine.loadError;
    },
    dispose() {
      tracer.dispose();
      engine.retire();
    },
    async ask(seen, { wantLine = true, explain = false } = {}): Promise<Answer> {
      if (explain) {
        const { askCopy } = await import("../explain/run-copy.ts");
        return askCopy(pac, chromiumDialect, world, limits, seen);
      }
      const { result, error } = await engine.call(seen);
      const { lookups, alerts } = engine.state;
      if (result !== null) {
        const mark = wantLine ? await tracer.decision(seen, result) : null;
        return { result, error: null, line: mark?.line ?? null, lookups, alerts };
      }
      if ((FATAL.has(error.code) || engine.broken) && engine.loadError === null) {
        engine.retire();
        engine = await Engine.start(pac, world, limits);
      }
      const located = await withPlace(error, tracer, seen);
      return { result: null, error: located, line: located.line, lookups, alerts };
    },
  };
}

/** After these, jobs are left in the engine's queue, or the engine itself is damaged. */
const FATAL: ReadonlySet<PacError["code"]> = new Set(["too-slow", "too-much-memory", "too-deep"]);

/** The rewritten source has lines of its own, so the place comes from the traced copy, if that fails as well. */
async function withPlace(error: PacError, tracer: Tracer, seen: Seen): Promise<PacError> {
  if (error.line !== null) return error;
  const place = await tracer.lastPlace(seen, { failed: true });
  return place === null ? error : { ...error, line: place.line, column: place.column };
}

type Outcome = { result: string; error: null } | { result: null; error: PacError };

type Resolver = ReturnType<typeof createPacResolver>;

/** One engine with the PAC in it, until something happens that it does not survive. */
class Engine {
  readonly state: ResolverCall;
  /** Something was thrown outside a call: what is left in the queue would go on in the next one. */
  broken = false;
  readonly #limits: Limits;
  readonly #vm: QuickJS;
  readonly #loaded: Resolver | PacError;
  #fail: ((error: unknown) => void) | null = null;

  private constructor(vm: QuickJS, state: ResolverCall, limits: Limits, load: () => Resolver) {
    this.#vm = vm;
    this.state = state;
    this.#limits = limits;
    this.#catchJobs();
    this.#startTheClockLate();
    this.#loaded = this.#attempt(load);
  }

  static async start(pac: PacSource, world: World, limits: Limits): Promise<Engine> {
    const state: ResolverCall = {
      lookups: [],
      alerts: [],
      alertCharacters: 0,
      deadline: Number.POSITIVE_INFINITY,
      over: false,
    };
    const vm = await createEngine(world, limits, () => performance.now() > state.deadline);
    const options = { filename: pac.file, sandbox: resolverDoors(world, state) };
    return new Engine(vm, state, limits, () => createPacResolver(vm, pac.text, options));
  }

  get loadError(): PacError | null {
    return typeof this.#loaded === "function" ? null : this.#loaded;
  }

  #attempt(load: () => Resolver): Resolver | PacError {
    try {
      return load();
    } catch (error) {
      return asLoadError(asPacError(error, this.#limits));
    }
  }

  /**
   * Before the script runs, degenerator rewrites it: 1.5 s for 1 MB, which is no fault of the script, and no part of its
   * time.
   */
  #startTheClockLate(): void {
    const run = this.#vm.evalCode.bind(this.#vm);
    this.#vm.evalCode = (...script) => {
      this.state.deadline = performance.now() + this.#limits.milliseconds;
      return run(...script);
    };
  }

  /**
   * degenerator runs the engine's queue whenever a look-up is answered, outside any call of ours. What is thrown there,
   * such as the interruption of an endless loop, would end the process; it ends the call instead.
   */
  #catchJobs(): void {
    const run = this.#vm.executePendingJobs.bind(this.#vm);
    this.#vm.executePendingJobs = () => {
      if (this.state.over) return 0;
      try {
        return run();
      } catch (error) {
        if (this.#fail === null) throw error;
        this.broken = true;
        this.#fail(error);
        return 0;
      }
    };
  }

  /** A PAC may return a promise that never settles; then this gives up like any other limit. */
  async call(seen: Seen): Promise<Outcome> {
    const { milliseconds } = this.#limits;
    const deadline = performance.now() + milliseconds;
    Object.assign(this.state, { lookups: [], alerts: [], alertCharacters: 0, deadline });
    const resolver = this.#loaded;
    if (typeof resolver !== "function") return { result: null, error: resolver };
    let timer: NodeJS.Timeout | undefined;
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
      timer = setTimeout(() => reject(new Expired()), milliseconds);
    });
    try {
      return {
        result: asResult(await Promise.race([resolver(seen.url, seen.host), failed])),
        error: null,
      };
    } catch (error) {
      return { result: null, error: asPacError(error, this.#limits) };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops answering at once, and frees the engine when nothing that was under way can touch it any more. */
  retire(): void {
    this.state.over = true;
    setImmediate(() => this.#vm.dispose());
  }
}

/** pac-proxy-agent takes anything falsy for DIRECT and turns the rest into a string. */
function asResult(value: unknown): string {
  const text = value ? String(value) : "";
  if (text.length > MAX_TEXT) throw new TooLong(`the result is longer than ${MAX_TEXT} characters`);
  return text;
}
