import fc, { type Arbitrary } from "fast-check";
import { anyCall, FUNCTIONS } from "./calls.ts";
import { entryPoint } from "./entry-points.ts";
import { from, junk } from "./literals.ts";
import { result } from "./results.ts";
import { NAMES } from "./worlds.ts";

/** Whole PACs: how a file is loaded, where its function comes from, what is left of one call in the next. */

const head = from(
  "",
  "",
  "",
  '"use strict";',
  "'use strict'",
  '"use strict"; leaked = 1;',
  '/* first */ "use strict"; leaked = 1;',
  "leaked = 1;",
  "// proxy.pac\r\n",
  "<!-- old browsers\n",
  "#!/usr/bin/env node\n",
  ";;;",
  "\u2028\u00a0\t",
  "\ufeff",
  "label: { }",
  "010;",
  "delete globalThis.leaked;",
  "with ({ a: 1 }) { var w = a; }",
  "function eval2() { return eval('1'); }",
);

/** Statements before the function. `seen` is what bodies print. */
const prologue = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  {
    weight: 4,
    arbitrary: from(
      "var seen = 0;",
      "let seen = 0;",
      "const seen = { n: 0 };",
      "var seen = myIpAddress();",
      "var seen = dnsResolve('www.corp.example');",
      "var seen = isInNet('10.1.2.3', '10.0.0.0', '255.0.0.0');",
      "var seen = isResolvable('gone.corp.example') + '-' + isResolvable('intranet');",
      "var seen = weekdayRange('SUN', 'SAT');",
      "var seen = (function () { return typeof this; })();",
      "var seen = typeof FindProxyForURL;",
      "var seen = {}; seen['x'] = 1;",
      "alert('loading'); var seen;",
      "var seen = [1, 2, 3].map((x) => x * 2).join('-');",
      "class seen { static n = 1; }",
      "function seen() {} seen.n = 0;",
      "async function seen() {}",
      "var seen = 0; setTimeout;",
      "var seen = new Date().getFullYear();",
      "var seen = Symbol('s');",
      "var seen = 0; throw 'early';",
      "var seen = 0; undefinedFunction();",
      "var seen; try { undefinedFunction(); } catch { seen = 'caught'; }",
      "var seen = eval('var inner = 5; inner');",
      "if (true) { function seen() {} }",
      "var { length: seen } = 'four';",
      "var [seen] = [7];",
      "var seen = 1; return;",
      "var seen = await 1;",
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        from("var", "let", "const", "function", "this.", "globalThis.", "", "class"),
        from(
          ...FUNCTIONS,
          "months",
          "wdays",
          "console",
          "Date",
          "undefined",
          "NaN",
          "String",
          "RegExp",
          "url",
          "host",
        ),
        from("5", "{}", "(function () { return '192.0.2.1'; })", "() => true", "undefined"),
      )
      .map(([how, name, value]) => {
        if (how === "function") return `function ${name}() { return "192.0.2.9"; }`;
        if (how === "class") return `class ${name} {}`;
        return how === "" || how.endsWith(".") ? `${how}${name} = ${value};` : `${how} ${name} = ${value};`;
      }),
  },
  { weight: 2, arbitrary: anyCall.map((text) => `var seen = ${text};`) },
  { weight: 1, arbitrary: junk.map((text) => `var seen = ${text};`) },
);

/**
 * A count for each URL: a browser calls a PAC for URLs of its own as well. Nothing is written after a look-up but what
 * it gave: see "Known limits" in docs/clients/chromium.md.
 */
const COUNTED =
  "var root = globalThis; root.calls = root.calls || {}; var count = root.calls[url] = (root.calls[url] || 0) + 1;";
const CACHED = "globalThis.cache = globalThis.cache || {}; if (!(url in cache)) cache[url]";

