import type { DialectSource, Seen } from "../../pac/index.ts";
import { Copy, type CopyOutcome } from "./copy.ts";
import { decidedAt, type Mark, TRACE_LIBRARY, type TracedSource, traced } from "./trace.ts";
import type { Limits, PacSource, World } from "./types.ts";

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
  #copy: Copy | null = null;

  constructor(pac: PacSource, dialect: DialectSource, world: World, limits: Limits) {
    this.#pac = pac;
    this.#dialect = dialect;
    this.#world = world;
    this.#limits = { ...limits, milliseconds: Math.min(limits.milliseconds, TRACE_MILLISECONDS) };
  }

  /** Where `result` came from; null when the copy cannot tell or gives another result. */
  async decision(seen: Seen, result: string): Promise<Mark | null> {
    const copy = await this.#ready();
    if (copy === null || !this.#source || copy.loadFailure !== null) return null;
    const { value } = call(copy, seen);
    if (value !== result) return null;
    const trail = copy.realm.text(`__pacwright.trail(${JSON.stringify(result)})`);
    return decidedAt(trail === "" ? [] : trail.split(",").map(Number), this.#source.marks);
  }

  /**
   * Where the script failed, or what it returned last: the loop that never ends, the `throw` without an Error.
   *
   * @param failed the copy must fail as well; its engine's own word on the line is then taken first
   */
  async lastPlace(seen: Seen, { failed }: { failed: boolean }): Promise<Place | null> {
    const copy = await this.#ready();
    if (copy === null || !this.#source) return null;
    const failure = copy.loadFailure ?? call(copy, seen).failure;
    if (failed && failure === null) return null;
    // Columns of the copy are shifted by its marks; the line is the file's own.
    if (failure?.line && failure.code !== "too-slow") return { line: failure.line, column: null };
    try {
      copy.realm.begin();
      return this.#source.marks[Number(copy.realm.text("__pacwright.last"))] ?? null;
    } catch {
      return null; // the engine did not survive; nothing can be read from it
    } finally {
      this.dispose();
    }
  }

  dispose(): void {
    this.#copy?.dispose();
    this.#copy = null;
  }

  async #ready(): Promise<Copy | null> {
    if (this.#copy !== null) return this.#copy;
    this.#source ??= traced(this.#pac.text);
    if (this.#source === null) return null;
    const { text } = this.#source;
    this.#copy = await Copy.load({ ...this.#pac, text }, this.#dialect, this.#world, this.#limits, (realm) =>
      realm.run(TRACE_LIBRARY, "(trace)"),
    );
    return this.#copy;
  }
}

function call(copy: Copy, seen: Seen): CopyOutcome {
  copy.realm.begin();
  copy.realm.text("__pacwright.begin()");
  return copy.call(seen);
}
