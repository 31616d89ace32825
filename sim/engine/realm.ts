import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Intrinsics, QuickJS } from "quickjs-wasi";
import type { DialectSource } from "../../pac/index.ts";
import { type CallRecord, emptyRecord, installDoors } from "./doors.ts";
import type { Limits, World } from "./types.ts";
import { zoneOffset } from "./zone.ts";

/**
 * One JavaScript realm in WebAssembly: no host object is reachable from it, its memory and time are limited, and
 * its clock and zone are the world's. Only this file talks to the engine.
 */
export interface Realm {
  /** Runs a script in global scope. */
  run(text: string, file: string): void;
  /** The type of a property of the global object; `let` and `const` declarations are none. */
  typeOfGlobal(name: string): string;
  /** Calls a global function with strings. `value` is null when it returned anything but a primitive string. */
  call(name: string, ...args: string[]): { value: string | null; type: string };
  /** Evaluates an expression and gives its string value. */
  text(expression: string): string;
  /** Starts a new record of look-ups and alerts and resets the time limit. */
  begin(): void;
  /** What the script asked and said since `begin`. `missing` is a name the world does not know yet. */
  readonly record: CallRecord;
  dispose(): void;
}

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** Makes a realm with the functions of one dialect in it. */
export async function createRealm(dialect: DialectSource, world: World, limits: Limits): Promise<Realm> {
  let deadline = Number.POSITIVE_INFINITY;
  const vm = await createEngine(world, limits, () => performance.now() > deadline);
  const record: CallRecord = emptyRecord();
  const begin = () => {
    Object.assign(record, emptyRecord());
    deadline = performance.now() + limits.milliseconds;
  };
  begin();
  installDoors(vm, dialect.natives, world, record);
  vm.evalCode(dialect.library, "(pac functions)").dispose();
  return {
    record,
    begin,
    run: (text, file) => vm.evalCode(text, file).dispose(),
    // Not getProp: it swallows what a getter throws.
    typeOfGlobal: (name) => vm.evalCode(`typeof this.${name}`, "(probe)").consume((type) => type.toString()),
    call: (name, ...args) => callGlobal(vm, name, args),
    text: (expression) => vm.evalCode(expression, "(probe)").consume((handle) => handle.toString()),
    dispose: () => vm.dispose(),
  };
}

/**
 * A bare engine with the world's clock and zone and the given limits.
 *
 * @param interrupted asked between bytecodes; true stops the script with an uncatchable error
 */
export async function createEngine(
  world: World,
  limits: Limits,
  interrupted: () => boolean,
): Promise<QuickJS> {
  const offset = zoneOffset(world.zone);
  return QuickJS.create({
    wasm: await engineModule(),
    memoryLimit: limits.memoryBytes,
    interruptHandler: interrupted,
    // What no browser's PAC realm has must not be here either.
    intrinsics: Intrinsics.ALL & ~Intrinsics.PERFORMANCE & ~Intrinsics.DOM_EXCEPTION,
    timezoneOffset: (seconds: number) => offset(seconds * 1000),
    wasi: (memory: WebAssembly.Memory) => ({
      clock_time_get(_clock: number, _precision: bigint, result: number) {
        const now = BigInt(Math.trunc(world.now())) * NANOSECONDS_PER_MILLISECOND;
        new DataView(memory.buffer).setBigUint64(result, now, true);
        return 0;
      },
    }),
  });
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The engine, compiled once a process: an immutable value, so sharing it shares no state. */
function engineModule(): Promise<WebAssembly.Module> {
  const manifest = createRequire(import.meta.url).resolve("quickjs-wasi/package.json");
  compiled ??= readFile(join(dirname(manifest), "quickjs.wasm")).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

function callGlobal(
  vm: QuickJS,
  name: string,
  args: readonly string[],
): { value: string | null; type: string } {
  using target = vm.global.getProp(name);
  const handles = args.map((arg) => vm.newString(arg));
  try {
    using result = vm.callFunction(target, vm.undefined, ...handles);
    const type = result.isNull
      ? "null"
      : result.isArray
        ? "array"
        : result.isPromise
          ? "promise"
          : vm.typeof(result);
    return { type, value: type === "string" ? result.toString() : null };
  } finally {
    for (const handle of handles) handle.dispose();
  }
}
