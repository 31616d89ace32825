/**
 * One PAC function, as JavaScript that is injected into the sandbox.
 *
 * The helpers live inside the sandbox because a call across the WebAssembly border costs more than most of them
 * (measured: host functions make the same engine ten times slower). Only a few doors lead out; the sandbox puts
 * them in one object, `doors`, which is in scope of every `native` source and of nothing else:
 * `doors.resolve(question, name)` gives the addresses as one `;` list or null, `doors.addresses(question)` the client's
 * own, or null when it is not answered, `doors.alert(text)` takes a message. The question is the function that asks:
 * clients count questions. A function whose client restarts calls returns a failure as `doors.failed(value)`, which is
 * `value`. The clock is behind `Date`.
 */
export interface Builtin {
  /** PAC's own spelling; also the file's name. */
  readonly id: string;
  /** Parameters as documentation shows them. */
  readonly signature: string;
  /** One line: what it returns. */
  readonly summary: string;
  /**
   * How browsers define it, which a PAC can notice: `library` functions are declared in a script that runs before
   * the PAC, so `let isInNet` is a redeclaration and the whole file fails; `native` ones are plain properties of
   * the global object and may be shadowed (asked of Chromium 156). A `table` is a variable of the library.
   */
  readonly kind: "library" | "native" | "table";
  /** The client's engine brings it, not the client. */
  readonly ofEngine?: boolean;
  /** `library`: a function declaration; `native`: a function expression; `table`: a `var` statement on one line. */
  readonly source: string;
  /**
   * An expression whose value `source` finds under {@link hiddenName}, where the PAC cannot replace it: state of a
   * library function, which has no closure to keep it in.
   */
  readonly hidden?: string;
}

/** The global that holds the hidden part of a builtin. Not enumerable, not writable. */
export function hiddenName(id: string): string {
  return `__pacwright_${id}`;
}
