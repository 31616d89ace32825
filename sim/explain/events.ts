import type { Lookup } from "../engine/types.ts";
import { type EventKind, MAX_VALUE_CHARACTERS } from "./library.ts";

/** One thing that happened in the copy, as its marks told it (see `explainLibrary`). */
export type Event =
  | { readonly kind: EventKind; readonly site: number; readonly texts: readonly string[] }
  | { readonly kind: "lookup"; readonly lookup: Lookup }
  | { readonly kind: "asked" };

export type Tally = "times" | "true" | "false";

/** More look-ups than this are not placed; no client waits for so many. */
const MAX_LOOKUPS = 1_000;

/** Takes down what a copy reports. */
export class Recorder {
  readonly events: Event[] = [];
  readonly tallies: Record<Tally, Map<number, number>> = {
    times: new Map(),
    true: new Map(),
    false: new Map(),
  };
  /** Events there were, kept or not; null: the copy could not be asked. */
  total: number | null = null;
  #lookups = 0;

  report(kind: string, site: string, ...texts: string[]): void {
    if (kind === "events") this.total = Number(texts[0]);
    else if (kind === "times" || kind === "true" || kind === "false") {
      this.tallies[kind].set(Number(site), Number(texts[0]));
    } else this.events.push({ kind: kind as EventKind, site: Number(site), texts });
  }

  lookUp(lookup: Lookup): void {
    this.#lookups += 1;
    if (this.#lookups <= MAX_LOOKUPS) this.events.push({ kind: "lookup", lookup });
  }

  /** The top level is done; what follows answers the question. */
  ask(): void {
    this.events.push({ kind: "asked" });
  }
}

/** A reported value as JavaScript would write it; a long string is cut, with its length. */
export function shown(value: string): string {
  const string = /^s(\d+):([\s\S]*)$/.exec(value);
  if (string === null) return value.slice(1);
  const [, length = "0", text = ""] = string;
  if (Number(length) <= MAX_VALUE_CHARACTERS) return JSON.stringify(text);
  return `${JSON.stringify(`${text}...`)} (${length} characters)`;
}

/** How the copy would report a string. */
export function reported(text: string): string {
  return `s${text.length}:${text.slice(0, MAX_VALUE_CHARACTERS)}`;
}
