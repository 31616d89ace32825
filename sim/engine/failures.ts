import { JSException } from "quickjs-wasi";
import type { CallRecord } from "./doors.ts";
import { describeFailure, OUT_OF_MEMORY } from "./pac-error.ts";
import type { Realm } from "./realm.ts";
import type { Answer, Limits, PacError } from "./types.ts";

export const EVER_MORE_NAMES: PacError = {
  code: "too-slow",
  message: "the script asks for ever more names",
  line: null,
  column: null,
};

/** Asks a realm that has run the PAC whether there is something to call. */
export function missingEntryPoint(realm: Realm, entryPoint: string): PacError | null {
  const type = realm.typeOfGlobal(entryPoint);
  if (type === "function") return null;
  const why =
    type === "undefined"
      ? `${entryPoint} is not defined as a global function; "let", "const" and "class" do not count`
      : `${entryPoint} is of type ${type}; it must be a function`;
  return { code: "no-entry-point", message: why, line: null, column: null };
}

/** What a script throws at its top level keeps it from being loaded. */
export function asLoadError(error: PacError): PacError {
  return error.code === "exception" ? { ...error, code: "load-error" } : error;
}

/** The answer of a call that failed, with what was recorded of it. */
export function failed(error: PacError, record?: CallRecord): Answer {
  const { lookups = [], alerts = [] } = record ?? {};
  return { result: null, error, line: error.line, lookups, alerts };
}

export type Outcome<T> = { value: T; error: null } | { value: null; error: PacError };

/**
 * Does something in a realm that may fail.
 *
 * @param file the name the PAC runs under
 * @throws what is no failure of a script or its engine, but a defect of ours
 */
export function attempt<T>(action: () => T, file: string, limits: Limits, realm: Realm | null): Outcome<T> {
  try {
    return { value: action(), error: null };
  } catch (error) {
    const described = describeFailure(error, file, limits.milliseconds);
    // Without room for an Error the engine throws null, or an Error without a stack.
    const mute = error instanceof JSException && (error.handle.isNull || !error.stack);
    const outOfMemory = mute && realm?.isFull();
    if (error instanceof JSException) error.dispose();
    return { value: null, error: outOfMemory ? { ...described, ...OUT_OF_MEMORY } : described };
  }
}
