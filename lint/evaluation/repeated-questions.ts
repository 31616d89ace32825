import { addressFamily } from "../../pac/index.ts";
import { ASKING_HELPERS } from "../syntax/dns-questions.ts";
import type { Call } from "./dns-use.ts";

/** One name that a single call of `FindProxyForURL` asks for more than once. */
export interface RepeatedQuestion {
  readonly name: string;
  readonly count: number;
  /** Where it is asked for the second time, 1-based. */
  readonly again: { readonly line: number; readonly column: number };
}

/** The names that a run asks for again, in the order in which it first does so. */
export function repeatedQuestions(calls: readonly Call[]): RepeatedQuestion[] {
  const asked = new Map<string, Call[]>();
  for (const call of calls) {
    const name = nameAsked(call);
    if (name === null) continue;
    const earlier = asked.get(name);
    if (earlier === undefined) asked.set(name, [call]);
    else earlier.push(call);
  }
  return [...asked].flatMap(([name, all]): RepeatedQuestion[] => {
    const [, second] = all;
    if (second === undefined) return [];
    return [{ name, count: all.length, again: { line: second.line, column: second.column } }];
  });
}

function nameAsked(call: Call): string | null {
  if (!ASKING_HELPERS.includes(call.function)) return null;
  const name = unquoted(call.arguments[0] ?? "");
  return name === null || name === "" || addressFamily(name) !== null ? null : name.toLowerCase();
}

/** Values are shown as source; what is no text, or was cut because it is long, is no name. */
function unquoted(shown: string): string | null {
  try {
    const value: unknown = JSON.parse(shown);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}
