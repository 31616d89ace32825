import { JSException, type JSValueHandle } from "quickjs-wasi";
import type { PacError } from "./types.ts";

/** Where an engine says an error came from: `at name (proxy.pac:3:12)`. */
interface Frame {
  readonly line: number;
  readonly column: number;
}

export const OUT_OF_MEMORY = {
  code: "too-much-memory",
  message: "the script needs more memory than it may have",
} as const;

/** What a script gave is too long to be taken from it. The message says what. */
export class TooLong extends Error {}

/** Longer messages are cut: a script may put its megabytes into an error. */
const MAX_MESSAGE = 500;

/**
 * A failure inside the realm as an error a person can act on.
 *
 * @param error what the engine threw at the host
 * @param file the name the PAC was evaluated under; frames of other scripts (the helpers) are skipped
 * @param milliseconds the time limit, for the message
 */
export function describeFailure(error: unknown, file: string, milliseconds: number): PacError {
  if (!(error instanceof JSException)) return engineFailure(error);
  const { name, message } = error;
  const stack = error.stack ?? "";
  const frame = firstFrame(stack, file);
  const place = { line: frame?.line ?? null, column: frame?.column ?? null };
  if (name === "InternalError" && message === "interrupted") {
    const text = `the script did not finish within ${milliseconds / 1000} s and was stopped`;
    return { code: "too-slow", message: text, ...place };
  }
  if (name === "InternalError" && /^(out of memory|string too long)$/.test(message)) {
    return { ...OUT_OF_MEMORY, ...place };
  }
  if (name === "RangeError" && /stack/i.test(message)) {
    return { code: "too-deep", message: "the script calls itself too deeply", ...place };
  }
  const { handle } = error;
  if (stack === "" || handle.isNull || handle.isUndefined)
    return { code: "exception", message: thrown(handle), ...place };
  // What the parser finds has no function around it; `new SyntaxError` and a bad regular expression have.
  const parsed = name === "SyntaxError" && frame !== null && stack.trimStart().startsWith(`at ${file}:`);
  return {
    code: parsed ? "syntax-error" : "exception",
    message: `${nameOf(name)}: ${shortened(message)}`,
    ...place,
  };
}

/** A script may throw anything. Objects are not turned into text: that would run the script once more. */
function thrown(value: JSValueHandle): string {
  if (value.isString) return `the script threw ${JSON.stringify(shortened(value.toString()))}`;
  const plain = value.isNull || value.isUndefined || value.isNumber || value.isBool;
  return `the script threw ${plain ? value.toString() : "a value that is no Error"}`;
}

/** A getter may have kept the name from being read, and anything may be in it. */
function nameOf(name: string): string {
  return /^\w{1,60}$/.test(name) ? name : "Error";
}

/** A text from a script, cut to what a message can carry. */
export function shortened(text: string): string {
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}...` : text;
}

/** The engine itself gave up: out of stack, trapped, or out of memory. The realm is unusable afterwards. */
function engineFailure(error: unknown): PacError {
  if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) {
    return { code: "too-deep", message: "the script calls itself too deeply", line: null, column: null };
  }
  if (error instanceof TooLong) return { ...OUT_OF_MEMORY, message: error.message, line: null, column: null };
  // quickjs-wasi's own words when there is no room left for a string of ours.
  if (error instanceof Error && error.message === "wasm_malloc failed") {
    return { ...OUT_OF_MEMORY, line: null, column: null };
  }
  throw error;
}

function firstFrame(stack: string, file: string): Frame | null {
  for (const line of stack.split("\n")) {
    // The name of the file may hold brackets itself: `at FindProxyForURL (proxy (1).pac:3:12)`.
    const match = /^at (.*):(\d+):(\d+)\)?$/.exec(line.trim());
    const where = match?.[1] ?? "";
    if (where === file || where.endsWith(` (${file}`)) {
      return { line: Number(match?.[2]), column: Number(match?.[3]) };
    }
  }
  return null;
}
