import type { Lookup } from "../engine/types.ts";
import type { ConditionRole, ConditionSite, StatementKind } from "./sites.ts";

/**
 * How a PAC came to its answer for one URL. `pac-sim --explain --json` prints it as it is, so keys are a contract; they
 * are described in docs/explain.md. Lines and columns are 1-based; values are shown as JavaScript source.
 */
export interface Explanation extends Trace {
  /** False: nothing is claimed, everything else is empty, and `reason` says why. */
  readonly explained: boolean;
  readonly reason: string | null;
}

/** What was seen of one run. */
export interface Trace {
  /** Each statement that ran, once, in the order in which they first did. */
  readonly statements: readonly RanStatement[];
  /** Each evaluation of a condition, in order. */
  readonly conditions: readonly Evaluated[];
  /** Each call of one of the client's functions, in order. */
  readonly calls: readonly BuiltinCall[];
  readonly lookups: readonly PlacedLookup[];
  /** The expression whose value FindProxyForURL returned. */
  readonly returned: (Place & { readonly text: string }) | null;
  /** Where that value came from: not the same if it went through a variable or another function. */
  readonly decided: Place | null;
  /** Evaluations and calls that were left out of the lists, because there were too many. */
  readonly omitted: number;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface RanStatement extends Place {
  readonly endLine: number;
  readonly kind: StatementKind;
  /** null at the top level. */
  readonly function: string | null;
  readonly text: string;
  /** `load`: it ran first when the file was loaded, before any question. */
  readonly phase: "load" | "call";
  /** null when the engine did not survive to say so. */
  readonly times: number | null;
  /** How often the condition of an `if` or a loop held, and how often not; null: it has none. */
  readonly outcomes: { readonly true: number; readonly false: number } | null;
}

/** One evaluation of a condition, with those of its operands that were reached. */
export interface Evaluated extends Place {
  readonly endLine: number;
  readonly role: ConditionRole;
  readonly operator: ConditionSite["operator"];
  readonly text: string;
  /** Its truth; null when an error or the time limit came first. */
  readonly value: boolean | null;
  /** The value itself, which need not be a boolean. */
  readonly result: string | null;
  readonly operands: readonly Evaluated[];
  /** Operands or cases that were not evaluated. */
  readonly notReached: NotReached | null;
  /** Index in `statements`; null for an operand. */
  readonly statement: number | null;
}

/** A run of operands, from the first one's place to the last one's line. */
export interface NotReached extends Place {
  readonly endLine: number;
  readonly operands: number;
  /** The first one. */
  readonly text: string;
}

export interface BuiltinCall extends Place {
  readonly function: string;
  readonly arguments: readonly string[];
  /** null when it threw. */
  readonly result: string | null;
  /** Index in `statements`. */
  readonly statement: number | null;
  /** Names that were looked up for it. */
  readonly lookups: readonly string[];
}

export interface PlacedLookup extends Lookup {
  /** The call that asked; null when it cannot be told. */
  readonly line: number | null;
  readonly column: number | null;
  readonly function: string | null;
}

export const NO_TRACE: Trace = {
  statements: [],
  conditions: [],
  calls: [],
  lookups: [],
  returned: null,
  decided: null,
  omitted: 0,
};

/** What the marked copy did, before it is held against the PAC's own answer. */
export interface Account {
  readonly trace: Trace;
  readonly result: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly lookups: readonly Lookup[];
}
