import { atTopLevel, failing } from "./attack.ts";

export const MEMORY_BOMBS = [
  ...failing("too-much-memory", {
    "array that grows": "for (var a = []; ; ) a.push({ n: a.length });",
    "array of arrays": "for (var a = []; ; ) a = [a, new Array(1000).fill(a)];",
    "object with ever more keys": "for (var o = {}, i = 0; ; i++) o['key' + i] = i;",
    "Map that grows": "for (var m = new Map(), i = 0; ; i++) m.set(i, String(i));",
    "closures that keep each other":
      "for (var f = null; ; ) f = (function (g) { return function () { return g; }; })(f);",
    "strings kept in an array": 'for (var a = [], i = 0; ; i++) a.push(new Array(1000).join("x") + i);',
  }),
  ...failing("too-much-memory", {
    "string that doubles": 'for (var s = "x"; ; ) s += s;',
    repeat: 'return "x".repeat(2 ** 29);',
    padEnd: 'return "x".padEnd(2 ** 29, "yz");',
    "typed array": "return String(new Uint8Array(2 ** 30).length);",
    "many typed arrays": "for (var a = []; ; ) a.push(new Float64Array(1e5));",
    "array filled": "return String(new Array(2 ** 27).fill(1).length);",
  }),
  // Whichever limit comes first.
  ...failing(["too-much-memory", "too-slow"], {
    "bomb in a catch": "var a = []; for (;;) try { for (;;) a.push(new Array(1e4).fill(1)); } catch (e) {}",
  }),
  // The engine has a limit of its own for these.
  ...failing("exception", {
    "BigInt that grows": "for (var n = 3n; ; n *= n) if (n < 0n) break;",
    "BigInt shifted far": "return String(typeof ((1n << (2n ** 29n)) + 1n));",
  }),
  ...failing("too-much-memory", {
    "a result of ten megabytes": 'return "PROXY " + "a".repeat(1e7) + ":80";',
    "a result there is no room to copy": 'return "x".repeat(15 * 1024 * 1024);',
  }),
  ...atTopLevel("too-much-memory", { "string that doubles": 'for (var s = "x"; ; ) s += s;' }),
];
