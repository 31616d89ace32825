import type { Bypass, DecisionList, ReadResult, Seen } from "../../pac/index.ts";
import type { Account } from "../explain/explanation.ts";
import type { JourneyHabits } from "../journey/habits.ts";

/**
 * Everything a PAC can learn from outside: the only doors out of an evaluation.
 *
 * A world is consulted synchronously. Where answers must be fetched first, `resolve` says `undefined` (not known
 * yet), the run is thrown away, the name is looked up, and the run is repeated, as Chromium does
 * (services/proxy_resolver/proxy_resolver_v8_tracing.cc).
 */
export interface World {
  /** Addresses in resolver order; null: the name does not exist; undefined: not known yet, ask {@link fetch}. */
  resolve(name: string): readonly string[] | null | undefined;
  /** Looks a name up so that `resolve` knows it. Worlds that know everything have none. */
  fetch?(name: string): Promise<void>;
  /** The client's own addresses, the preferred one first. */
  readonly addresses: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
  /** IANA time zone of the client, such as `Europe/Berlin`, or `HOST_ZONE`. */
  readonly zone: string;
}

/** What one evaluation may use up before it is stopped. */
export interface Limits {
  readonly milliseconds: number;
  readonly memoryBytes: number;
}

export const DEFAULT_LIMITS: Limits = { milliseconds: 2_000, memoryBytes: 64 * 1024 * 1024 };

/** The text of a PAC and how messages name it. */
export interface PacSource {
  readonly text: string;
  readonly file: string;
}

/** Why a PAC gave no usable answer. */
export interface PacError {
  readonly code:
    | "syntax-error"
    | "load-error"
    | "no-entry-point"
    | "exception"
    | "not-a-string"
    | "non-ascii-result"
    | "too-slow"
    | "too-much-memory"
    | "too-deep"
    | "not-indexed";
  readonly message: string;
  /** 1-based; null where the engine does not say. */
  readonly line: number | null;
  readonly column: number | null;
}

/** One name the script asked for, with what it was told. */
export interface Lookup {
  readonly name: string;
  readonly answer: readonly string[] | null;
}

/** What came out of one call of the script. */
export interface Answer {
  /** The raw string; null when the call failed. */
  readonly result: string | null;
  readonly error: PacError | null;
  /** Line of the statement that decided, 1-based; null when it cannot be told. */
  readonly line: number | null;
  readonly lookups: readonly Lookup[];
  readonly alerts: readonly string[];
  /** How it came to that; only where a marked copy was asked. */
  readonly account?: Account | undefined;
  /** The position of the rule that decided, in {@link LoadedPac.list}; absent where the script was asked. */
  readonly rule?: number;
}

/** What a question may ask for besides the answer. */
export interface AskOptions {
  /** False saves the search for the deciding statement. */
  readonly wantLine?: boolean;
  /** Asks a marked copy of the PAC, fresh and beside it, which gives an account; the PAC itself is not asked. */
  readonly explain?: boolean;
}

/** A PAC that one client has loaded into one world. Globals live on between calls, as they do in browsers. */
export interface LoadedPac {
  /** Why it cannot be used at all; null when it can be asked. */
  readonly loadError: PacError | null;
  /** The rules it is answered from; absent where every question goes to the script. */
  readonly list?: DecisionList;
  ask(seen: Seen, options?: AskOptions): Promise<Answer>;
  /**
   * Answers the first of many questions, at least one, and as many as take little time; the same answers that `ask`
   * would give one after the other.
   */
  askSome?(seen: readonly Seen[], options?: AskOptions): Promise<readonly Answer[]>;
  dispose(): void;
}

/**
 * Loads a PAC for the client with this id: in this thread (`loadHere`), or in one that can be ended (`openGuard`).
 *
 * @throws RangeError for an id that no client has
 */
export type Loader = (client: string, pac: PacSource, world: World, limits: Limits) => Promise<LoadedPac>;

/** How a client fetches a PAC: only what decides whether it gets one. */
export interface FetchHabits {
  /** Seconds after which it gives up on a silent server; null: it waits without end. */
  readonly timeoutSeconds: number | null;
  /** Largest file it takes, in bytes; null: no limit known. */
  readonly maxBytes: number | null;
  /** How it reads bytes when the server names no charset. */
  readonly defaultCharset: "utf-8" | "iso-8859-1";
}

/** Who evaluates the PAC: one unit per file in sim/clients. */
export interface Client {
  readonly id: string;
  readonly summary: string;
  readonly fetch: FetchHabits;
  /** What it does over time. */
  readonly journey: JourneyHabits;
  /** What it passes to the script, or why it does not ask. */
  seen(url: URL): Seen | Bypass;
  /** Loads the script. A script that cannot be loaded still loads: each question then answers with the error. */
  load(pac: PacSource, world: World, limits: Limits): Promise<LoadedPac>;
  /** What it makes of the string the script returned. */
  read(result: string): ReadResult;
}
