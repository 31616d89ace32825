import type { DialectSource, Seen } from "../../pac/index.ts";
import { describeFailure } from "./pac-error.ts";
import { syntaxErrorPlace } from "./syntax.ts";
import type { Mark } from "./trace.ts";
import { Tracer } from "./tracer.ts";
import type { Limits, PacError, PacSource, World } from "./types.ts";

type Place = Pick<PacError, "line" | "column">;

/** Where in a PAC things happened, as a traced copy tells. The copy only explains: nothing else rests on it. */
export class Places {
  readonly #pac: PacSource;
  readonly #script: PacSource;
  readonly #prelude: number;
  readonly #limits: Limits;
  readonly #tracer: Tracer;

  /** @param script the PAC behind what its client puts in front of it */
  constructor(pac: PacSource, script: PacSource, dialect: DialectSource, world: World, limits: Limits) {
    this.#pac = pac;
    this.#script = script;
    this.#prelude = dialect.prelude.length;
    this.#limits = limits;
    this.#tracer = new Tracer(script, dialect, world, limits);
  }

  /** The statement that a result came from; null when the copy cannot tell. */
  decision(seen: Seen, result: string): Promise<Mark | null> {
    return this.#explained(this.#tracer.decision(seen, result));
  }

  /** The engine's own word on the place is often the call before it, or nothing at all: ask the traced copy. */
  async located(error: PacError, seen: Seen): Promise<PacError> {
    if (error.code === "syntax-error") {
      return { ...error, ...this.own(syntaxErrorPlace(this.#script.text) ?? error) };
    }
    const failed = error.code !== "not-a-string";
    const mark = await this.#explained(this.#tracer.lastPlace(seen, { failed }));
    if (mark === null || (mark.line === error.line && mark.column === null)) {
      return { ...error, ...this.own(error) };
    }
    if (mark.column !== null) return { ...error, ...this.own(mark) };
    return { ...error, line: mark.line, column: indentation(this.#pac.text, mark.line) };
  }

  /** A place in the engine's script as a place in the PAC. */
  own({ line, column }: Place): Place {
    const shift = line === 1 ? this.#prelude : 0;
    return { line, column: column === null ? null : Math.max(1, column - shift) };
  }

  dispose(): void {
    this.#tracer.dispose();
  }

  async #explained<T>(place: Promise<T | null>): Promise<T | null> {
    try {
      return await place;
    } catch (error) {
      // If its engine breaks, nothing is claimed and the answer stands; anything else is thrown on.
      describeFailure(error, this.#pac.file, this.#limits.milliseconds);
      this.#tracer.dispose();
      return null;
    }
  }
}

/** The column where a line's code begins. */
function indentation(text: string, line: number): number {
  return (text.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? "").search(/\S|$/) + 1;
}
