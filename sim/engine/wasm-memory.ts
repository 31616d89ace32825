/** The size of a WebAssembly page. */
const PAGE_BYTES = 64 * 1024;
/** Bytes before the first section: the magic number and the version. */
const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;

/**
 * A WebAssembly module whose memory cannot grow by more than a number of bytes.
 *
 * QuickJS keeps its own account of memory, but under WASI it does not learn how large a block is and counts a few
 * bytes for each: a script that hoards long strings went 100 times over `memoryLimit` (measured with quickjs-wasi 2.2).
 * A maximum in the module itself cannot be passed; allocation then fails and the script gets its "out of memory".
 *
 * @param module a module with one memory of its own
 * @param bytes how much it may grow beyond what it starts with, rounded up to pages
 * @throws Error when the module has no memory section
 */
export function withMemoryLimit(module: Uint8Array, bytes: number): Uint8Array {
  for (let at = HEADER_BYTES; at < module.length; ) {
    const size = readNumber(module, at + 1);
    const end = size.next + size.value;
    if (module[at] === MEMORY_SECTION) {
      const count = readNumber(module, size.next);
      const least = readNumber(module, count.next + 1);
      const most = least.value + Math.ceil(bytes / PAGE_BYTES);
      const content = [...writeNumber(1), 1, ...writeNumber(least.value), ...writeNumber(most)];
      const section = [MEMORY_SECTION, ...writeNumber(content.length), ...content];
      return Buffer.concat([module.subarray(0, at), Buffer.from(section), module.subarray(end)]);
    }
    at = end;
  }
  throw new Error("the engine has no memory of its own to limit");
}

/** Reads an unsigned LEB128 number. */
function readNumber(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  for (let at = from, shift = 1; ; at++, shift *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * shift;
    if (byte < 128) return { value, next: at + 1 };
  }
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...writeNumber(Math.floor(value / 128))];
}
