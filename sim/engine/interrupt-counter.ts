import type { QuickJS } from "quickjs-wasi";

/** Makes the engine ask its interrupt handler soon. */
export interface InterruptCounter {
  /** @param polls at which of the next places it asks: each call, branch or turn of a loop is one */
  set(polls: number): void;
}

/** The counter is among the first numbers of the engine's context. */
const NUMBERS = 256;
const SHORT = 100;
const LONG = 1_100;

/**
 * QuickJS counts down from 10,000 at each call, branch and turn of a loop, and asks its interrupt handler at 0
 * (quickjs.c, js_poll_interrupts). The count is a number in its context, of which quickjs-wasi gives the address: it is
 * the one that goes down with the turns of two loops.
 *
 * @param vm an engine whose interrupt handler lets it run
 * @returns null when there is no such number, or more than one
 */
export function findInterruptCounter(vm: QuickJS): InterruptCounter | null {
  const engine = vm._getExports();
  const numbers = () => new Int32Array(vm._getMemory().buffer, engine.qjs_get_context_ptr(), NUMBERS);
  const turn = (count: number) => {
    vm.evalCode(`(function () { for (var i = 0; i < ${count}; i++); })()`, "(probe)").dispose();
    return numbers().slice();
  };
  // A count that reached 0 meanwhile began anew, which can be so only once.
  for (let attempt = 0; attempt < 2; attempt++) {
    const [first, second, third] = [turn(1), turn(SHORT), turn(LONG)];
    const fits = [...first.keys()].filter((at) => {
      const short = (first[at] ?? 0) - (second[at] ?? 0);
      const long = (second[at] ?? 0) - (third[at] ?? 0);
      return short >= SHORT && short < 5 * SHORT && long - short >= LONG - SHORT && long < 5 * LONG;
    });
    const [at] = fits;
    if (at === undefined || fits.length > 1) continue;
    return {
      set(polls) {
        numbers()[at] = polls;
      },
    };
  }
  return null;
}
