import { describe, expect, test } from "vitest";
import { traced } from "../../../sim/engine/trace.ts";
import { openPac } from "../../../sim/index.ts";
import { ask, askAll, body } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

const PICK = 'if (h == "x") return "PROXY x:1";\n  return "PROXY a:1";';

/** The client asks for www.example.com; `line` is the line that decided. */
const DECIDED: Record<string, [pac: string, result: string, line: number | null]> = {
  "an early return": [
    body(
      '  if (isPlainHostName(host)) return "DIRECT";\n  if (host == "www.example.com")\n    return "PROXY a:1";\n  return "PROXY b:1";',
    ),
    "PROXY a:1",
    4,
  ],
  "a ternary over several lines": [
    body(
      '  return isPlainHostName(host)\n    ? "DIRECT"\n    : host == "www.example.com"\n      ? "PROXY a:1"\n      : "PROXY b:1";',
    ),
    "PROXY a:1",
    5,
  ],
  "a result variable": [
    body(
      '  var r = "DIRECT";\n  if (host == "www.example.com")\n    r = "PROXY a:1";\n  else r = "PROXY b:1";\n  return r;',
    ),
    "PROXY a:1",
    4,
  ],
  "a result variable that keeps its first value": [
    body('  var r = "DIRECT";\n  if (host == "x") r = "PROXY a:1";\n  return r;'),
    "DIRECT",
    2,
  ],
  "a result variable that is extended": [
    body('  var r = "PROXY a:1";\n  r += "; DIRECT";\n  return r;'),
    "PROXY a:1; DIRECT",
    4,
  ],
  "a result in a global variable": [`var r;\n${body('  r = "PROXY a:1";\n  return r;')}`, "PROXY a:1", 3],
  "a function that decides": [
    `function pick(h) {\n  ${PICK}\n}\n${body("  return pick(host);")}`,
    "PROXY a:1",
    3,
  ],
  "a function that is a constant": [
    `function proxy() {\n  return "PROXY a:1";\n}\n${body('  if (host == "x") return "DIRECT";\n  return proxy();')}`,
    "PROXY a:1",
    6,
  ],
  "a variable that is a constant": [
    `var P = "PROXY a:1";\n${body('  if (host == "x") return "DIRECT";\n  return P;')}`,
    "PROXY a:1",
    4,
  ],
  "either side of ||": [
    `function pick(h) { return h == "x" ? "DIRECT" : null; }\n${body('  return pick(host) ||\n    "PROXY a:1";')}`,
    "PROXY a:1",
    4,
  ],
  "a switch": [
    body(
      '  switch (host) {\n  case "x": return "DIRECT";\n  case "www.example.com": return "PROXY a:1";\n  default: return "PROXY b:1";\n  }',
    ),
    "PROXY a:1",
    4,
  ],
  "a table of rules": [
    `var R = [["x", "DIRECT"], ["www.example.com", "PROXY a:1"]];\n${body('  for (var i = 0; i < R.length; i++)\n    if (host == R[i][0]) return R[i][1];\n  return "DIRECT";')}`,
    "PROXY a:1",
    4,
  ],
  "one minified line": [
    'function FindProxyForURL(u,h){if(h=="x")return"DIRECT";else return h=="y"?"PROXY y:1":"PROXY a:1"}',
    "PROXY a:1",
    1,
  ],
  "a minified file of two lines": [
    'function p(h){for(var i=0;i<3;i++)if(i==2)return"PROXY a:1"}\nfunction FindProxyForURL(u,h){if(h=="x")return"DIRECT";return p(h)}',
    "PROXY a:1",
    2,
  ],
  "an arrow function": [
    'var FindProxyForURL = (url, host) => host == "x"\n  ? "DIRECT"\n  : "PROXY a:1";',
    "PROXY a:1",
    3,
  ],
  "an arrow function that decides": [
    `var pick = (h) => {\n  ${PICK}\n};\nvar FindProxyForURL = (url, host) => pick(host);`,
    "PROXY a:1",
    3,
  ],
  parentheses: [body('  return (\n    "DIRECT"\n  );'), "DIRECT", 3],
  "a comma": [body('  return (host,\n    "DIRECT");'), "DIRECT", 3],
  "a try": [
    body('  try {\n    nosuch.x;\n  } catch (e) { return "DIRECT"; }\n  return "PROXY a:1";'),
    "DIRECT",
    4,
  ],
  "loops without braces and semicolons": [
    body(
      '  var i = 0\n  while (i < 3) i++\n  do i--\n  while (i > 0)\n  if (i == 0) return "DIRECT"\n  else return "PROXY a:1"',
    ),
    "DIRECT",
    6,
  ],
  "a bare return in a helper": [
    `function f() { while (1) return }\n${body('  f(); do f()\n  while (0)\n  return "DIRECT";')}`,
    "DIRECT",
    5,
  ],
  "a strict script": [`"use strict";\n${body('  "use strict";\n  return "DIRECT";')}`, "DIRECT", 4],
  "a class": [
    `class A { static m() { return "DIRECT"; } get x() { return A.m(); } }\n${body("  return new A().x;")}`,
    "DIRECT",
    3,
  ],
  "an HTML comment": [`<!-- hidden\n${body('  return "DIRECT"; // -->')}`, "DIRECT", 3],
  "sloppy octal and with": [
    body('  var x = 010;\n  with ({ q: 1 }) { return x == 8 ? "DIRECT" : "PROXY a:1"; }'),
    "DIRECT",
    3,
  ],
  "a generator, a template, destructuring": [
    'function* g() { yield "x"; return "y"; }\n' +
      body(
        '  for (const q of g()) { if (q) break; }\n  let { a = "DIRECT", ...b } = { c: 1 };\n  return `${a}`;',
      ),
    "DIRECT",
    5,
  ],
  "a look-up": [
    body('  if (dnsResolve("probe.example") == "192.0.2.1") return "PROXY a:1";\n  return "DIRECT";'),
    "PROXY a:1",
    2,
  ],
  "what changes with every call": [
    `var n = 0;\n${body('  n++;\n  return "PROXY p" + n + ":1";')}`,
    "PROXY p1:1",
    4,
  ],
  "a result that names the marks": [
    body('  return typeof __pacwright == "undefined" ? "DIRECT" : "PROXY traced:1";'),
    "DIRECT",
    null,
  ],
};

