import { type Attack, failing, harmless } from "./attack.ts";

/** Results and errors of every shape and size. */
export const RESULTS: Attack[] = [
  ...failing("not-a-string", {
    nothing: "",
    "an object that looks like a string": "return { toString() { return 'DIRECT'; }, length: 6 };",
    "a String object": 'return new String("DIRECT");',
    "a function": "return FindProxyForURL;",
    "a symbol": "return Symbol('DIRECT');",
    "a BigInt": "return 10n;",
    "a revoked Proxy": "var r = Proxy.revocable([], {}); r.revoke(); return r.proxy;",
    "a Proxy of a function": "return new Proxy(FindProxyForURL, { get() { throw 1; } });",
    globalThis: "return globalThis;",
  }),
  ...failing("exception", {
    "throws null": "throw null;",
    "throws undefined": "throw undefined;",
    "throws a number": "throw 42;",
    "throws a string": 'throw "no";',
    "throws a symbol": "throw Symbol('no');",
    "throws a BigInt": "throw 1n;",
    "throws a function": "throw function () {};",
    "throws an object without a prototype": "throw Object.create(null);",
    "throws a revoked Proxy": "var r = Proxy.revocable({}, {}); r.revoke(); throw r.proxy;",
    "throws a Proxy whose traps throw": "throw new Proxy({}, { get() { throw 1; } });",
    "throws an error that is its own cause": 'var e = new Error("x"); e.cause = e; throw e;',
    "throws an Error with a message of a megabyte": 'throw new Error(new Array(2 ** 20).join("m"));',
    "throws a string of a megabyte": 'throw new Array(2 ** 20).join("m");',
    "throws what looks like an interrupt":
      'var e = new Error("interrupted"); e.name = "InternalError"; e.message = "x"; throw e;',
    "throws an error with an object for a message":
      "var e = new Error(); e.message = { toString() { throw e; } }; throw e;",
  }),
  ...failing("non-ascii-result", {
    "a lone surrogate": 'return "\\ud800";',
    "a NUL and an umlaut": 'return "\\0\\u00fc";',
  }),
  ...harmless([
    [
      "a huge alert, many times",
      'var s = new Array(2 ** 20).join("a"); for (var i = 0; i < 5; i++) alert(s); return "DIRECT";',
      "DIRECT",
    ],
    [
      "a hundred thousand alerts",
      'for (var i = 0; i < 1e5 && i < 3000; i++) alert(""); return "DIRECT";',
      "DIRECT",
    ],
    ["a name of a megabyte", 'return String(dnsResolve(new Array(2 ** 20).join("n")));', "null"],
    ["a name that goes on after a NUL", 'return String(dnsResolve("www.example.com\\0.evil"));', "null"],
    [
      "a result that goes on after a NUL",
      'return "DIRECT\\0; PROXY a.example:1";',
      "DIRECT\0; PROXY a.example:1",
    ],
    ["a result of almost a megabyte", 'return "x".repeat(1e6);', "x".repeat(1e6)],
    ["a name with NUL and line breaks", 'return String(dnsResolve("a\\0b\\nc.example.com"));', "null"],
    ["a name with a lone surrogate", 'return String(dnsResolve("\\ud800.example.com"));', "null"],
    [
      "ten thousand names",
      'for (var i = 0; i < 1e4; i++) isResolvable("n" + i + ".example.com"); return "DIRECT";',
      "DIRECT",
    ],
    [
      "names like properties of objects",
      'return [dnsResolve("__proto__"), dnsResolve("constructor"), dnsResolve("toString")].join();',
      ",,",
    ],
  ]),
];
