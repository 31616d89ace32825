import type { DialectSource, Seen } from "../../pac/index.ts";
import { createRealm, type Realm } from "./realm.ts";
import { decidedAt, type Mark, TRACE_LIBRARY, type TracedSource, traced } from "./trace.ts";
import type { Limits, PacSource, World } from "./types.ts";

/** The traced copy of a PAC gets this long: it only explains, so it must not double a slow script's cost. */
const TRACE_MILLISECONDS = 500;

/** Runs the traced copy of a PAC on demand and says where its decisions were made. */
export class Tracer {
  readonly #pac: PacSource;
  readonly #dialect: DialectSource;
  readonly #world: World;
  readonly #limits: Limits;
  #source: TracedSource | null | undefined;
  #realm: Realm | null = null;
  #loaded = false;

  constructor(pac: PacSource, dialect: DialectSource, world: World, limits: Limits) {
    this.#pac = pac;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = { ...limits, milliseconds: Math.min(limits.milliseconds, TRACE_MILLISECONDS) };
  }

  /** Where `result` came from; null when the copy cannot tell or gives another result. */
  async decision(seen: Seen, result: string): Promise<Mark | null> {
    const realm = await this.#ready();
    if (realm === null) return null;
    const value = this.#call(realm, seen);
    if (value !== result || !this.#source) return null;
    const trail = realm.text(`__pacwright.trail(${JSON.stringify(result)})`);
    return decidedAt(trail === "" ? [] : trail.split(",").map(Number), this.#source.marks);
  }

  /** The last marked place the copy passed: the loop that never ends, the `throw` without an Error. */
  async lastPlace(seen: Seen): Promise<Mark | null> {
    const realm = await this.#ready();
    if (realm === null || !this.#source) return null;
    if (this.#loaded) this.#call(realm, seen);
    try {
      realm.begin();
      return this.#source.marks[Number(realm.text("__pacwright.last"))] ?? null;
    } catch {
      return null;
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
      this.#loaded = true;
    } catch {
      this.#loaded = false;
      // The top level failed; the marks passed until then are what lastPlace is for.
    }
    return realm;
  }

  #call(realm: Realm, seen: Seen): string | null {
    try {
      realm.begin();
      realm.text("__pacwright.begin()");
      return realm.call("FindProxyForURL", seen.url, seen.host).value;
    } catch {
      return null;
    }
  }
}
