import type { Pattern, Subject } from "./pattern.ts";

/** Holds, does not hold, or cannot be said without running the script. */
export type Truth = boolean | null;

/** A range of the source. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** What conditions look up. A look-up that gives `undefined` is not known, and so is the condition. */
export interface Lookups {
  /** What this client's `dnsResolve` gives for a name: an address, or null when there is none. */
  resolve(name: string): string | null | undefined;
  /** What this client's `myIpAddress` gives. */
  ownAddress(): string | undefined;
  /** What a call of `weekdayRange`, `dateRange` or `timeRange` gives. */
  time(helper: string, values: readonly (string | number)[]): boolean | undefined;
}

/** One question to a list: the two arguments of `FindProxyForURL`, as the client passes them. */
export interface Question {
  readonly url: string;
  readonly host: string;
  readonly lookups: Lookups;
}

/**
 * One condition of the algebra. A kind is a file in `kinds/` with a function that makes such values; nothing else
 * needs to know the kinds there are.
 */
export interface Condition {
  readonly kind: string;
  /** Whether it holds for a question. */
  evaluate(question: Question): Truth;
  /** In words, as after "if". */
  words(): string;
  /** True when it may need a look-up, or be impossible to say. */
  readonly asks: boolean;
  /** Set where the condition says exactly this: a text matches a pattern. Reachability reads it. */
  readonly test?: TextTest;
  /** Set where the condition says exactly this: an address is in a network. Reachability and the index read it. */
  readonly network?: NetworkTest;
  /** Set where the condition says exactly this: a name, or the host, has an address. Reachability reads it. */
  readonly resolves?: Subject;
  /** Parts that must all hold, one of which must hold, or the one that must not. */
  readonly parts?: readonly Condition[];
  /** How deeply parts lie within parts; not set: there are none. */
  readonly depth?: number;
  /** Only of opaque conditions: why, and where. */
  readonly reason?: string;
  readonly place?: Place;
}

/** A text of the question matches a pattern. */
export interface TextTest {
  readonly subject: Subject;
  readonly pattern: Pattern;
}

/**
 * The address that a text is, or that it has where it is a name, agrees with a base in the bits that a mask sets.
 * Both as signed 32-bit numbers.
 */
export interface NetworkTest {
  readonly subject: Subject;
  readonly base: number;
  readonly mask: number;
  /** The base as the PAC writes it. */
  readonly written: string;
}
