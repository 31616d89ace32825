import { describe, expect, test } from "vitest";
import { CLIENTS, checkPac, clientById, openPac } from "../../sim/index.ts";
import { ask, body } from "../helpers/ask.ts";
import { fakeWorld } from "../helpers/world.ts";

describe("an answer", () => {
  test("carries what was seen, said and read", async () => {
    const world = fakeWorld({ dns: { "a.example": ["192.0.2.1"] } });
    const answer = await ask(
      body('  alert("hi");\n  dnsResolve("a.example");\n  return "PROX a:1; PROXY b";'),
      {
        world,
        urls: ["https://www.example.com/path"],
      },
    );
    expect(answer).toEqual({
      seen: { url: "https://www.example.com/", host: "www.example.com" },
      bypass: null,
      result: "PROX a:1; PROXY b",
      chain: [{ kind: "PROXY", host: "b", port: 80 }],
      problems: [
        expect.objectContaining({ code: "unknown-keyword" }),
        expect.objectContaining({ code: "default-port" }),
      ],
      error: null,
      line: 4,
      lookups: [{ name: "a.example", answer: ["192.0.2.1"] }],
      alerts: ["hi"],
    });
  });

  test("of a bypassed URL has nothing of the script in it", async () => {
    const answer = await ask(body('  return "PROXY a:1";'), { urls: ["http://localhost/"] });
    expect(answer).toEqual({
      seen: null,
      bypass: "localhost names never use a proxy in this client",
      result: null,
      chain: [{ kind: "DIRECT" }],
      problems: [],
      error: null,
      line: null,
      lookups: [],
      alerts: [],
    });
  });

  test("needs an absolute URL and a known client", async () => {
    const pac = await openPac({ text: body('return "DIRECT"'), file: "p.pac" }, "chromium", fakeWorld());
    await expect(pac.ask("www.example.com")).rejects.toThrow(TypeError);
    pac.close();
    await expect(openPac({ text: "", file: "p.pac" }, "mosaic", fakeWorld())).rejects.toThrow(RangeError);
  });
});

describe("checkPac", () => {
  const check = async (text: string, clients: string[]) =>
    (await checkPac({ text, file: "p.pac" }, clients)).map(({ code, line }) => [code, line]);

  test.each<[name: string, text: string, errors: [string, number | null][]]>([
    ["a good one", body('return "DIRECT"'), []],
    ["one that fails only when asked", body("return nosuch;"), []],
    ["a syntax error", "function FindProxyForURL( {", [["syntax-error", 1]]],
    ["an exception at the top", `\nnosuch();\n${body('return "DIRECT"')}`, [["load-error", 2]]],
    ["no entry point", "// FindProxyForURL", [["no-entry-point", null]]],
  ])("%s", async (_, text, errors) => {
    expect(await check(text, ["chromium"])).toEqual(errors);
  });

  test("tells what only one of several clients cannot load", async () => {
    const text = `var me = myIpAddress();\n${body('return "DIRECT"')}`;
    expect(await check(text, ["chromium"])).toEqual([]);
    expect((await check(text, ["chromium", "node"])).map(([code]) => code)).toEqual(["load-error"]);
  });
});

test("clients are found by id only", () => {
  for (const [id, client] of Object.entries(CLIENTS)) {
    expect(client.id).toBe(id);
    expect(clientById(id)).toBe(client);
  }
  expect(() => clientById("constructor")).toThrow(RangeError);
  expect(() => clientById("mosaic")).toThrow(/^no client "mosaic"; known: /);
});
