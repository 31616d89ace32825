import fc, { type Arbitrary } from "fast-check";
import { anyCall, FUNCTIONS } from "./calls.ts";
import { from, junk, nameText, quoted } from "./literals.ts";

/** What today's engines know and a script may use. No name or number in it depends on the zone's database. */
const MODERN = [
  "`${host}/${url.length}`",
  "host?.length ?? 0",
  "null ?? host",
  '[...host].reverse().join("")',
  "(({ length, ...rest }) => length)(host)",
  "((a, b = 2, ...c) => a + b + c.length)(1, undefined, 3, 4)",
  "/(?<first>[^.:]+)/.exec(host)?.groups?.first",
  'host.replaceAll(".", "-")',
  "[...host.matchAll(/[aeiou]/g)].map((m) => m.index).join()",
  "host.at(-1)",
  'host.padStart(30, "x")',
  'host.split(".").flatMap((x) => [x, x.length]).join()',
  'Object.fromEntries([["a", host]]).a',
  "Object.entries({ b: 1, a: 2 }).join()",
  "[3, 1, 2].toSorted().with(0, 9).join()",
  'host.split(".").findLast((x) => x.length > 1)',
  "[1, [2, [3]]].flat(Infinity).length",
  "new Set(host).size",
  "new Map([[host, 1]]).get(host)",
  "(() => { try { null.x; } catch { return 1; } })()",
  "(() => { var n = 0; for (const x of host) n += x.length; return n; })()",
  "(class { static #p = 4; static get() { return this.#p; } }).get()",
  "(() => { let x = null; x ??= 5; x ||= 6; x &&= 7; return x; })()",
  "2n ** 64n + 1n",
  "1_000_000",
  "0b101 + 0o17 + 0xff",
  "(function* () { yield 1; yield 2; })().next().value",
  "Object.groupBy([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')).odd.length",
  "Array.from({ length: 3 }, (_, i) => i * i).join()",
  "typeof Symbol.iterator",
  "[1, 2, 3].includes(2)",
  'host.startsWith("www") + host.endsWith("example")',
  "Number.isInteger(5) && Number.parseFloat('1.5')",
  "Object.hasOwn({ a: 1 }, 'a')",
  'encodeURIComponent(url + "\\u00fc")',
  'decodeURIComponent("%E2%82%AC%20") + escape("\\u00fc ") + unescape("%u20ac")',
  "(function () { return this === globalThis; })()",
  '(function () { "use strict"; return this; })()',
  "(function () { return typeof this; }).call(5)",
  "(function (a) { arguments[0] = 9; return a; })(1)",
  'eval("host.length")',
  'new Function("h", "return h.length")(host)',
  "(1, eval)('typeof host')",
  "JSON.stringify({ host, n: [1, null, undefined] })",
  "JSON.parse('{\"a\":[1,2]}').a[1]",
  "parseInt('08') + parseInt('0x1f') + parseInt(' 12px')",
  "010 + 0.1 + 0.2",
  "(25).toString(36) + (0.000001234).toString() + (1e21).toString() + (-1.5).toFixed(0)",
  "[10, 9, 1].sort().join()",
  "[, 1].length + [1, 2].toString()",
  "'a-b-c'.split(/(-)/).join('|')",
  "'aXbX'.replace(/x/gi, (m, at) => at)",
  "'abc'.replace(/(b)/, '[$1$`$&$\\'$$]')",
  "'\\u0130\\u00df'.toLowerCase() + '\\u00df'.toUpperCase()",
  "'abc'.substr(-2, 1) + 'abc'.substring(2, 0) + 'abc'.slice(-1)",
  "[typeof window, typeof setTimeout, typeof URL, typeof fetch, typeof require, typeof process].join()",
  "[typeof globalThis, typeof Map, typeof Proxy, typeof Reflect, typeof BigInt, typeof Promise].join()",
  "Math.max(...[1, 5, 3]) + Math.trunc(-1.5) + Math.sign(-3) + Math.hypot(3, 4)",
  "host.normalize('NFD').length",
  "void 0",
  "new Date(2026, 0, 31, 12).getDate()",
  "new Date().getFullYear() + '-' + new Date().getMonth() + '-' + new Date().getDate()",
  "new Date().getHours() + ':' + new Date().getMinutes() + ':' + new Date().getSeconds()",
  "new Date().getDay() + '/' + new Date().getTimezoneOffset()",
  "new Date().toISOString() + Date.now()",
  "new Date(2024, 1, 29 + host.length).toISOString()",
  "new Date('2026-10-24T12:00:00').getTime()",
  "Date.UTC(2026, 5, 1)",
  "new Date(NaN).getTime() + String(new Date(8.64e15 + 1).getTime())",
];

/** How a function looks to a script that asks about it. */
const aboutFunctions = fc
  .tuple(
    from(...FUNCTIONS, "console", "months", "wdays", "FindProxyForURL", "getClientVersion"),
    from(
      "typeof $",
      "Object.prototype.hasOwnProperty.call(globalThis, '$')",
      "'$' in globalThis",
      "Object.keys(globalThis).includes('$')",
      "typeof globalThis['$']",
      "(function () { for (var key in globalThis) if (key === '$') return true; return false; })()",
    ),
  )
  .map(([name, form]) => form.replaceAll("$", name));

/** Calls inside the forms in which scripts use them. */
const combined: Arbitrary<string> = fc.oneof(
  fc.tuple(anyCall, from("&&", "||", "??", "==", "!=", "+", ","), anyCall).map((parts) => {
    const [left, operator, right] = parts;
    return `(${left} ${operator} ${right})`;
  }),
  fc.tuple(from("!", "!!", "typeof ", "'' + ", "String"), anyCall).map(([head, text]) => `${head}(${text})`),
  fc.tuple(anyCall, anyCall, junk).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
  anyCall.map((text) => `[1].map(function () { return ${text}; })[0]`),
  anyCall.map((text) => `[1].map(() => ${text}).length`),
  anyCall.map((text) => `(function () { try { return ${text}; } catch (e) { return typeof e; } })()`),
  anyCall.map((text) => `eval(${quoted(text)})`),
  fc.tuple(from(...FUNCTIONS), nameText).map(([name, text]) => `${name}.call(null, ${quoted(text)})`),
  fc.tuple(from(...FUNCTIONS), nameText).map(([name, text]) => `[${quoted(text)}].map(${name})[0]`),
  fc
    .tuple(from(...FUNCTIONS), fc.array(junk, { maxLength: 3 }))
    .map(([name, args]) => `${name}.apply(this, [${args}])`),
  fc.tuple(from(...FUNCTIONS), fc.array(junk, { maxLength: 3 })).map(([name, args]) => `${name}(${args})`),
);

/** An expression over everything a script has. It changes nothing that another expression could see. */
export const expression: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: anyCall },
  { weight: 4, arbitrary: combined },
  { weight: 1, arbitrary: from(...MODERN) },
  { weight: 1, arbitrary: aboutFunctions },
);
