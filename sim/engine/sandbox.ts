import { JSException } from "quickjs-wasi";
import { type Dialect, type DialectSource, dialectSource, type Seen } from "../../pac/index.ts";
import { describeFailure, OUT_OF_MEMORY } from "./pac-error.ts";
import { createRealm, type Realm } from "./realm.ts";
import { syntaxErrorPlace } from "./syntax.ts";
import { Tracer } from "./tracer.ts";
import type { Answer, AskOptions, Limits, LoadedPac, PacError, PacSource, World } from "./types.ts";

/** A name may lead to the next one, but no honest script needs this many rounds of look-ups. */
const MAX_ROUNDS = 64;

const EVER_MORE_NAMES: PacError = {
  code: "too-slow",
  message: "the script asks for ever more names",
  line: null,
  column: null,
};

/** More calls than these are not repeated after a look-up: an honest script is done with its counters long before. */
const MAX_REPEATED = 200;

/** What a script that fails before it is asked anything would have been asked. */
const NOBODY: Seen = { url: "http://localhost/", host: "localhost" };

type Outcome<T> = { value: T; error: null } | { value: null; error: PacError };

/**
 * Loads a PAC as a browser does: the text unchanged, synchronously, into a realm that keeps its globals between
 * calls. A script that cannot be loaded still gives a LoadedPac; every question is then answered with the error.
 *
 * @param pac the text exactly as the client decoded it
 * @param dialect which functions it finds
 * @throws nothing for anything the script does; only for a bad `world.zone`
 */
export async function loadInSandbox(
  pac: PacSource,
  dialect: Dialect,
  world: World,
  limits: Limits,
): Promise<LoadedPac> {
  const sandbox = new Sandbox(pac, dialect, world, limits);
  await sandbox.load();
  return sandbox;
}

class Sandbox implements LoadedPac {
  readonly #pac: PacSource;
  readonly #dialect: Dialect;
  readonly #world: World;
  readonly #limits: Limits;
  #realm: Realm | null = null;
  #loadError: PacError | null = null;
  readonly #tracer: Tracer;
  /** What the engine runs: the PAC behind what its client puts in front of it, on the same line. */
  readonly #script: PacSource;
  readonly #source: DialectSource;
  /** The latest calls, where a client would not repeat one; see {@link #restart}. */
  #earlier: Seen[] = [];

  constructor(pac: PacSource, dialect: Dialect, world: World, limits: Limits) {
    this.#pac = pac;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = limits;
    this.#source = dialectSource(dialect);
    this.#script = { ...pac, text: this.#source.prelude + pac.text };
    this.#tracer = new Tracer(this.#script, this.#source, world, limits);
  }