const world = () => fakeWorld({ dns: { "probe.example": ["192.0.2.1"] } });

describe("the line that decided", () => {
  test.each(Object.entries(DECIDED))("%s", async (_, [pac, result, line]) => {
    const answer = await ask(pac, { world: world() });
    expect({ result: answer.result, line: answer.line, error: answer.error }).toEqual({
      result,
      line,
      error: null,
    });
  });

  test.each(Object.entries(DECIDED))("changes nothing else: %s", async (_, [pac]) => {
    const urls = ["http://www.example.com/", "http://x/", "http://y/"];
    const [withLine, without] = [
      await askAll(pac, { world: world(), urls }),
      await askAll(pac, { world: world(), urls, wantLine: false }),
    ];
    expect(withLine.map((answer) => ({ ...answer, line: null }))).toEqual(without);
  });
});

describe("the traced copy", () => {
  test.each(Object.entries(DECIDED))("keeps the lines: %s", (_, [pac]) => {
    expect(traced(pac)?.text.split("\n").length).toBe(pac.split("\n").length);
  });

  test("is not made of what is no script", () => {
    expect(traced("function (")).toBeNull();
  });

  test("is not made of an expression nested beyond measure", () => {
    expect(traced(`var x = ${"(".repeat(20_000)}1${")".repeat(20_000)};`)).toBeNull();
  });

  test("claims nothing where the copy gives another result", async () => {
    const pac = `var n = 0;\n${body('  n++;\n  return "PROXY p" + n + ":1";')}`;
    const open = await openPac({ text: pac, file: "p.pac" }, "chromium", world());
    await open.ask("http://a.example/", undefined, { wantLine: false });
    expect(await open.ask("http://b.example/")).toMatchObject({ result: "PROXY p2:1", line: null });
    open.close();
  });
});
