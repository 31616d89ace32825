import { at, because, type ConformanceCase, doesNotLoad, inFirefox, throwsInFirefox, whole } from "./case.ts";

const PX = "PROXY a.example:1";

/** From the text of a file to a function that can be asked. */
export const loading: readonly ConformanceCase[] = [
  doesNotLoad(
    "a syntax error anywhere spoils the file",
    `function FindProxyForURL(url, host) { return "${PX}"; }\nfunction (`,
    "nothing of it runs",
  ),
  doesNotLoad(
    "an exception at top level spoils the file",
    `function FindProxyForURL(url, host) { return "${PX}"; }\nnotDefined();`,
    "also after the function is there",
  ),
  doesNotLoad("a file without the function does not load", 'var x = "FindProxyForURL";', "nothing to call"),
  doesNotLoad(
    "another variable of that name does not load",
    `var FindProxyForURL = "${PX}";`,
    "not a function",
  ),
  doesNotLoad(
    "let does not make a global",
    `let FindProxyForURL = function (url, host) { return "${PX}"; };`,
    "the function is read as a property of the global object",
  ),
  doesNotLoad("const does not make a global", `const FindProxyForURL = () => "${PX}";`, "as let"),
  doesNotLoad("a class is not the function", "class FindProxyForURL {}", "as let"),
  whole(
    "var makes a global",
    `var FindProxyForURL = (url, host) => "${PX}";`,
    PX,
    "a property of the global object",
  ),
  whole("a property of this is a global", `this.FindProxyForURL = () => "${PX}";`, PX, "top-level this"),
  whole(
    "a property of globalThis is a global",
    `globalThis.FindProxyForURL = () => "${PX}";`,
    PX,
    "the global object",
  ),
  because(
    "script-error",
    whole(
      "an async function gives a promise",
      `async function FindProxyForURL(url, host) { return "${PX}"; }`,
      "DIRECT",
      "a promise is not a string",
    ),
  ),
  whole(
    "the last definition wins",
    `function FindProxyForURL(url, host) { return "DIRECT"; }\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
    PX,
    "as in any script",
  ),
  whole(
    "modern syntax works",
    'function FindProxyForURL(url, host) { return `PROXY ${host?.length ?? 0 ? "long" : "short"}.example:1`; }',
    "PROXY long.example:1",
    "the engine is today's V8",
  ),
  whole(
    "a named group in a regular expression works",
    'function FindProxyForURL(url, host) { return "PROXY " + /^(?<label>[a-z]+)\\./.exec(host).groups.label + ".example:1"; }',
    "PROXY intranet.example:1",
    "the engine is today's V8",
  ),
  whole(
    "an HTML comment is a comment",
    `<!-- hidden\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
    PX,
    "web",
  ),
  doesNotLoad(
    "a script tag is not",
    `<script>function FindProxyForURL(url, host) { return "${PX}"; }</script>`,
    "syntax",
  ),
  doesNotLoad(
    "a module does not load",
    `export function FindProxyForURL(url, host) { return "${PX}"; }`,
    "a script",
  ),
  inFirefox(
    doesNotLoad(
      "the text must contain the name of the function",
      `function \\u0046indProxyForURL(url, host) { return "${PX}"; }`,
      "Chromium looks for the letters before it runs the file",
    ),
    PX,
    "nobody looks at the text",
    "answered",
  ),
  inFirefox(
    doesNotLoad(
      "a strict file may not make globals by accident",
      `"use strict";\nleaked = 1;\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
      "the directive is effective: the library is a script of its own",
    ),
    PX,
    "the library stands in front of the directive, in the same script",
    "answered",
  ),
  whole(
    "a file that is not strict may",
    `leaked = 1;\nfunction FindProxyForURL(url, host) { return "PROXY a.example:" + leaked; }`,
    PX,
    "sloppy mode",
  ),
  whole(
    "a file may replace a helper",
    'function isPlainHostName() { return true; }\nfunction FindProxyForURL(url, host) { return isPlainHostName(host) ? "PROXY mine.example:1" : "DIRECT"; }',
    "PROXY mine.example:1",
    "the last definition wins",
  ),
  doesNotLoad(
    "let may not redeclare a helper of the library",
    `let isInNet = 1;\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
    "it is a function of a script that ran before",
  ),
  doesNotLoad(
    "const may not redeclare a table of the library",
    `const months = {};\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
    "it is a variable of a script that ran before",
  ),
  whole(
    "let may shadow a native helper",
    `let dnsResolve = () => "192.0.2.1";\nfunction FindProxyForURL(url, host) { return "PROXY " + dnsResolve(host) + ":1"; }`,
    "PROXY 192.0.2.1:1",
    "native helpers are plain properties",
  ),
  whole(
    "a variable called months breaks dateRange",
    `var months = ["jan"];\nfunction FindProxyForURL(url, host) { return dateRange("JAN", "DEC") ? "DIRECT" : "${PX}"; }`,
    PX,
    "the library reads its own global of that name",
    at("2026-06-15T12:00:00Z"),
  ),
  throwsInFirefox(
    whole(
      "console.log is there and silent",
      `function FindProxyForURL(url, host) { console.log(host); return "${PX}"; }`,
      PX,
      "Firefox throws",
    ),
    "there is no console",
  ),
  throwsInFirefox(
    whole(
      "alert needs no argument",
      `function FindProxyForURL(url, host) { alert(); return "${PX}"; }`,
      PX,
      "Firefox throws",
    ),
    "a missing argument is an error",
  ),
  inFirefox(
    whole(
      "there is no window and no timer",
      'function FindProxyForURL(url, host) { return "PROXY " + [typeof window, typeof setTimeout, typeof URL, typeof fetch, typeof WebAssembly].join("-") + ".example:1"; }',
      "PROXY undefined-undefined-undefined-undefined-undefined.example:1",
      "a bare engine",
    ),
    "PROXY undefined-undefined-undefined-undefined-object.example:1",
    "WebAssembly is there",
  ),
  whole(
    "globals live on between calls",
    `var calls = 0;\nfunction FindProxyForURL(url, host) { return typeof calls === "number" ? "${PX}" : "DIRECT"; }`,
    PX,
    "one realm for the life of the file",
  ),
  because(
    "script-error",
    whole(
      "endless recursion is a script error",
      "function FindProxyForURL(url, host) { return FindProxyForURL(url, host); }",
      "DIRECT",
      "the engine ends it with a RangeError; Firefox 153 ends itself",
    ),
  ),
  inFirefox(
    whole(
      "endless recursion can be caught",
      `function deep() { return deep(); }\nfunction FindProxyForURL(url, host) { try { deep(); } catch (e) { return "${PX}"; } }`,
      PX,
      "a RangeError like any other",
    ),
    "DIRECT",
    "version 153 ends itself; the nearest to that is a script that failed",
    "script-error",
  ),
  inFirefox(
    whole(
      "a function called like a table replaces it",
      `function months() {}\nfunction FindProxyForURL(url, host) { return typeof months === "function" ? "${PX}" : "DIRECT"; }`,
      PX,
      "its script runs after the library's",
    ),
    "DIRECT",
    "one script, in which functions are declared before the library assigns its tables",
  ),
  inFirefox(
    whole(
      "let may shadow isPlainHostName",
      `let isPlainHostName = () => true;\nfunction FindProxyForURL(url, host) { return "${PX}"; }`,
      PX,
      "a native helper",
    ),
    "DIRECT",
    "a function of the library",
    "load-error",
  ),
  inFirefox(
    doesNotLoad(
      "a strict file may not write an octal number",
      `/* strict */ "use strict";\nfunction FindProxyForURL(url, host) { return "PROXY a.example:" + 010; }`,
      "the directive is effective",
    ),
    "PROXY a.example:8",
    "it is not",
  ),
  inFirefox(
    whole(
      "timeRange throws a text",
      `function FindProxyForURL(url, host) { try { timeRange(1, 2, 3); } catch (e) { return "PROXY " + typeof e + ".example:1"; } }`,
      "PROXY string.example:1",
      "for a wrong number of arguments",
    ),
    "PROXY object.example:1",
    "an Error",
  ),

  whole(
    "the function is called with two strings",
    'function FindProxyForURL() { return "PROXY " + arguments.length + typeof arguments[0] + typeof arguments[1] + ".example:1"; }',
    "PROXY 2stringstring.example:1",
    "url and host",
  ),
];
