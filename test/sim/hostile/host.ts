import { type Attack, failing, harmless } from "./attack.ts";

const NAMES = [
  "process",
  "require",
  "module",
  "global",
  "Buffer",
  "fetch",
  "WebAssembly",
  "setTimeout",
  "Worker",
  "SharedArrayBuffer.x",
];

/** Attempts to reach what is outside. */
export const HOST: Attack[] = [
  ...harmless([
    [
      "names of the host",
      `return [${NAMES.map((name) => `typeof ${name}`).join(", ")}].every(function (t) { return t === "undefined"; }) + "";`,
      "true",
    ],
    [
      "constructor.constructor of a helper",
      'return alert.constructor.constructor("return typeof process")();',
      "undefined",
    ],
    [
      "constructor.constructor of an argument",
      'return url.constructor.constructor("return typeof process")();',
      "undefined",
    ],
    [
      "the function constructors of all kinds",
      'return [async function () {}, function* () {}].map(function (f) { return typeof f.constructor("return typeof process"); }).join();',
      "function,function",
    ],
    [
      "this of a plain call is the realm's",
      "return String((function () { return this === globalThis; })());",
      "true",
    ],
    [
      "constructor of an error the engine throws",
      'try { null.x; } catch (e) { return e.constructor.constructor("return typeof process")(); }',
      "undefined",
    ],
    [
      "constructor of an error of a door",
      'try { dnsResolve(Symbol()); alert(Symbol.iterator, {}); } catch (e) { return e.constructor.constructor("return typeof process")(); } return "undefined";',
      "undefined",
    ],
    ["the doors do not leak by name", "return typeof doors + typeof door;", "undefinedundefined"],
    [
      "the doors do not leak through a getter",
      'var seen = "nothing"; Object.defineProperty(Object.prototype, "resolve", { get() { seen = typeof this; }, configurable: true }); dnsResolve("x.example"); return seen;',
      "nothing",
    ],
    [
      "the doors do not leak through a replaced String",
      'var seen = 0; String = function () { seen = arguments.length; return "x"; }; alert("a"); return "DIRECT";',
      "DIRECT",
    ],
    [
      "the source of a native helper",
      "return String(/\\[native code\\]|doors|function/.test(dnsResolve.toString()));",
      "true",
    ],
    [
      "globals are those of the language and of PAC",
      "return Object.getOwnPropertyNames(globalThis).filter(function (n) { return /^(process|require|std|os|bjson|qjs|scriptArgs|print|performance|navigator|gc)$|wasm|pacwright.*door/i.test(n); }).join();",
      "",
    ],
  ]),
  ...failing("exception", {
    require: 'require("fs");',
    "arguments.callee.caller": "return arguments.callee.caller.toString();",
    "eval of an import statement": "eval('import fs from \"fs\"');",
    "SharedArrayBuffer and Atomics.wait": "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
  }),
  ...failing("not-a-string", {
    "import() of a builtin module": 'return import("node:fs");',
    "import() of a file": 'return import("/etc/passwd").then(String);',
    "import() with a loop in its specifier's toString": "return import({ toString() { return 'x'; } });",
  }),
];
