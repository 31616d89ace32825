import { describe, expect, test } from "vitest";
import { askablePac, EvaluationStopped, mostUrls } from "../../../lint/evaluation/askable.ts";
import { parsed } from "../syntax/parsed.ts";

const ANSWER = { chain: [], result: "DIRECT", bypassed: false, error: null, line: null, dns: [] };
const PLACE = { client: "chromium", profile: "on-net" };

/** A PAC that notes the sizes of its batches, each of which takes `milliseconds` of a clock that nothing else moves. */
function openToy(milliseconds: number) {
  const batches: (readonly string[])[] = [];
  let time = 0;
  const pac = askablePac({
    site: null,
    clients: ["chromium"],
    profiles: ["on-net"],
    sourceCode: parsed('function FindProxyForURL(url, host) { return host == "a.example" ? "DIRECT" : ""; }'),
    entryPoint: { line: 1, column: 1 },
    clock: () => time,
    open: async () => ({
      ask: async () => ANSWER,
      async askMany(urls) {
        batches.push(urls);
        time += milliseconds;
        return urls.map((url) => ({ ...ANSWER, result: url }));
      },
      inspect: () => Promise.reject(new Error("nobody inspects")),
      close() {},
    }),
  });
  return { pac, batches };
}

const urls = (count: number) => Array.from({ length: count }, (_, i) => `http://h${i}.example/`);

describe("many questions", () => {
  test("are asked in growing batches, each once, and answered in their order", async () => {
    const { pac, batches } = openToy(1);
    const wanted = [...urls(40), "http://h0.example/"];
    const answers = await pac.askAll(wanted, PLACE);
    expect(answers.map(({ result }) => result)).toEqual(wanted);
    expect(batches.map(({ length }) => length)).toEqual([1, 2, 4, 8, 16, 9]);
    await pac.askAll(wanted, PLACE);
    expect((await pac.ask({ url: "http://h3.example/", ...PLACE })).result).toBe("http://h3.example/");
    expect(batches).toHaveLength(6);
  });

  test("come one by one where an answer takes long, and end with the budget", async () => {
    const { pac, batches } = openToy(2_000);
    await expect(pac.askAll(urls(40), PLACE)).rejects.toThrow(EvaluationStopped);
    expect(batches.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
    await expect(pac.reload(PLACE)).rejects.toThrow(EvaluationStopped);
    await expect(pac.inspect({ url: "http://h0.example/", ...PLACE })).rejects.toThrow(EvaluationStopped);
  });

  test("to a PAC that is loaded anew are not those to the other one", async () => {
    const { pac, batches } = openToy(1);
    await pac.askAll(urls(1), PLACE);
    const fresh = await pac.reload(PLACE);
    expect((await fresh.askAll(urls(1))).map(({ result }) => result)).toEqual(urls(1));
    expect(batches).toHaveLength(2);
  });
});

describe("how many URLs are derived", () => {
  test.each([
    { name: "a small file", length: 1_000, askers: 4, most: 250 },
    { name: "many rules", length: 60_000, askers: 16, most: 250 },
    { name: "1 MB", length: 1_000_000, askers: 4, most: 96 },
    { name: "1 MB, many clients in many profiles", length: 1_000_000, askers: 40, most: 20 },
    { name: "no clients", length: 1_000, askers: 0, most: 250 },
  ])("$name", ({ length, askers, most }) => expect(mostUrls(length, askers)).toBe(most));

  test("the list is made once, of the PAC's own literals", () => {
    const { pac } = openToy(1);
    expect(pac.urls).toBe(pac.urls);
    expect(pac.urls.map(({ url }) => url)).toContain("http://evila.example/");
  });
});
