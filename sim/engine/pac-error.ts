import { JSException } from "quickjs-wasi";
import type { PacError } from "./types.ts";

/** Where an engine says an error came from: `at name (proxy.pac:3:12)`. */
interface Frame {
  readonly line: number;
  readonly column: number;
}

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
  const frame = firstFrame(error.stack ?? "", file);
  const place = { line: frame?.line ?? null, column: frame?.column ?? null };
  if (name === "InternalError" && message === "interrupted") {
    const text = `the script did not finish within ${milliseconds / 1000} s and was stopped`;
    return { code: "too-slow", message: text, ...place };
  }
  if (name === "InternalError" && message === "out of memory") {
    return { code: "too-much-memory", message: "the script needs more memory than it may have", ...place };
  }
  if (name === "RangeError" && /stack/i.test(message)) {
    return { code: "too-deep", message: "the script calls itself too deeply", ...place };
  }
  const code = name === "SyntaxError" && !/\n.*\n/.test(error.stack ?? "") ? "syntax-error" : "exception";
  return { code, message: name === "Error" && !error.stack ? message : `${name}: ${message}`, ...place };
}

/** The engine itself gave up: WebAssembly ran out of stack, or trapped. The realm is unusable afterwards. */
function engineFailure(error: unknown): PacError {
  if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) {
    return { code: "too-deep", message: "the script calls itself too deeply", line: null, column: null };
  }
  throw error;
}

function firstFrame(stack: string, file: string): Frame | null {
  for (const line of stack.split("\n")) {
    const match = /\(?([^()]*):(\d+):(\d+)\)?$/.exec(line.trim());
    if (match?.[1]?.replace(/^at /, "") === file) return { line: Number(match[2]), column: Number(match[3]) };
  }
  return null;
}
