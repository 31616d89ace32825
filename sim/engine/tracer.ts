import { JSException } from "quickjs-wasi";
import type { DialectSource, Seen } from "../../pac/index.ts";
import { describeFailure } from "./pac-error.ts";
import { createRealm, type Realm } from "./realm.ts";
import { decidedAt, type Mark, TRACE_LIBRARY, type TracedSource, traced } from "./trace.ts";
import type { Limits, PacError, PacSource, World } from "./types.ts";

/** The traced copy of a PAC gets this long: it only explains, so it must not double a slow script's cost. */
const TRACE_MILLISECONDS = 500;

/** A place in the PAC, 1-based; the column where it is known. */
export interface Place {
  readonly line: number;
  readonly column: number | null;
}

/** Runs the traced copy of a PAC on demand and says where its decisions were made. */
export class Tracer {
  readonly #pac: PacSource;
  readonly #dialect: DialectSource;
  readonly #world: World;
  readonly #limits: Limits;
  #source: TracedSource | null | undefined;
  #realm: Realm | null = null;
  #loadFailure: PacError | null = null;

  constructor(pac: PacSource, dialect: DialectSource, world: World, limits: Limits) {
    this.#pac = pac;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = { ...limits, milliseconds: Math.min(limits.milliseconds, TRACE_MILLISECONDS) };
  }

  /** Where `result` came from; null when the copy cannot tell or gives another result. */
  async decision(seen: Seen, result: string): Promise<Mark | null> {
    const realm = await this.#ready();
    if (realm === null || !this.#source || this.#loadFailure !== null) return null;
    const { value } = this.#call(realm, seen);
    if (value !== result) return null;
    const trail = realm.text(`__pacwright.trail(${JSON.stringify(result)})`);
    return decidedAt(trail === "" ? [] : trail.split(",").map(Number), this.#source.marks);
  }

  /**
   * Where the script failed, or what it returned last: the loop that never ends, the `throw` without an Error.
   *
   * @param failed the copy must fail as well; its engine's own word on the line is then taken first
   */
  async lastPlace(seen: Seen, { failed }: { failed: boolean }): Promise<Place | null> {
    const realm = await this.#ready();
    if (realm === null || !this.#source) return null;
    const failure = this.#loadFailure ?? this.#call(realm, seen).failure;
    if (failed && failure === null) return null;
    // Columns of the copy are shifted by its marks; the line is the file's own.
    if (failure?.line && failure.code !== "too-slow") return { line: failure.line, column: null };
    try {
      realm.begin();
      return this.#source.marks[Number(realm.text("__pacwright.last"))] ?? null;
    } catch {
      return null; // the engine did not survive; nothing can be read from it
    } finally {
      this.dispose();
    }
  }

  dispose(): void {
    this.#realm?.dispose();
    this.#realm = null;
  }

  async #ready(): Promise<Realm | null> {
    if (this.#realm !== null) return this.#realm;
    this.#source ??= traced(this.#pac.text);
    if (this.#source === null) return null;
    const realm = await createRealm(this.#dialect, this.#world, this.#limits);
    this.#realm = realm;
    realm.run(TRACE_LIBRARY, "(trace)");
    try {
      realm.run(this.#source.text, this.#pac.file);
      this.#loadFailure = null;
    } catch (error) {
      this.#loadFailure = this.#describe(error);
    }
    return realm;
  }

  #call(realm: Realm, seen: Seen): { value: string | null; failure: PacError | null } {
    try {
      realm.begin();
      realm.text("__pacwright.begin()");
      return { value: realm.call("FindProxyForURL", seen.url, seen.host).value, failure: null };
    } catch (error) {
      return { value: null, failure: this.#describe(error) };
    }
  }

  #describe(error: unknown): PacError {
    const described = describeFailure(error, this.#pac.file, this.#limits.milliseconds);
    if (error instanceof JSException) error.dispose();
    return described;
  }
}
