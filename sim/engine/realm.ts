import { Intrinsics, type JSValueHandle, QuickJS } from "quickjs-wasi";
import type { DialectSource, Seen } from "../../pac/index.ts";
import type { Attempts } from "./attempts.ts";
import { prepareBatch } from "./batch.ts";
import { type CalledMany, Calls, type Returned } from "./calls.ts";
import { type CallRecord, installDoors } from "./doors.ts";
import { engineModule } from "./engine-module.ts";
import { findInterruptCounter } from "./interrupt-counter.ts";
import { TooLong } from "./pac-error.ts";
import { MAX_TEXT, type TextReader, textReader } from "./text-reader.ts";
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
  call(name: string, ...args: string[]): Returned;
  /** Calls the dialect's entry point for the first of these, as many as go without trouble and take little time. */
  callMany(calls: readonly Seen[]): CalledMany;
  /** Evaluates an expression and gives its string value. */
  text(expression: string): string;
  /** Calls a function expression with a way out that carries texts; gives what it returns, a function, to be called. */
  install(source: string, file: string, report: (...texts: string[]) => void): () => void;
  /** The script has used up its memory: whatever it threw, there was no room to say so. */
  isFull(): boolean;
  /**
   * Starts a new record of look-ups and alerts and resets the time limit.
   *
   * @param attempts what earlier runs of the same call came to
   */
  begin(attempts?: Attempts | null): void;
  /** From now on each call is given up at a new question and has to be made again, see {@link Attempts}. */
  restartCalls(): void;
  /** What the script asked and said since `begin`. `missing` is a name the world does not know yet. */
  readonly record: CallRecord;
  dispose(): void;
}

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** Makes a realm with the functions of one dialect in it. */
export async function createRealm(dialect: DialectSource, world: World, limits: Limits): Promise<Realm> {
  let memory: WebAssembly.Memory | undefined;
  const watch = { interrupted: () => false };
  const vm = await createEngine(
    world,
    limits,
    () => watch.interrupted(),
    (own) => {
      memory = own;
    },
  );
  const reader = textReader(vm);
  const batch = prepareBatch(vm, dialect.entryPoint);
  const calls = new Calls(batch, limits);
  watch.interrupted = () => calls.interrupted();
  installDoors(vm, dialect, world, calls, reader);
  vm.evalCode(dialect.declarations, "(pac functions)").dispose();
  return {
    record: calls.record,
    begin: (attempts) => calls.begin(attempts),
    restartCalls: () => calls.restartCalls(findInterruptCounter(vm)),
    // Half is full: a table that doubles no longer finds room then.
    isFull: () => memory !== undefined && memory.buffer.byteLength >= limits.memoryBytes / 2,
    run: (text, file) => vm.evalCode(text, file).dispose(),
    // Not getProp: it swallows what a getter throws.
    typeOfGlobal: (name) => vm.evalCode(`typeof this.${name}`, "(probe)").consume((type) => type.toString()),
    call: (name, ...args) => callGlobal(vm, reader, name, args),
    callMany: (seen) => calls.many(seen, (result) => returned(vm, reader, result)),
    text: (expression) => vm.evalCode(expression, "(probe)").consume((handle) => handle.toString()),
    install: (source, file, report) => install(vm, source, file, report),
    dispose() {
      batch.dispose();
      reader.dispose();
      vm.dispose();
    },
  };
}

function install(
  vm: QuickJS,
  source: string,
  file: string,
  report: (...texts: string[]) => void,
): () => void {
  using door = vm.newFunction("report", (...texts) => {
    report(...texts.map((text) => `${text}`));
    return vm.undefined;
  });
  using target = vm.evalCode(source, file);
  const given = vm.callFunction(target, vm.undefined, door);
  return () => vm.callFunction(given, vm.undefined).dispose();
}

/**
 * A bare engine with the world's clock and zone and the given limits.
 *
 * @param interrupted asked between bytecodes; true stops the script with an uncatchable error
 * @param seeMemory told the engine's memory once, before anything runs
 */
export async function createEngine(
  world: World,
  limits: Limits,
  interrupted: () => boolean,
  seeMemory: (memory: WebAssembly.Memory) => void = () => undefined,
): Promise<QuickJS> {
  const offset = zoneOffset(world.zone);
  return QuickJS.create({
    wasm: await engineModule(limits.memoryBytes),
    // The engine's own account, which sees small blocks only, stops a script while errors still find room.
    memoryLimit: limits.memoryBytes,
    interruptHandler: interrupted,
    // What no browser's PAC realm has must not be here either.
    intrinsics: Intrinsics.ALL & ~Intrinsics.PERFORMANCE & ~Intrinsics.DOM_EXCEPTION,
    timezoneOffset: (seconds: number) => offset(seconds * 1000),
    wasi: (memory: WebAssembly.Memory) => {
      seeMemory(memory);
      return {
        clock_time_get(_clock: number, _precision: bigint, result: number) {
          const now = BigInt(Math.trunc(world.now())) * NANOSECONDS_PER_MILLISECOND;
          new DataView(memory.buffer).setBigUint64(result, now, true);
          return 0;
        },
        // It guards the engine's own stack. Node's `crypto` would do no better here and takes 4 ms to load.
        random_get(at: number, length: number) {
          const bytes = new Uint8Array(memory.buffer, at, length);
          for (let i = 0; i < length; i++) bytes[i] = Math.floor(Math.random() * 256);
          return 0;
        },
      };
    },
  });
}

function callGlobal(vm: QuickJS, reader: TextReader, name: string, args: readonly string[]): Returned {
  using target = vm.global.getProp(name);
  const handles = args.map((arg) => vm.newString(arg));
  try {
    // Both browsers call it as a method of the global object, which strict code can tell.
    using result = vm.callFunction(target, vm.global, ...handles);
    return returned(vm, reader, result);
  } finally {
    for (const handle of handles) handle.dispose();
  }
}

/** @throws TooLong */
function returned(vm: QuickJS, reader: TextReader, result: JSValueHandle): Returned {
  const type = result.isNull
    ? "null"
    : result.isArray
      ? "array"
      : result.isPromise
        ? "promise"
        : vm.typeof(result);
  if (type !== "string") return { type, value: null };
  const value = reader.read(result);
  if (value === null) throw new TooLong(`the result is longer than ${MAX_TEXT} characters`);
  return { type, value };
}