  /** Runs the top-level code, again from the start for each name that had to be looked up first. */
  async load(): Promise<void> {
    this.#loadError = null;
    this.#earlier = [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.#realm?.dispose();
      const realm = await createRealm(this.#source, this.#world, this.#limits);
      this.#realm = realm;
      const { value, error } = this.#attempt(() => {
        realm.run(this.#source.removal, "(pac functions)");
        realm.run(this.#script.text, this.#script.file);
        return missingEntryPoint(realm, this.#dialect.entryPoint);
      });
      if (await this.#lookUpMissing(realm)) continue;
      this.#loadError = error === null ? value : await this.#located(asLoadError(error), NOBODY);
      return;
    }
    this.#loadError = EVER_MORE_NAMES;
  }

  get loadError(): PacError | null {
    return this.#loadError;
  }

  async ask(seen: Seen, { wantLine = true, explain = false }: AskOptions = {}): Promise<Answer> {
    if (explain) {
      const { askCopy } = await import("../explain/run-copy.ts");
      return askCopy(this.#pac, this.#dialect, this.#world, this.#limits, seen);
    }
    if (this.#loadError !== null) return failed(this.#loadError, this.#realm);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const realm = this.#realm;
      if (realm === null) break;
      realm.begin();
      const { value, error } = this.#attempt(() => realm.call(this.#dialect.entryPoint, seen.url, seen.host));
      if (await this.#lookUpMissing(realm)) {
        await this.#restart();
        continue;
      }
      if (this.#earlier.length < MAX_REPEATED) this.#earlier.push(seen);
      if (error !== null) {
        const located = await this.#located(error, seen);
        const answer = failed(located, realm);
        if (error.code === "too-deep" || error.code === "too-much-memory") await this.load();
        return answer;
      }
      return this.#answer(value, realm, seen, wantLine);
    }
    return failed(EVER_MORE_NAMES, null);
  }

  /**
   * Undoes what an aborted call did to the script's globals, for clients that wait for an answer instead of calling
   * again: loads the script anew and repeats the earlier calls, whose names are all known by now.
   */
  async #restart(): Promise<void> {
    if (this.#dialect.restarts) return;
    const earlier = this.#earlier;
    await this.load();
    for (const { url, host } of earlier) {
      this.#realm?.begin();
      this.#attempt(() => this.#realm?.call(this.#dialect.entryPoint, url, host));
    }
    this.#earlier = earlier;
  }

  dispose(): void {
    this.#realm?.dispose();
    this.#realm = null;
    this.#tracer.dispose();
  }

  async #answer(
    { value, type }: { value: string | null; type: string },
    realm: Realm,
    seen: Seen,
    wantLine: boolean,
  ): Promise<Answer> {
    const { lookups, alerts } = realm.record;
    if (value === null) {
      const message = `${this.#dialect.entryPoint} returned ${type === "undefined" ? "nothing" : `a value of type ${type}`}; clients need a string`;
      return failed(
        await this.#located({ code: "not-a-string", message, line: null, column: null }, seen),
        realm,
      );
    }
    const nonAscii = this.#dialect.asciiResults ? /\P{ASCII}/u.exec(value)?.[0] : undefined;
    const mark = wantLine ? await this.#explained(this.#tracer.decision(seen, value)) : null;
    if (nonAscii !== undefined) {
      const message = `the result contains "${nonAscii}"; this client accepts only ASCII and discards the whole result`;
      const place = mark === null ? { line: null, column: null } : this.#own(mark);
      const error: PacError = { code: "non-ascii-result", message, ...place };
      return { result: value, error, line: mark?.line ?? null, lookups, alerts };
    }
    return { result: value, error: null, line: mark?.line ?? null, lookups, alerts };
  }

  #attempt<T>(action: () => T): Outcome<T> {
    try {
      return { value: action(), error: null };
    } catch (error) {
      const described = describeFailure(error, this.#pac.file, this.#limits.milliseconds);
      // Without room for an Error the engine throws null, or an Error without a stack.
      const mute = error instanceof JSException && (error.handle.isNull || !error.stack);
      const outOfMemory = mute && this.#realm?.isFull();
      if (error instanceof JSException) error.dispose();
      return { value: null, error: outOfMemory ? { ...described, ...OUT_OF_MEMORY } : described };
    }
  }

  /** The traced copy only explains: if its engine breaks, nothing is claimed and the answer stands. */
  async #explained<T>(place: Promise<T | null>): Promise<T | null> {
    try {
      return await place;
    } catch (error) {
      // Anything but a failure of the engine is thrown on.
      describeFailure(error, this.#pac.file, this.#limits.milliseconds);
      this.#tracer.dispose();
      return null;
    }
  }

  async #lookUpMissing(realm: Realm): Promise<boolean> {
    const { missing } = realm.record;
    if (missing === null || this.#world.fetch === undefined) return false;
    await this.#world.fetch(missing);
    return true;
  }

  /** The engine's own word on the place is often the call before it, or nothing at all: ask the traced copy. */
  async #located(error: PacError, seen: Seen): Promise<PacError> {
    if (error.code === "syntax-error") {
      return { ...error, ...this.#own(syntaxErrorPlace(this.#script.text) ?? error) };
    }
    const failed = error.code !== "not-a-string";
    const mark = await this.#explained(this.#tracer.lastPlace(seen, { failed }));
    if (mark === null || (mark.line === error.line && mark.column === null)) {
      return { ...error, ...this.#own(error) };
    }
    if (mark.column !== null) return { ...error, ...this.#own(mark) };
    return { ...error, line: mark.line, column: indentation(this.#pac.text, mark.line) };
  }

  /** A place in the engine's script as a place in the PAC. */
  #own({ line, column }: Pick<PacError, "line" | "column">): Pick<PacError, "line" | "column"> {
    const shift = line === 1 ? this.#source.prelude.length : 0;
    return { line, column: column === null ? null : Math.max(1, column - shift) };
  }
}

/** The column where a line's code begins. */
function indentation(text: string, line: number): number {
  return (text.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? "").search(/\S|$/) + 1;
}

function missingEntryPoint(realm: Realm, entryPoint: string): PacError | null {
  const type = realm.typeOfGlobal(entryPoint);
  if (type === "function") return null;
  const why =
    type === "undefined"
      ? `${entryPoint} is not defined as a global function; "let", "const" and "class" do not count`
      : `${entryPoint} is of type ${type}; it must be a function`;
  return { code: "no-entry-point", message: why, line: null, column: null };
}

function asLoadError(error: PacError): PacError {
  return error.code === "exception" ? { ...error, code: "load-error" } : error;
}

function failed(error: PacError, realm: Realm | null): Answer {
  const { lookups, alerts } = realm?.record ?? { lookups: [], alerts: [] };
  return { result: null, error, line: error.line, lookups, alerts };
}
