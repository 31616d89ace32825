import { ConditionAssembler } from "./conditions.ts";
import { type Event, type Recorder, reported, shown } from "./events.ts";
import type { BuiltinCall, Place, PlacedLookup, RanStatement, Trace } from "./explanation.ts";
import { FIRST_EVENTS, LAST_EVENTS } from "./library.ts";
import type { Sites } from "./sites.ts";

type Mark = Exclude<Event, { kind: "lookup" | "asked" }>;

/**
 * Makes a trace of what a copy reported.
 *
 * @param result the string it returned; null when it has none
 * @param decided where that string came from
 */
export function assemble(
  recorder: Recorder,
  sites: Sites,
  result: string | null,
  decided: Place | null,
): Trace {
  const assembler = new Assembler(recorder, sites);
  for (const event of recorder.events) assembler.take(event);
  return {
    ...assembler.finish(),
    returned: result === null ? null : returnedAt(recorder.events, sites, result),
    decided,
    omitted: Math.max(0, (recorder.total ?? 0) - FIRST_EVENTS - LAST_EVENTS),
  };
}

class Assembler {
  readonly #recorder: Recorder;
  readonly #sites: Sites;
  readonly #conditions: ConditionAssembler;
  readonly #statements: RanStatement[] = [];
  /** Index in #statements by site. */
  readonly #places = new Map<number, number>();
  readonly #calls: BuiltinCall[] = [];
  readonly #lookups: PlacedLookup[] = [];
  #phase: RanStatement["phase"] = "load";
  #marks = 0;

  constructor(recorder: Recorder, sites: Sites) {
    this.#recorder = recorder;
    this.#sites = sites;
    this.#conditions = new ConditionAssembler(sites.conditions);
  }

  take(event: Event): void {
    if (event.kind === "asked") this.#phase = "call";
    else if (event.kind === "lookup")
      this.#lookups.push({ ...event.lookup, line: null, column: null, function: null });
    else this.#mark(event);
  }

  finish(): Pick<Trace, "statements" | "conditions" | "calls" | "lookups"> {
    return {
      statements: this.#statements,
      conditions: this.#conditions.finish((site) => this.#placeOf(site)),
      calls: this.#calls,
      lookups: this.#lookups,
    };
  }

  #mark({ kind, site, texts }: Mark): void {
    const [first = "", second = "", third = ""] = texts;
    if (kind === "s") {
      this.#addStatement(site);
      return;
    }
    this.#marks += 1;
    if (this.#marks === FIRST_EVENTS + 1) this.#conditions.skip();
    if (kind === "c") this.#conditions.evaluated(site, first === "1", second);
    else if (kind === "d") this.#conditions.switched(site, first, second);
    else if (kind === "e") this.#conditions.tested(site, first, second === "1", third);
    else if (kind === "k") this.#addCall(site, texts);
  }

  #addStatement(site: number): void {
    const statement = this.#sites.statements[site];
    if (statement === undefined || this.#places.has(site)) return;
    const { condition, ...ran } = statement;
    const { tallies, total } = this.#recorder;
    const count = (of: "true" | "false") => tallies[of].get(condition ?? -1) ?? 0;
    const counted = condition !== null && statement.kind !== "switch" && total !== null;
    this.#places.set(site, this.#statements.length);
    this.#statements.push({
      ...ran,
      phase: this.#phase,
      times: tallies.times.get(site) ?? null,
      outcomes: counted ? { true: count("true"), false: count("false") } : null,
    });
  }

  #addCall(site: number, [name = "", outcome, value = "", ...args]: readonly string[]): void {
    const call = this.#sites.calls[site];
    if (call === undefined) return;
    const { line, column } = call;
    const asked = this.#lookups
      .map((lookup, index) => ({ lookup, index }))
      .filter(({ lookup }) => lookup.line === null && args.includes(reported(lookup.name)));
    for (const { lookup, index } of asked) this.#lookups[index] = { ...lookup, line, column, function: name };
    this.#calls.push({
      line,
      column,
      function: name,
      arguments: args.map(shown),
      result: outcome === "gave" ? shown(value) : null,
      statement: this.#placeOf(call.statement),
      lookups: asked.map(({ lookup }) => lookup.name),
    });
  }

  #placeOf(site: number | null): number | null {
    return site === null ? null : (this.#places.get(site) ?? null);
  }
}

/** The last return of the entry point, if it gave the result; a `finally` may have come after it. */
function returnedAt(events: readonly Event[], sites: Sites, result: string): Trace["returned"] {
  const value = reported(result);
  const returns = events.flatMap((event) => {
    const site = event.kind === "r" ? sites.returns[event.site] : undefined;
    return event.kind === "r" && site !== undefined ? [{ ...site, value: event.texts[0] }] : [];
  });
  const entry = returns.filter(({ function: name }) => /^FindProxyForURL(Ex)?$/.test(name ?? ""));
  const last = (entry.length > 0 ? entry : returns).at(-1);
  if (last === undefined || last.value !== value) return null;
  return { line: last.line, column: last.column, text: last.text };
}
