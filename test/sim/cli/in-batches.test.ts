import { describe, expect, test } from "vitest";
import { inBatches } from "../../../sim/cli/in-batches.ts";

async function all<T>(source: AsyncIterable<T>, most = 3): Promise<(readonly T[])[]> {
  const batches: (readonly T[])[] = [];
  for await (const batch of inBatches(source, most)) batches.push(batch);
  return batches;
}

/** A source that hands out what the test gives it, when the test gives it. */
function trickle() {
  const waiting: ((result: IteratorResult<number>) => void)[] = [];
  const state = { returned: false };
  const source: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise((give) => void waiting.push(give)),
      return: async () => {
        state.returned = true;
        return { done: true, value: undefined };
      },
    }),
  };
  return { source, state, give: (value: number) => waiting.shift()?.({ done: false, value }) };
}

async function* ending(items: readonly number[], error?: Error) {
  yield* items;
  if (error !== undefined) throw error;
}

describe("a stream in batches", () => {
  test.each<[string, number[], number[][]]>([
    ["nothing", [], []],
    ["less than a batch", [1, 2], [[1, 2]]],
    ["just a batch", [1, 2, 3], [[1, 2, 3]]],
    ["more", [1, 2, 3, 4], [[1, 2, 3], [4]]],
  ])("%s", async (_, items, batches) => {
    expect(await all(ending(items))).toEqual(batches);
  });

  test("is not held up until a batch is full", async () => {
    const { source, give, state } = trickle();
    const batches = inBatches(source, 3)[Symbol.asyncIterator]();
    const first = batches.next();
    give(1);
    expect((await first).value).toEqual([1]);
    const second = batches.next();
    give(2);
    expect((await second).value).toEqual([2]);
    await batches.return(undefined);
    expect(state.returned).toBe(true);
  });

  test("gives what came before an error, and then the error", async () => {
    const seen: number[] = [];
    const read = async () => {
      for await (const batch of inBatches(ending([1, 2], new Error("unreadable")), 3)) seen.push(...batch);
    };
    await expect(read()).rejects.toThrow("unreadable");
    expect(seen).toEqual([1, 2]);
  });
});
