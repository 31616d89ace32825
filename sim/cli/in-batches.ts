import { setImmediate } from "node:timers/promises";

/**
 * Hands out what has come in, in order, in pieces: as much as is there, at least one, at most `most`. It never waits
 * for a piece to become full.
 *
 * @throws what the source throws, after everything that came before
 */
export async function* inBatches<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<readonly T[]> {
  const iterator = source[Symbol.asyncIterator]();
  let upcoming = settled(iterator.next());
  try {
    for (;;) {
      const first = await upcoming;
      const batch: T[] = [];
      let next: Settled<T> | null = first;
      while (next !== null && "item" in next && batch.length < most) {
        batch.push(next.item);
        upcoming = settled(iterator.next());
        next = batch.length < most ? await Promise.race([upcoming, setImmediate(null)]) : null;
      }
      if (batch.length > 0) yield batch;
      else if ("error" in first) throw first.error;
      else return;
    }
  } finally {
    await iterator.return?.();
  }
}

type Settled<T> = { readonly item: T } | { readonly error: unknown } | { readonly end: true };

/** A promise that may lie about for a while must not fail unheard. */
async function settled<T>(promise: Promise<IteratorResult<T>>): Promise<Settled<T>> {
  try {
    const { value, done } = await promise;
    return done === true ? { end: true } : { item: value };
  } catch (error) {
    return { error };
  }
}
