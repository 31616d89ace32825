import type { Seen } from "../../pac/index.ts";
import type { Answer, Limits, LoadedPac, PacError, PacSource } from "../engine/types.ts";

/** What crosses the border between the two threads. Plain data only: structured clone carries it. */

export type AskOptions = Parameters<LoadedPac["ask"]>[1];

/** A world as the thread is told of it; the rest it asks for ({@link WorldQuestion}). */
export interface WorldData {
  readonly addresses: readonly string[];
  readonly zone: string;
  /** Names may have to be looked up first (see `World.fetch`). */
  readonly fetches: boolean;
}

/** `now` is the world's clock when the job was given, in milliseconds since 1970. */
export type Job =
  /** The engine, from the thread that has time to compile it; null: it could not. */
  | { readonly kind: "engine"; readonly module: WebAssembly.Module | null }
  | {
      readonly kind: "load";
      readonly id: number;
      readonly now: number;
      readonly client: string;
      readonly pac: PacSource;
      readonly world: WorldData;
      readonly limits: Limits;
    }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly now: number;
      readonly seen: Seen;
      readonly options: AskOptions;
    }
  | {
      /** The first of many questions, as many as take little time. */
      readonly kind: "askSome";
      readonly id: number;
      readonly now: number;
      readonly seen: readonly Seen[];
      readonly options: AskOptions;
    }
  | { readonly kind: "dispose"; readonly id: number };

/** The thread has its engine and can begin; said once, unasked. */
export interface Ready {
  readonly kind: "ready";
}

/** The answer to a `load`, an `ask` or an `askSome`; `dispose` has none. */
export type Reply =
  | { readonly kind: "loaded"; readonly loadError: PacError | null }
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "answeredSome"; readonly answers: readonly Answer[] }
  /** A defect of ours, not of the script's. */
  | { readonly kind: "failed"; readonly message: string };

/** What the thread asks in the middle of a job. It waits for the answer, as the script does. */
export type WorldQuestion =
  | { readonly kind: "resolve" | "fetch"; readonly name: string }
  | { readonly kind: "now" };

/** `resolve`: addresses, null or undefined; `now`: milliseconds since 1970; `fetch`: nothing. */
export interface WorldAnswer {
  readonly value: readonly string[] | number | null | undefined;
}
