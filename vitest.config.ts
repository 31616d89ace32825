import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Measures the memory of its own process, so it shares it with no other file. */
const ALONE = "test/sim/hostile/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Nothing here mocks modules or keeps state in them, so files may share what a worker has imported: it saves a
        // third of the time, and state that leaks from file to file shows.
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [ALONE], isolate: false },
      },
      { extends: true, test: { name: "alone", include: [ALONE] } },
    ],
    // One plain closing line is what CI reads; the rest is for people.
    reporters: ["default", "./test/helpers/summary-reporter.ts"],
    testTimeout: 30_000,
    // Vitest leaves one core to itself, which on two cores means no parallelism at all.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
