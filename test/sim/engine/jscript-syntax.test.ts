import { describe, expect, test } from "vitest";
import { formatChain } from "../../../pac/index.ts";
import { checkPac } from "../../../sim/index.ts";
import { ask, body } from "../../helpers/ask.ts";

const WINHTTP = { client: "winhttp" };
const JSCRIPT = "winhttp's engine is JScript (ECMAScript 3)";

describe("a later edition of the language is no PAC", () => {
  test.each([
    ["let x = 1;", '"let"', 2],
    ["for (const x in {}) {}", '"const"', 7],
    ["class A {}", '"class"', 2],
    ["return (() => 1)();", '"=>"', 13],
    ["return (a, b) => a;", '"=>"', 16],
    ["return x => x;", '"=>"', 11],
    ["return `PROXY a:1`;", '"`"', 9],
    ["return url?.length;", '"?."', 12],
    ["return url ?? 1;", '"??"', 13],
    ["f(...[1]);", '"..."', 4],
    ["var a = { b };", '"}"', 14],
    ["var a = { b: 1, };", '"}"', 18],
    ["var a = { get b() { return 1; } };", '"b"', 16],
    ["for (var a of []) {}", '"of"', 13],
    ["try {} catch { }", '"{"', 15],
    ["return 2 ** 3;", '"*"', 12],
  ])("%s", async (text, token, column) => {
    const { error, chain } = await ask(`function FindProxyForURL(url, host) {\n ${text}\n}`, WINHTTP);
    expect(error).toEqual({
      code: "syntax-error",
      message: `${JSCRIPT}, and stops at ${token}`,
      line: 2,
      column,
    });
    expect(formatChain(chain)).toBe("DIRECT");
  });

  test.each(["a.default", "a.class.b", "({ delete: 1 })", "x(function () { return b.import; })"])(
    "reserved words are no names of properties: %s",
    async (expression) => {
      const [error] = await checkPac({ text: body(`return ${expression};`), file: "proxy.pac" }, ["winhttp"]);
      expect(error).toMatchObject({ code: "syntax-error", line: 2 });
      expect(error?.message).toMatch(/where the reserved word "\w+" cannot be the name of a property/);
    },
  );

  test.each([
    "var int = 1, a = { goto: 2, 'class': 3 }; return 'PROXY a:' + (int + a.goto + a['class']);",
    "var text = 'PROXY \\\na:6'; return text;",
    "/* let const => */ // `\n return 'PROXY a:6';",
    "label: for (;;) { break label; } return 'PROXY a:' + 06;",
    "with ({ port: 6 }) { return 'PROXY a:' + port; }",
  ])("the third edition is: %s", async (text) => {
    expect(await ask(body(text), WINHTTP)).toMatchObject({ result: "PROXY a:6", error: null });
  });

  test("what no edition can read", async () => {
    expect((await ask("function FindProxyForURL(", WINHTTP)).error).toEqual({
      code: "syntax-error",
      message: `${JSCRIPT}, and stops at the end of the file`,
      line: 1,
      column: 26,
    });
  });

  test.each([
    ["/(?<=a)b/", "Invalid regular expression: /(?<=a)b/: Invalid group"],
    ["/a/u", "Invalid regular expression flag"],
  ])("%s", async (expression, message) => {
    const { error } = await ask(body(`return ${expression}.test(host);`), WINHTTP);
    expect(error).toMatchObject({ code: "syntax-error", message: `${JSCRIPT}, ${message}`, line: 2 });
  });

  test("what is nested too deeply to be looked at is left to the engine", async () => {
    const { error } = await ask(body(`return ${"(".repeat(100_000)}1${")".repeat(100_000)};`), WINHTTP);
    expect(error?.message).not.toMatch(/JScript/);
  });
});
