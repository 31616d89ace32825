import { describe, expect, test } from "vitest";
import { rewrittenForPacResolver } from "../../../sim/index.ts";

describe("rewrittenForPacResolver", () => {
  test("gives the script without what pac-resolver adds to it", async () => {
    const { text, problem } = await rewrittenForPacResolver(
      "function FindProxyForURL(u, h) { return dnsResolve(h); }",
    );
    expect(problem).toBe(null);
    expect(text?.replace(/\s+/g, " ")).toBe(
      "async function FindProxyForURL(u, h) { return await dnsResolve(h); }",
    );
  });

  test.each([
    ["what its parser cannot read, with the line", "\nvar a = b ?? c;", "Unexpected token ?", 2],
    ["a callee it does not know", "f()();", "Don't know how to get name for: CallExpression", null],
  ])("says of %s", async (_, code, problem, line) => {
    expect(await rewrittenForPacResolver(code)).toEqual({ text: null, problem, line });
  });
});
