import { shown } from "./events.ts";
import type { Evaluated, NotReached } from "./explanation.ts";
import type { ConditionSite } from "./sites.ts";

type Run = { -readonly [Key in keyof Evaluated]: Evaluated[Key] } & { readonly site: number };

/**
 * Puts evaluations together from reports that come in the order in which values were known: operands first.
 *
 * Calls nest, so an evaluation's operands are always the latest reports that nothing has claimed yet.
 */
export class ConditionAssembler {
  readonly #sites: readonly ConditionSite[];
  readonly #roots: Run[] = [];
  readonly #switches = new Map<string, Run>();
  readonly #pending: Run[] = [];

  constructor(sites: readonly ConditionSite[]) {
    this.#sites = sites;
  }

  evaluated(site: number, truth: boolean, value: string): void {
    this.#close(site, truth, value === "" ? String(truth) : shown(value));
  }

  switched(site: number, number: string, value: string): void {
    const run = this.#run(site, false, shown(value), []);
    if (run === null) return;
    this.#switches.set(number, run);
    this.#roots.push(run);
  }

  tested(site: number, number: string, matched: boolean, value: string): void {
    const owner = this.#switches.get(number);
    const run = this.#run(site, matched, shown(value), []);
    if (owner === undefined || run === null) return;
    owner.operands = [...owner.operands, run];
    owner.notReached = this.#notReached(owner.site, site);
    if (matched) owner.value = true;
  }

  /** Reports are missing here: what is pending will never be claimed by its own. */
  skip(): void {
    this.#pending.length = 0;
  }

  /**
   * All evaluations, in order, also the one that an error cut short.
   *
   * @param place index of a site's statement in the list of those that ran
   */
  finish(place: (statement: number | null) => number | null): Evaluated[] {
    const last = this.#pending.at(-1);
    let parent = last === undefined ? null : (this.#sites[last.site]?.parent ?? null);
    while (parent !== null) {
      this.#close(parent, null, null);
      parent = this.#sites[parent]?.parent ?? null;
    }
    return this.#roots.map((run) => ({
      ...strip(run),
      statement: place(this.#sites[run.site]?.statement ?? null),
    }));
  }

  #close(site: number, value: boolean | null, result: string | null): void {
    const operands = this.#claim(site);
    const run = this.#run(site, value, result, operands);
    if (run === null) return;
    if (this.#sites[site]?.parent === null) this.#roots.push(run);
    else this.#pending.push(run);
  }

  #claim(site: number): Run[] {
    const own = this.#sites[site]?.operands ?? [];
    const claimed: Run[] = [];
    let before = own.length;
    for (let run = this.#pending.at(-1); run !== undefined; run = this.#pending.at(-1)) {
      const index = indexIn(own, run.site);
      if (index < 0 || index >= before) break;
      before = index;
      claimed.unshift(run);
      this.#pending.pop();
    }
    return claimed;
  }

  #run(site: number, value: boolean | null, result: string | null, operands: Run[]): Run | null {
    const found = this.#sites[site];
    if (found === undefined) return null;
    const { line, column, endLine, text, role, operator } = found;
    const last = operands.at(-1);
    const notReached = last === undefined ? null : this.#notReached(site, last.site);
    return {
      site,
      line,
      column,
      endLine,
      role,
      operator,
      text,
      value,
      result,
      operands,
      notReached,
      statement: null,
    };
  }

  /** Operands are reached in order, so those that were not are the ones behind the last that was. */
  #notReached(site: number, lastReached: number): NotReached | null {
    const own = this.#sites[site]?.operands ?? [];
    const operands = own.slice(indexIn(own, lastReached) + 1);
    const first = this.#sites[operands[0] ?? -1];
    const last = this.#sites[operands.at(-1) ?? -1];
    if (first === undefined || last === undefined) return null;
    const { line, column, text } = first;
    return { line, column, endLine: last.endLine, operands: operands.length, text };
  }
}

/** Operands are numbered in order of their place, so their list is sorted. */
function indexIn(sorted: readonly number[], site: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === site) return middle;
    if (found < site) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function strip({ site: _, ...run }: Run): Evaluated {
  return { ...run, operands: run.operands.map((operand) => strip(operand as Run)) };
}
