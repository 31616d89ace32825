import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // One plain closing line is what CI reads; the rest is for people.
    reporters: ["default", "./test/helpers/summary-reporter.ts"],
    testTimeout: 30_000,
    // Nothing here mocks modules or keeps state in them, so files may share what a worker has imported: it saves a
    // third of the time, and state that leaks from file to file shows.
    isolate: false,
    // Vitest leaves one core to itself, which on two cores means no parallelism at all.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
