import { type Dialect, type DialectSource, dialectSource, type Seen } from "../../pac/index.ts";
import { askEach } from "./ask-each.ts";
import type { Attempts } from "./attempts.ts";
import type { Returned } from "./calls.ts";
import type { CallRecord } from "./doors.ts";
import {
  asLoadError,
  attempt,
  EVER_MORE_NAMES,
  failed,
  missingEntryPoint,
  type Outcome,
} from "./failures.ts";
import { Places } from "./places.ts";
import { createRealm, type Realm } from "./realm.ts";
import type { Ruled } from "./ruled.ts";
import type { Answer, AskOptions, Limits, LoadedPac, PacError, PacSource, World } from "./types.ts";

/** A name may lead to the next one, but no honest script needs this many rounds of look-ups. */
const MAX_ROUNDS = 64;

/** More calls than these are not repeated after a look-up: an honest script is done with its counters long before. */
const MAX_REPEATED = 200;

/** What a script that fails before it is asked anything would have been asked. */
const NOBODY: Seen = { url: "http://localhost/", host: "localhost" };
const NOTHING: Returned = { value: null, type: "undefined" };

/**
 * Loads a PAC as a browser does: the text unchanged, synchronously, into a realm that keeps its globals between
 * calls. (Where many questions come at once, its rules get an index; see `ruled`.) A script that cannot be loaded still gives a LoadedPac; every question is then answered with the error.
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
  readonly #places: Places;
  /** What the engine runs: the PAC behind what its client puts in front of it, on the same line. */
  readonly #script: PacSource;
  readonly #source: DialectSource;
  /** It may see from a stack who called it, and a call of many looks different there. */
  readonly #looksAround: boolean;
  /** What runs in place of the script since many questions were asked; undefined: not looked for yet. */
  #ruled: Ruled | null | undefined;
  /** The latest calls, where a client would not repeat one; see {@link #restart}. */
  #earlier: Seen[] = [];

  constructor(pac: PacSource, dialect: Dialect, world: World, limits: Limits) {
    this.#pac = pac;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = limits;
    this.#source = dialectSource(dialect);
    this.#script = { ...pac, text: this.#source.prelude + pac.text };
    this.#looksAround = /stack|caller/i.test(pac.text);
    this.#places = new Places(pac, this.#script, this.#source, world, limits);
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
        if (this.#ruled) realm.run(this.#ruled.before, "(pac rules)");
        realm.run(this.#source.removal, "(pac functions)");
        realm.run(this.#ruled?.text ?? this.#script.text, this.#script.file);
        return missingEntryPoint(realm, this.#dialect.entryPoint);
      });
      if (await this.#lookUpMissing(realm)) continue;
      this.#loadError = error === null ? value : await this.#places.located(asLoadError(error), NOBODY);
      if (this.#dialect.restarts) realm.restartCalls();
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
    if (this.#loadError !== null) return failed(this.#loadError, this.#realm?.record);
    return this.#settled(seen, wantLine, this.#call(seen));
  }

  async askSome(seen: readonly Seen[], options: AskOptions = {}): Promise<readonly Answer[]> {
    const { wantLine = true, explain = false } = options;
    if (wantLine || explain || this.#loadError !== null || this.#realm === null || this.#looksAround)
      return askEach(this, seen, options);
    await this.#sharpen();
    const { done, last } = this.#realm.callMany(seen);
    const answers: Answer[] = [];
    for (const [index, one] of seen.slice(0, done.length + 1).entries()) {
      const call = done[index];
      if (call !== undefined) {
        this.#keepEarlier(one);
        answers.push(await this.#answer({ value: call.value, type: "string" }, call.record, one, false));
      } else if (last !== null) answers.push(await this.#settled(one, false, this.#attempt(last)));
      else if (index === 0) answers.push(await this.ask(one, options));
    }
    return answers;
  }

  /** Before anything was asked, many questions are worth an index of the rules, and a new start with it. */
  async #sharpen(): Promise<void> {
    if (this.#ruled !== undefined) return;
    const { ruled } = await import("./ruled.ts");
    this.#ruled = ruled(this.#script.text);
    if (this.#ruled !== null) await this.load();
    if (this.#loadError === null) return;
    this.#ruled = null;
    await this.load();
  }

  #call(seen: Seen, attempts?: Attempts | null): Outcome<Returned> {
    this.#ruled ??= null;
    const realm = this.#realm;
    realm?.begin(attempts);
    return this.#attempt(() => realm?.call(this.#dialect.entryPoint, seen.url, seen.host) ?? NOTHING);
  }

  /** An answer from what a call came to; the call is made again where it was given up or a name was not known yet. */
  async #settled(seen: Seen, wantLine: boolean, first: Outcome<Returned>): Promise<Answer> {
    let outcome = first;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const realm = this.#realm;
      if (realm === null) break;
      const { attempts, givenUp } = realm.record;
      if ((await this.#lookUpMissing(realm)) || givenUp) {
        await this.#restart();
        outcome = this.#call(seen, attempts);
        continue;
      }
      this.#keepEarlier(seen);
      const { value, error } = outcome;
      if (error === null) return this.#answer(value, realm.record, seen, wantLine);
      const located = await this.#places.located(error, seen);
      const answer = failed(located, realm.record);
      if (error.code === "too-deep" || error.code === "too-much-memory") await this.load();
      return answer;
    }
    return failed(EVER_MORE_NAMES);
  }

  #keepEarlier(seen: Seen): void {
    if (this.#earlier.length < MAX_REPEATED) this.#earlier.push(seen);
  }

  /**
   * Undoes what an aborted call did to the script's globals, for clients that wait for an answer instead of calling
   * again: loads the script anew and repeats the earlier calls, whose names are all known by now.
   */
  async #restart(): Promise<void> {
    if (this.#dialect.restarts) return;
    const earlier = this.#earlier;
    await this.load();
    for (const seen of earlier) this.#call(seen);
    this.#earlier = earlier;
  }

  dispose(): void {
    this.#realm?.dispose();
    this.#realm = null;
    this.#places.dispose();
  }

  async #answer(
    { value, type }: Returned,
    record: CallRecord,
    seen: Seen,
    wantLine: boolean,
  ): Promise<Answer> {
    const { lookups, alerts } = record;
    if (value === null) {
      const message = `${this.#dialect.entryPoint} returned ${type === "undefined" ? "nothing" : `a value of type ${type}`}; clients need a string`;
      return failed(
        await this.#places.located({ code: "not-a-string", message, line: null, column: null }, seen),
        record,
      );
    }
    const nonAscii = this.#dialect.asciiResults ? /\P{ASCII}/u.exec(value)?.[0] : undefined;
    const mark = wantLine ? await this.#places.decision(seen, value) : null;
    if (nonAscii !== undefined) {
      const message = `the result contains "${nonAscii}"; this client accepts only ASCII and discards the whole result`;
      const place = mark === null ? { line: null, column: null } : this.#places.own(mark);
      const error: PacError = { code: "non-ascii-result", message, ...place };
      return { result: value, error, line: mark?.line ?? null, lookups, alerts };
    }
    return { result: value, error: null, line: mark?.line ?? null, lookups, alerts };
  }

  #attempt<T>(action: () => T): Outcome<T> {
    const outcome = attempt(action, this.#pac.file, this.#limits, this.#realm);
    const { line = null, column = null } = outcome.error ?? {};
    if (outcome.error === null || !this.#ruled || line === null || column === null) return outcome;
    return { value: null, error: { ...outcome.error, column: this.#ruled.column(line, column) } };
  }

  async #lookUpMissing(realm: Realm): Promise<boolean> {
    const { missing } = realm.record;
    if (missing === null || this.#world.fetch === undefined) return false;
    await this.#world.fetch(missing);
    return true;
  }
}
