import { expect, test } from "vitest";
import { withMemoryLimit } from "../../../sim/engine/wasm-memory.ts";

/** A module that exports its memory of one page as "m" and nothing else. */
const MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[5, 3, 1, 0, 1],
  ...[7, 5, 1, 1, 109, 2, 0],
);
const PAGE = 64 * 1024;

interface Growing {
  grow(pages: number): number;
  readonly buffer: ArrayBuffer;
}

async function memoryOf(module: Uint8Array): Promise<Growing> {
  // The types of WebAssembly's JavaScript side come with browsers only.
  const { instantiate } = (globalThis as unknown as { WebAssembly: { instantiate: Instantiate } })
    .WebAssembly;
  return (await instantiate(module)).instance.exports.m;
}
type Instantiate = (bytes: Uint8Array) => Promise<{ instance: { exports: { m: Growing } } }>;

test.each([
  [1, 1],
  [PAGE, 1],
  [PAGE + 1, 2],
  [200 * PAGE, 200],
])("%d bytes more are %d pages more", async (bytes, pages) => {
  const memory = await memoryOf(withMemoryLimit(MODULE, bytes));
  expect(memory.buffer.byteLength).toBe(PAGE);
  expect(memory.grow(pages)).toBe(1);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test("without a limit the module grows on", async () => {
  expect((await memoryOf(MODULE)).grow(300)).toBe(1);
});

test("a module without a memory is refused", () => {
  expect(() => withMemoryLimit(MODULE.subarray(0, 8), PAGE)).toThrow("no memory of its own");
});
