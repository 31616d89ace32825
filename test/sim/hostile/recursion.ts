import { atTopLevel, failing } from "./attack.ts";

const NESTED = 'var deep = new Array(200000).join("[");';

export const RECURSIONS = [
  ...failing("too-deep", {
    "a function that calls itself": "(function f() { return f() + 1; })();",
    "the entry point itself": "return FindProxyForURL(url, host) + 1;",
    "two functions": "function a() { return b() + 1; } function b() { return a() + 1; } return a();",
    "through an arrow and a method": "var o = { m() { return (() => o.m() + 1)(); } }; return o.m();",
    "a getter": "var o = { get x() { return this.x + 1; } }; return o.x;",
    toString: 'var o = { toString() { return "" + this; } }; return "" + o;',
    "a Proxy of itself": "var p = new Proxy({}, { get: (t, k, r) => r[k] + 1 }); return p.x;",
    "a sort in a comparator": "(function f() { [2, 1].sort(f); return 1; })();",
    "a replace in a callback": '(function f() { return "a".replace("a", f) + 1; })();',
    "a constructor": "class C { constructor() { this.c = new C(); } } new C();",
    "caught and tried again": "(function f() { try { f(); } catch (e) { f(); } })();",
    "JSON.stringify through toJSON": "(function f() { return JSON.stringify({ toJSON: f }); })();",
    "JSON.parse of deep brackets": `${NESTED} JSON.parse(deep);`,
    "source nested deeply": `${NESTED} return String(eval(deep));`,
    "a regular expression nested deeply":
      'var n = 200000; new RegExp(new Array(n).join("(?:") + new Array(n).join(")"));',
  }),
  ...atTopLevel("too-deep", {
    "a function that calls itself": "(function f() { return f() + 1; })();",
  }),
];
