import { atTopLevel, failing } from "./attack.ts";

/** Loops inside the engine, which it does not interrupt: the thread is ended. */
export const NATIVE_LOOPS = [
  ...failing("too-slow", {
    "indexOf over a billion holes": "return String(new Array(1e9).indexOf(5));",
    "indexOf over an endless array-like":
      "return String(Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1));",
    "lastIndexOf of nothing": "return String(Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1));",
    "includes over an endless array-like":
      "return String(Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1));",
    "reverse of an endless array-like": "Array.prototype.reverse.call({ length: 2 ** 53 - 1 });",
    "native loop in a getter of an argument":
      'isResolvable({ get length() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); } }.length + "");',
    "native loop in a catch": "try { null.x; } catch (e) { [].indexOf.call({ length: 2 ** 53 - 1 }, 1); }",
  }),
  ...failing(["too-slow", "too-much-memory"], {
    "join of two billion holes": 'return new Array(2147483648).join("");',
    "join appended for ever": 'var s = ""; for (;;) s += new Array(100000).join("x");',
    "fill of an endless array-like": "Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 0);",
    "concat of many holes": "var a = new Array(2 ** 28); return String(a.concat(a, a).length);",
    "sort of many holes": "return String(new Array(2 ** 30).sort().length);",
  }),
  ...atTopLevel("too-slow", { "native loop": "[].indexOf.call({ length: 2 ** 53 - 1 }, 1);" }),
];
