import type { PacError } from "../../../sim/index.ts";
import { body } from "../../helpers/ask.ts";

/** A PAC that means harm, or meets with it, and how the question to it must end. */
export interface Attack {
  readonly name: string;
  readonly pac: string;
  /** The code it fails with, or what it returns. Where either of two limits may come first, both codes. */
  readonly ends: { readonly error: readonly PacError["code"][] } | { readonly result: string };
}

/** Attacks that fail with one of these codes. The body of `FindProxyForURL` is given. */
export function failing(
  codes: PacError["code"] | readonly PacError["code"][],
  bodies: Readonly<Record<string, string>>,
): Attack[] {
  const error = [codes].flat();
  return Object.entries(bodies).map(([name, text]) => ({ name, pac: body(text), ends: { error } }));
}

/** Attacks that come to nothing: the script returns what it should. */
export function harmless(rows: readonly (readonly [name: string, text: string, result: string])[]): Attack[] {
  return rows.map(([name, text, result]) => ({ name, pac: body(text), ends: { result } }));
}

/** The same at the top level, before the function is defined. */
export function atTopLevel(
  codes: PacError["code"] | readonly PacError["code"][],
  scripts: Readonly<Record<string, string>>,
): Attack[] {
  const error = [codes].flat();
  const rest = body('return "DIRECT";');
  return Object.entries(scripts).map(([name, text]) => ({
    name: `top level: ${name}`,
    pac: `${text}\n${rest}`,
    ends: { error },
  }));
}
