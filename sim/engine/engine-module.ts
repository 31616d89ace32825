import { readFile } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { DEFAULT_LIMITS } from "./types.ts";
import { withMemoryLimit } from "./wasm-memory.ts";

const compiled = new Map<number, Promise<WebAssembly.Module>>();

/** The engine, compiled once a thread for each memory limit: immutable values, so sharing them shares no state. */
export function engineModule(memoryBytes = DEFAULT_LIMITS.memoryBytes): Promise<WebAssembly.Module> {
  const known = compiled.get(memoryBytes);
  if (known !== undefined) return known;
  const module = compile(memoryBytes);
  compiled.set(memoryBytes, module);
  return module;
}

/**
 * Takes the engine with the usual limit from another thread.
 *
 * @param arriving null: that thread could not read it, so this one tries for itself
 */
export function awaitEngine(arriving: Promise<WebAssembly.Module | null>): Promise<WebAssembly.Module> {
  const { memoryBytes } = DEFAULT_LIMITS;
  const module = arriving.then((arrived) => arrived ?? compile(memoryBytes));
  compiled.set(memoryBytes, module);
  return module;
}

async function compile(memoryBytes: number): Promise<WebAssembly.Module> {
  const manifest = createRequire(import.meta.url).resolve("quickjs-wasi/package.json");
  const bytes = await promisify(readFile)(join(dirname(manifest), "quickjs.wasm"));
  return WebAssembly.compile(withMemoryLimit(bytes, memoryBytes));
}
