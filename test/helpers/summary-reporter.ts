import { writeSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** How a run ended, in tests. A file or suite that fails on its own, and an error outside any test, is one failure. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The parts of a Vitest module that are counted. */
export type CountedModule = Pick<TestModule, "errors"> & {
  readonly children: {
    allTests(): Iterable<{ result(): { readonly state: string } }>;
    allSuites(): Iterable<{ errors(): readonly unknown[] }>;
  };
};

/** Counts a finished run. */
export function countTests(modules: readonly CountedModule[], unhandledErrors: number): Totals {
  const totals = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) totals.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) totals.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") totals.passed += 1;
      else if (state === "skipped") totals.skipped += 1;
      // A test that was still pending when the run ended did not pass.
      else totals.failed += 1;
    }
  }
  return totals;
}

/** The line that .ci/run and other programs read. */
export function summaryLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * A Vitest reporter that ends the output with one plain line.
 *
 * It is written when the process exits, because Vitest itself still prints after the last reporter was told, for
 * instance when something keeps a worker from closing.
 */
export default class SummaryReporter implements Reporter {
  #line: string | null = null;

  onInit(): void {
    process.once("exit", () => {
      if (this.#line !== null) writeSync(1, `${this.#line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    this.#line = summaryLine(countTests(modules, unhandledErrors.length));
  }
}
