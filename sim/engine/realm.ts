import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Intrinsics, type JSValueHandle, QuickJS } from "quickjs-wasi";
import type { DialectSource } from "../../pac/index.ts";
import type { Limits, Lookup, World } from "./types.ts";
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
  readonly record: { lookups: Lookup[]; alerts: string[]; missing: string | null };
  dispose(): void;
}

/** At most this many different names per call (`kMaxUniqueResolveDnsPerExec` in Chromium; asked of Chromium 156). */
const MAX_LOOKUPS = 20;
/** Alerts beyond this are dropped (Chromium buffers 2 KB); a script must not fill our memory through its log. */
const MAX_ALERT_CHARACTERS = 64 * 1024;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** Makes a realm with the functions of one dialect in it. */
export async function createRealm(dialect: DialectSource, world: World, limits: Limits): Promise<Realm> {
  let deadline = Number.POSITIVE_INFINITY;
  const vm = await createEngine(world, limits, () => performance.now() > deadline);
  const record: Realm["record"] = { lookups: [], alerts: [], missing: null };
  const begin = () => {
    Object.assign(record, { lookups: [], alerts: [], missing: null });
    deadline = performance.now() + limits.milliseconds;
  };
  begin();
  installDoors(vm, dialect.natives, {
    resolve: (name) => resolveThrough(world, record, name),
    world,
    record,
  });
  vm.evalCode(dialect.library, "(pac functions)").dispose();
  return {
    record,
    begin,
    run: (text, file) => vm.evalCode(text, file).dispose(),
    typeOfGlobal: (name) => vm.global.getProp(name).consume((handle) => vm.typeof(handle)),
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

interface Doors {
  resolve(name: string): string | null;
  readonly world: World;
  readonly record: Realm["record"];
}

function installDoors(vm: QuickJS, natives: string, { resolve, world, record }: Doors): void {
  const text = (value: string | null) => (value === null ? vm.null : vm.newString(value));
  const functions: Record<string, (argument: JSValueHandle | undefined) => JSValueHandle> = {
    resolve: (argument) => text(resolve(argument?.toString() ?? "")),
    addresses: () => text(world.addresses.join(";")),
    alert: (argument) => {
      const used = record.alerts.reduce((sum, message) => sum + message.length, 0);
      const message = argument?.toString() ?? "";
      if (used + message.length <= MAX_ALERT_CHARACTERS) record.alerts.push(message);
      return vm.undefined;
    },
  };
  using doors = vm.newObject();
  for (const [name, door] of Object.entries(functions)) {
    using handle = vm.newFunction(name, (argument) => door(argument));
    vm.setProp(doors, name, handle);
  }
  using install = vm.evalCode(natives, "(pac functions)");
  vm.callFunction(install, vm.undefined, doors).dispose();
}

/** Thrown into the script when a name must be looked up first. The run is discarded even if the script catches it. */
class NotKnownYet extends Error {}

function resolveThrough(world: World, record: Realm["record"], name: string): string | null {
  const earlier = record.lookups.find((lookup) => lookup.name === name);
  if (earlier === undefined && record.lookups.length >= MAX_LOOKUPS) return null;
  const answer = earlier === undefined ? world.resolve(name) : earlier.answer;
  if (answer === undefined) {
    record.missing ??= name;
    throw new NotKnownYet(`"${name}" is being looked up`);
  }
  if (earlier === undefined) record.lookups.push({ name, answer });
  return answer === null || answer.length === 0 ? null : answer.join(";");
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
