import { JSException } from "quickjs-wasi";
import { OUT_OF_MEMORY, shortened, TooLong } from "./pac-error.ts";
import type { Limits, PacError } from "./types.ts";

/** A call of pac-resolver that did not come to an end in time. */
export class Expired extends Error {}

/** A failure of pac-resolver, its parser or its engine, as an error a person can act on. */
export function asPacError(error: unknown, limits: Limits): PacError {
  const { name = "Error", message = String(error) } = error instanceof Error ? error : {};
  const esprima = error as { lineNumber?: number; column?: number };
  if (typeof esprima.lineNumber === "number") {
    const text = `pac-resolver's parser (ES2017) stops here: ${message.replace(/^Line \d+: /, "")}`;
    return { code: "syntax-error", message: text, line: esprima.lineNumber, column: esprima.column ?? 1 };
  }
  if (error instanceof JSException) error.dispose();
  if (error instanceof Expired || /interrupted/.test(message)) {
    const text = `the script did not finish within ${limits.milliseconds / 1000} s and was stopped`;
    return { code: "too-slow", message: text, line: null, column: null };
  }
  const none = { line: null, column: null };
  if (error instanceof TooLong) return { ...OUT_OF_MEMORY, message, ...none };
  // An engine that cannot even allocate the error throws null.
  if (/out of memory|string too long|wasm_malloc failed|^null$|Job execution error: null/.test(message))
    return { ...OUT_OF_MEMORY, ...none };
  if (/call stack|memory access out of bounds/.test(message)) {
    return { code: "too-deep", message: "the script calls itself too deeply", ...none };
  }
  if (/Expected a "function" named|^FindProxyForURL is not defined/.test(message)) {
    return { code: "no-entry-point", message: "FindProxyForURL is not defined as a function", ...none };
  }
  // quickjs-wasi reads the properties of what was thrown; null has none.
  if (name === "<null>")
    return { code: "exception", message: "the script threw a value that is no Error", ...none };
  return { code: "exception", message: `${name}: ${shortened(message)}`, ...none };
}

/** degenerator inserts `await` where the engine does not allow it: valid scripts become syntax errors. */
export function asLoadError(error: PacError): PacError {
  if (error.code !== "exception") return error;
  const message = `${error.message} (in the copy of the script that pac-resolver rewrites to be asynchronous)`;
  return { ...error, code: "load-error", message };
}
