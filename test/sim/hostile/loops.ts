import { atTopLevel, failing } from "./attack.ts";

/** Loops of script code: the engine's interrupt stops them. */
export const LOOPS = [
  ...failing("too-slow", {
    "endless while": "while (true);",
    "endless for with work in it": "for (var i = 0; ; i++) host = host.slice(1) + i;",
    "endless loop that catches everything": "for (;;) try { for (;;); } catch (e) {} finally { continue; }",
    "endless loop in a finally": 'try { return "DIRECT"; } finally { for (;;); }',
    "getter on a host": "isPlainHostName({ get host() { for (;;); } }.host);",
    "toString of an argument":
      'shExpMatch("a", { toString() { for (;;); }, replace: String.prototype.replace, split() { for (;;); } });',
    "valueOf in arithmetic": "return 1 + { valueOf() { for (;;); } };",
    "Symbol.toPrimitive in an alert": "alert({ [Symbol.toPrimitive]() { for (;;); } });",
    "sort comparator": "[3, 1, 2].sort(function () { for (;;); });",
    "sort comparator without order":
      "for (;;) Array.from({ length: 5000 }, function (_, i) { return i; }).sort(function () { return Math.random() - 0.5; });",
    "replace callback": 'return "a".replace(/a/g, function () { for (;;); });',
    "reviver of JSON.parse": 'JSON.parse("[1]", function () { for (;;); });',
    "toJSON of JSON.stringify": "JSON.stringify({ toJSON() { for (;;); } });",
    "Proxy trap": "return new Proxy({}, { get() { for (;;); } }).x;",
    "Proxy has trap under with": "with (new Proxy({}, { has() { for (;;); } })) { missing; }",
    "endless generator": "function* g() { for (;;) yield 1; } for (var x of g());",
    "spread of an endless iterator":
      "Math.max(...{ [Symbol.iterator]() { return { next() { return { done: false }; } }; } });",
    "catastrophic (a+)+$": 'return String(/^(a+)+$/.test(new Array(40).join("a") + "b"));',
    "catastrophic (.*)*x of a long host":
      'return String(/^(([a-z])+.)+[A-Z]([a-z])+$/.test(new Array(60).join("a")));',
    "catastrophic backreference": 'return String(/^(a*)*\\1*$/.test(new Array(40).join("a") + "b"));',
    "catastrophic glob":
      'return String(shExpMatch(new Array(60).join("a") + "b", "*(a*)*(a*)*(a*)*(a*)*(a*)*c"));',
  }),
  // The script threw, and stops those who look at the value.
  ...failing(["exception", "too-slow"], {
    "message of a thrown value": "throw { get message() { for (;;); } };",
    "name of a thrown error":
      'var e = new Error("x"); Object.defineProperty(e, "name", { get() { for (;;); } }); throw e;',
  }),
  ...atTopLevel("too-slow", {
    "endless loop": "for (;;);",
    "getter of the entry point":
      'Object.defineProperty(this, "FindProxyForURL", { get() { for (;;); }, configurable: false }); 0 &&',
    "static initialiser": "class C { static x = (() => { for (;;); })(); }",
    "catastrophic expression": 'var slow = /^(a+)+$/.test(new Array(40).join("a") + "b");',
  }),
];

/** Microtasks never run: nobody waits for a promise in a PAC. */
export const PROMISES = failing("not-a-string", {
  "async function that loops after an await": "return (async () => { await 0; for (;;); })();",
  "promises that follow each other for ever": "(function again() { Promise.resolve().then(again); })();",
  "a thenable": "return { then() { for (;;); } };",
});
