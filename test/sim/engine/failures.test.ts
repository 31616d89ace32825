import { describe, expect, test } from "vitest";
import { ask, body } from "../../helpers/ask.ts";
import { failing, SOME } from "../../helpers/failing.ts";

const DIRECT = body('return "DIRECT";');

failing("a PAC that is not JavaScript", [
  [
    "in the middle",
    body('  return "DIRECT" +;'),
    "syntax-error",
    "SyntaxError: unexpected token in expression: ';'",
    2,
    20,
  ],
  [
    "at the end",
    'function FindProxyForURL(url, host) {\n  return "DIRECT";',
    "syntax-error",
    "SyntaxError: unexpected token in expression: ''",
    2,
    19,
  ],
  [
    "a page instead",
    "<html>FindProxyForURL</html>",
    "syntax-error",
    "SyntaxError: unexpected token in expression: '<'",
    1,
    1,
  ],
  [
    "a helper declared again",
    `let isInNet = 1;\n${DIRECT}`,
    "load-error",
    "SyntaxError: redeclaration of 'isInNet'",
    1,
    1,
  ],
]);

failing("a PAC that throws", [
  [
    "reading nothing",
    body("  var x = null;\n\n  return x.foo;"),
    "exception",
    "TypeError: cannot read property 'foo' of null",
    4,
    3,
  ],
  [
    "an unknown name after a call",
    body("  alert(host);\n  if (nosuch) return 1;"),
    "exception",
    "ReferenceError: nosuch is not defined",
    3,
    3,
  ],
  [
    "an unknown name in an operand of its own line",
    body('  if (host == "x" ||\n      nosuch(host))\n    return "DIRECT";'),
    "exception",
    "ReferenceError: nosuch is not defined",
    3,
    7,
  ],
  [
    "in a function of its own",
    `function inner() {\n  return nosuch;\n}\n${body("  return inner();")}`,
    "exception",
    "ReferenceError: nosuch is not defined",
    2,
    3,
  ],
  [
    "inside a helper: the PAC's call counts",
    body('  return shExpMatch(host, "a(") ? "DIRECT" : "";'),
    "exception",
    "SyntaxError: expecting ')'",
    2,
    SOME,
  ],
  [
    "inside a native helper",
    body("\n  return isPlainHostName(3);"),
    "exception",
    "TypeError: isPlainHostName needs a string",
    3,
    SOME,
  ],
  ["an Error of its own", body('  throw new Error("boom");'), "exception", "Error: boom", 2, SOME],
  [
    "a SyntaxError of its own",
    body('  throw new SyntaxError("boom");'),
    "exception",
    "SyntaxError: boom",
    2,
    SOME,
  ],
  [
    "JSON that is none",
    body('  return JSON.parse("{");'),
    "exception",
    "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    2,
    SOME,
  ],
  ["a string", body('  if (true)\n    throw "bad";'), "exception", 'the script threw "bad"', 3, 5],
  ["null", body("  throw null;"), "exception", "the script threw null", 2, 3],
  ["nothing at all", body("  throw undefined;"), "exception", "the script threw undefined", 2, 3],
  ["an object", body("  throw { a: 1 };"), "exception", "the script threw a value that is no Error", 2, 3],
  [
    "at the top",
    `var a = 1;\nvar b = nosuch;\n${DIRECT}`,
    "load-error",
    "ReferenceError: nosuch is not defined",
    2,
    1,
  ],
  ["a string at the top", `throw "bad";\n${DIRECT}`, "load-error", 'the script threw "bad"', 1, 1],
  [
    "in a getter for the entry point",
    'Object.defineProperty(this, "FindProxyForURL",\n  { get: function () { throw new Error("g"); } });',
    "load-error",
    "Error: g",
    2,
    SOME,
  ],
]);

describe("the place of an error does not depend on the name of the file", () => {
  test.each([
    "proxy.pac",
    "(standard input)",
    "proxy (1).pac",
    "C:\\pac\\proxy.pac",
    "http://pac.corp.example/proxy.pac",
  ])("%s", async (file) => {
    const { error } = await ask(body("  alert(1);\n  return new Date().nosuch();"), { file });
    expect(error).toMatchObject({ code: "exception", line: 3 });
  });
});

test("helpers that a PAC has broken do not break the simulator", async () => {
  const pac = [
    'Array.prototype.join = Array.prototype.push = function () { throw new Error("mine"); };',
    'String.prototype.toString = Object.prototype.toString = function () { throw new Error("mine"); };',
    "Object.freeze(Object.prototype); Object.freeze(globalThis);",
    body('  return "DIRECT";'),
  ].join("\n");
  expect(await ask(pac)).toMatchObject({ result: "DIRECT", error: null, line: 5 });
});