/** The function's body. */
const body = fc.oneof(
  { weight: 3, arbitrary: result.map((text) => `return ${text};`) },
  { weight: 4, arbitrary: anyCall.map((text) => `return show(${text});`) },
  {
    weight: 3,
    arbitrary: from(
      "return show(typeof seen + (typeof seen === 'function' ? '' : String(seen)));",
      "return show(seen);",
      "seen++; return show(seen);",
      "seen.n++; return show(seen.n);",
      "leaked2 = (typeof leaked2 === 'number' ? leaked2 : 0) + 1; return show(leaked2);",
      `${COUNTED} return show(count);`,
      `${COUNTED} var dns = dnsResolve(host); return show(dns + count);`,
      `${CACHED} = dnsResolve(host); return show(cache[url]);`,
      `${CACHED} = isInNet(host, '10.0.0.0', '255.0.0.0'); return show(cache[url]);`,
      `${CACHED} = isResolvable(host); return show(cache[url]);`,
      `${CACHED} = myIpAddress(); return show(cache[url]);`,
      "FindProxyForURL = function () { return 'PROXY second.example:1'; }; return 'PROXY first.example:1';",
      "isPlainHostName = function () { return 'mine'; }; return show(isPlainHostName(host));",
      "host = 'x'; url = 'y'; return show(arguments[0] + arguments[1]);",
      "'use strict'; return show(typeof this);",
      "'use strict'; oops = 1; return 'PROXY a.example:1';",
      "return show(typeof seen); let seen;",
      "delete globalThis.seen; return show(typeof seen);",
      "return show(new.target);",
      "return show(arguments.callee === FindProxyForURL);",
      "try { return 'PROXY a.example:1'; } finally { return 'PROXY b.example:1'; }",
      "switch (host) { case 'intranet': return 'DIRECT'; default: return 'PROXY d.example:1'; }",
      "for (const x of ['a', 'b']) if (host.includes(x)) return show(x); return 'DIRECT';",
      "if (host == 'intranet') return 'DIRECT'",
      "if (isPlainHostName(host)) return",
      "return\n'PROXY a.example:1';",
      "return weekdayRange('MON', 'FRI') ? 'DIRECT' : 'PROXY weekend.example:1'",
      "months = {}; return show(dateRange('JAN', 'DEC'));",
      "wdays.SUN = 3; return show(weekdayRange('SUN'));",
      "Date = function () { return { getDay: function () { return 2; } }; }; return show(weekdayRange('TUE'));",
      "String.prototype.split = function () { return ['x']; }; return show(dnsDomainLevels(host));",
      "RegExp.prototype.test = function () { return true; }; return show(shExpMatch('a', 'b'));",
      "RegExp.prototype.exec = function () { return null; }; return show(isInNet('10.1.2.3', '10.0.0.0', '255.0.0.0'));",
      "convert_addr = function () { return 1; }; return show(isInNet('10.1.2.3', '172.16.0.0', '255.0.0.0'));",
      "dnsResolve = function () { return '10.9.9.9'; }; return show(isInNet(host, '10.0.0.0', '255.0.0.0'));",
      "throw seen",
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(from(...NAMES, "10.1.2.3", "203.0.113.7"), { minLength: 1, maxLength: 4 })
      .map((names) => {
        const looks = names.map((name) => `dnsResolve("${name}")`).join(", ");
        return `${COUNTED} var got = [${looks}]; return show(count + ":" + got);`;
      }),
  },
);

const end = from(
  "",
  "",
  "",
  "",
  "\n// end",
  "\n/* open",
  "\n}",
  "\nthrow new Error('late');",
  "\nnull.x;",
  "\nFindProxyForURL('http://x.example/', 'x.example');",
  "\nalert(FindProxyForURL);",
  "\n--> ",
  "\nvar a = 'unterminated;",
  "\u2029",
  "\u001a",
  "\u0000",
  "\nfoo: while (false) continue foo;",
  "\nObject.freeze(this);",
  "\nvar let = 1, yield = 2, async = 3, of = 4;",
  "\nvar enum = 1;",
  "\nvar await = 1;",
);

/** A value as the host of a proxy, so that it comes back whole. Not for texts longer than a name can be. */
const SHORT_SHOW =
  'function show(v) { return "PROXY " + String(v).replace(/[^a-y0-9]/g, function (c) { return "z" + c.charCodeAt(0).toString(16) + "z"; }).slice(0, 200) + ".shown.example:1"; }\n';

export const wholePac: Arbitrary<string> = fc.tuple(head, prologue, entryPoint, body, end).map((parts) => {
  const [first, statements, form, code, last] = parts;
  const needsShow = code.includes("show(");
  const text = `${first}${statements}\n${form.replaceAll("$", () => code)}${last}`;
  return needsShow ? `${text}${needsNewLine(last) ? "\n" : " "}${SHORT_SHOW}` : text;
});

function needsNewLine(last: string): boolean {
  return last !== "\n/* open";
}
