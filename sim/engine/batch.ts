import type { JSValueHandle, QuickJS } from "quickjs-wasi";
import type { Seen } from "../../pac/index.ts";
import { MOST_AT_ONCE } from "./ask-each.ts";

/** Longer results are handed out one by one. */
const MAX_RESULT = 1_000;
/** Room for the texts of different results, in UTF-16 units. */
const TEXT_UNITS = 32 * 1024;

/** Int32 numbers: the call that runs, "stop after it", then for each call where its result begins and how long it is. */
const AT = 0;
const STOP = 1;
/** In place of "stop": the call could not be made at all. */
const NOT_MADE = 2;
const HEADER = 2;
const TEXTS = HEADER + 2 * MOST_AT_ONCE;
const BYTES = 4 * TEXTS + 2 * TEXT_UNITS;

/**
 * The loop inside the realm. What it finds goes into a buffer that the host reads without the engine, so that nothing
 * is lost with an engine that breaks. It is evaluated before the PAC, and keeps what a PAC may replace.
 */
const LOOP = `(function (entry) {
  var parse = JSON.parse, create = Object.create, describe = Object.getOwnPropertyDescriptor, root = globalThis;
  var codeAt = Function.prototype.call.bind(String.prototype.charCodeAt);
  var Bytes = ArrayBuffer, Numbers = Int32Array, Units = Uint16Array, numbers, units, places, used;
  function keep(text) {
    if (used + text.length > ${TEXT_UNITS}) return false;
    for (var i = 0; i < text.length; i++) units[used + i] = codeAt(text, i);
    places[text] = used;
    used += text.length;
    return true;
  }
  return {
    buffer: function () {
      var bytes = new Bytes(${BYTES});
      numbers = new Numbers(bytes, 0, ${TEXTS});
      units = new Units(bytes, ${4 * TEXTS}, ${TEXT_UNITS});
      return bytes;
    },
    run: function (list) {
      var calls = parse(list), count = calls.length / 2, entryPoint = describe(root, entry), i, result;
      places = create(null);
      used = 0;
      if (entryPoint === undefined || entryPoint.get !== undefined || entryPoint.set !== undefined) return;
      for (i = 0; i < count; i++) {
        numbers[${AT}] = i;
        entryPoint = root[entry];
        if (typeof entryPoint !== "function") {
          numbers[${STOP}] = ${NOT_MADE};
          return;
        }
        result = root[entry](calls[2 * i], calls[2 * i + 1]);
        if (typeof result !== "string" || result.length > ${MAX_RESULT} || numbers[${STOP}] !== 0) return result;
        if (places[result] === undefined && !keep(result)) return result;
        numbers[${HEADER} + 2 * i] = places[result];
        numbers[${HEADER} + 2 * i + 1] = result.length;
      }
      numbers[${AT}] = count;
    }
  };
})`;

/** Makes many calls of the entry point in one crossing of the border. */
export interface Batch {
  /**
   * Calls the entry point for each of these, at most {@link MOST_AT_ONCE}, until a call gives anything but a short
   * string. `at` and `result` tell what came of it.
   *
   * @returns what the call number `at` returned, for the caller to dispose
   * @throws JSException what the call number `at` threw; with `at` -1 there was no room to begin
   */
  run(calls: readonly Seen[]): JSValueHandle;
  /** The call that is running or was the last to run; the number of calls when all are done; -1 before the first. */
  readonly at: number;
  /** Call number `at` was made. */
  readonly made: boolean;
  /** The result of a call before `at`. */
  result(call: number): string;
  /** Ends it after the present call. */
  stop(): void;
  dispose(): void;
}

/**
 * @param vm an engine that has not run anything yet
 * @param entry the global function that is called
 */
export function prepareBatch(vm: QuickJS, entry: string): Batch {
  using factory = vm.evalCode(LOOP, "(pac calls)");
  using name = vm.newString(entry);
  const loop = vm.callFunction(factory, vm.undefined, name);
  let buffer: JSValueHandle | null = null;
  let place = 0;
  // The memory may have grown, and then only a new view of it is valid.
  const numbers = () => new Int32Array(vm._getMemory().buffer, place, TEXTS);
  const at = () => (buffer === null ? -1 : (numbers()[AT] ?? -1));
  return {
    get at() {
      return at();
    },
    get made() {
      return at() >= 0 && numbers()[STOP] !== NOT_MADE;
    },
    run(calls) {
      if (buffer === null) {
        using allocate = loop.getProp("buffer");
        const bytes = vm.callFunction(allocate, vm.undefined);
        place = addressOf(vm, bytes);
        buffer = bytes;
      }
      numbers().set([-1, 0], AT);
      using run = loop.getProp("run");
      using list = vm.newString(JSON.stringify(calls.flatMap(({ url, host }) => [whole(url), whole(host)])));
      return vm.callFunction(run, vm.undefined, list);
    },
    result(call) {
      const [start = 0, length = 0] = numbers().subarray(HEADER + 2 * call);
      const units = new Uint16Array(vm._getMemory().buffer, place + 4 * TEXTS + 2 * start, length);
      return String.fromCharCode(...units);
    },
    stop() {
      if (buffer !== null) numbers()[STOP] = 1;
    },
    dispose() {
      buffer?.dispose();
      loop.dispose();
    },
  };
}

/** Where the bytes of an ArrayBuffer lie in the engine's memory; the engine does not move them. */
function addressOf(vm: QuickJS, buffer: JSValueHandle): number {
  const engine = vm._getExports();
  const length = engine.wasm_malloc(Uint32Array.BYTES_PER_ELEMENT);
  const address = engine.qjs_get_array_buffer(buffer.ptr, length);
  engine.wasm_free(length);
  return address;
}

/** Half a surrogate pair does not survive a single call either, which crosses the border as UTF-8. */
function whole(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? Buffer.from(text).toString() : text;
}
