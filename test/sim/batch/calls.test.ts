import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Batch } from "../../../sim/engine/batch.ts";
import { Calls } from "../../../sim/engine/calls.ts";

const LIMITS = { milliseconds: 100, memoryBytes: 1 };

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

/** A batch whose calls take so many milliseconds each; the engine asks every 10 ms whether to stop. */
function timed(...took: readonly number[]) {
  const log = { interrupted: -1, stops: 0 };
  let at = -1;
  const batch: Batch = {
    get at() {
      return at;
    },
    made: true,
    run() {
      for (const [index, milliseconds] of took.entries()) {
        at = index;
        for (let spent = 0; spent < milliseconds; spent += 10) {
          vi.advanceTimersByTime(10);
          if (!calls.interrupted()) continue;
          log.interrupted = index;
          throw new Error("interrupted");
        }
      }
      at = took.length;
      throw new Error("nothing to read");
    },
    result: String,
    stop: () => void log.stops++,
    dispose: () => undefined,
  };
  const calls = new Calls(batch, LIMITS);
  const seen = took.map((_, index) => ({ url: `http://h${index}.example/`, host: `h${index}.example` }));
  return { many: () => calls.many(seen, () => ({ type: "undefined", value: null })), log };
}

test("each call of a batch has the whole time limit", () => {
  const { many, log } = timed(90, 90, 90, 90);
  expect(many()).toMatchObject({ done: [{ value: "0" }, {}, {}, { value: "3" }], last: null });
  expect(log.interrupted).toBe(-1);
});

test("and not more: what takes longer ends the batch, and those before keep their answers", () => {
  const { many, log } = timed(90, 500, 10);
  const { done, last } = many();
  expect(done.map(({ value }) => value)).toEqual(["0"]);
  expect(last).toThrow("interrupted");
  expect(log.interrupted).toBe(1);
});

test("a batch that takes long is told to end after its present call, a quick one is not", () => {
  const quick = timed(10, 10, 10);
  quick.many();
  expect(quick.log.stops).toBe(0);
  const long = timed(30, 30);
  long.many();
  expect(long.log.stops).toBeGreaterThan(0);
});
