/** A span of the PAC's own text; lines and columns are 1-based. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The source, white space collapsed, cut where it is long. */
  readonly text: string;
}

export type StatementKind =
  | "if"
  | "for"
  | "for-in"
  | "for-of"
  | "while"
  | "do-while"
  | "switch"
  | "return"
  | "throw"
  | "try"
  | "variable"
  | "expression"
  | "other";

export interface StatementSite extends Span {
  readonly kind: StatementKind;
  /** The function around it; null at the top level. */
  readonly function: string | null;
  /** The condition it begins with (`if`, loops) or the `switch`. */
  condition: number | null;
}

/** Where a condition stands: at the head of a statement, in an expression, or inside another condition. */
export type ConditionRole =
  | "if"
  | "for"
  | "while"
  | "do-while"
  | "ternary"
  | "value"
  | "operand"
  | "switch"
  | "case";

export interface ConditionSite extends Span {
  readonly role: ConditionRole;
  readonly operator: "||" | "&&" | "??" | "!" | null;
  /** The statement it belongs to. */
  readonly statement: number | null;
  readonly parent: number | null;
  readonly operands: number[];
}

/** A call in the PAC's text; which of them reach a builtin shows when it runs. */
export interface CallSite extends Span {
  readonly statement: number | null;
}

export interface ReturnSite extends Span {
  /** The function that returns. */
  readonly function: string | null;
}

/** Everything that marks refer to, by number. */
export interface Sites {
  readonly statements: StatementSite[];
  readonly conditions: ConditionSite[];
  readonly calls: CallSite[];
  readonly returns: ReturnSite[];
}

export function noSites(): Sites {
  return { statements: [], conditions: [], calls: [], returns: [] };
}
