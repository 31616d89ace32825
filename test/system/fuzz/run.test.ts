import { describe, expect, test } from "vitest";
import { formatChain } from "../../../pac/index.ts";
import { openPac, worldOf } from "../../../sim/index.ts";
import type { OracleDecision, OracleQuestion } from "../oracle/question.ts";
import type { Fuzzed } from "./compare.ts";
import { type Grown, generate } from "./items.ts";
import { momentOf } from "./moments.ts";
import { pack, shown } from "./pack.ts";
import { printCase } from "./print-case.ts";
import { fuzzRound, shrink } from "./round.ts";
import { fuzz, main } from "./run.ts";
import { WORLDS } from "./worlds.ts";

const NOTHING = { expression: 0, result: 0, seen: 0, pac: 0 };

/** A browser that is our own client of Chromium, but for one mistake. */
function almost(mistaken: (pac: string) => boolean, answer: (chain: string) => string): Fuzzed {
  const decide = async ({ pac, urls, ...machine }: OracleQuestion) => {
    const { dns, addresses = [], tz = "UTC", now = "2026-01-12T17:00:00Z" } = machine;
    const answers = new Map(
      Object.entries(dns).map(([name, known]) => [name, known && { addresses: known, ttl: null }]),
    );
    const world = {
      ...worldOf(null, null, { dns: { answers }, now: () => Date.parse(now), zone: tz }),
      addresses,
    };
    const open = await openPac({ text: pac, file: "proxy.pac" }, "chromium", world);
    const decisions = new Map<string, OracleDecision>();
    for (const url of urls) {
      const { chain, error } = await open.ask(url);
      const text = formatChain(chain);
      decisions.set(url, { chain: mistaken(pac) ? answer(text) : text, error: error?.message ?? null });
    }
    open.close();
    return decisions;
  };
  return {
    client: "chromium",
    namesEveryFailure: true,
    ask: (questions) => Promise.all(questions.map(decide)),
  };
}

const RIGHT = almost(
  () => false,
  (chain) => chain,
);

describe("generated items", () => {
  const share = { expression: 40, result: 40, seen: 40, pac: 40 };
  const values = (grown: readonly Grown[]) => grown.map(({ value }) => value);

  test("are the same for the same seed, and others for another", () => {
    expect(values(generate(share, 5))).toEqual(values(generate(share, 5)));
    expect(values(generate(share, 5))).not.toEqual(values(generate(share, 6)));
  });

  test("are packed so that each has its own URL", () => {
    const items = values(generate(share, 5)).map((item) => ({ ...item, now: undefined }));
    for (const { question, items: asked } of pack(items, { dns: {}, addresses: [], tz: "UTC" })) {
      expect(new Set(question.urls).size).toBe(question.urls.length);
      expect(asked.length).toBe(question.urls.length);
    }
  });

  test("are dated away from changes of summer time", () => {
    const months = Array.from({ length: 200 }, (_, seed) => momentOf(seed, 0, "Europe/Berlin"));
    expect(new Set(months).size).toBeGreaterThan(80);
    expect(months.filter((moment) => /^2026-(03-29|10-25)/.test(moment))).toEqual([]);
  });
});

describe("a value that is shown", () => {
  test.each([
    ["a text", "'a.B-9z'", "shows string:a.B-9z"],
    ["beyond ASCII", "'\\u00fc\\u20ac'", "shows string:\u00fc\u20ac"],
    ["nothing", "undefined", "shows undefined:undefined"],
    ["an object", "({})", "shows object:"],
    ["an exception", "null.x", "shows throws TypeError"],
    ["a thrown text", "(function () { throw 'x'; })()", "shows throws a string"],
  ])("%s", async (_, source, text) => {
    const item = {
      kind: "expression",
      source,
      urls: ["http://www.example.com:20000/"],
      now: undefined,
    } as const;
    const [packed] = pack([item], { dns: {}, addresses: [], tz: "UTC" });
    if (packed === undefined) throw new Error("nothing was packed");
    const [answer] = await RIGHT.ask([packed.question]);
    expect(shown([...(answer?.values() ?? [])][0]?.chain ?? "")).toBe(text);
  });
});

describe("a round", () => {
  test("finds nothing where both are the same", async () => {
    const { compared, refused, differences } = await fuzzRound(RIGHT, 3, {
      ...NOTHING,
      expression: 60,
      result: 60,
    });
    expect({ compared, refused, differences }).toEqual({ compared: 120, refused: 0, differences: [] });
  });

  test("finds a difference, makes it small and prints it for the table", async () => {
    const browser = almost(
      () => true,
      (chain) => chain.replace(/SOCKS5 [^;]*/g, "SOCKS5 other.example:1"),
    );
    const { differences, origins } = await fuzzRound(browser, 3, { ...NOTHING, result: 60 });
    const [first] = differences;
    const origin = first && origins.get(first.item);
    if (first === undefined || origin === undefined) throw new Error("no difference was found");
    const small = await shrink(browser, first, origin);
    expect(small.item.source.length).toBeLessThanOrEqual(first.item.source.length);
    expect(small.item.source).toMatch(/^"SOCKS5 [^;]*"$/i);
    expect(small.world).toBe(WORLDS[3 % WORLDS.length]);
    expect(printCase(small)).toMatch(/^ {2}whole\(".+", "SOCKS5 other\.example:1", /m);
  });
});

describe("a run", () => {
  test("ends when its time is over, counts, and says each difference once", async () => {
    const lines: string[] = [];
    const browser = almost(
      (pac) => pac.includes("isInNet"),
      () => "PROXY other.example:1",
    );
    const times = [50, 150];
    const options = {
      seed: 1,
      until: 100,
      now: () => times.shift() ?? 200,
      say: (line: string) => lines.push(line),
    };
    const share = { ...NOTHING, expression: 20 };
    const count = await fuzz({ browsers: [RIGHT, browser], share, ...options });
    expect(lines.filter((line) => line.includes("pairs compared")).map((line) => line.split(":")[0])).toEqual(
      ["chromium, seed 1", "chromium, seed 1", "chromium, seed 2", "chromium, seed 2"],
    );
    expect(count).toBeGreaterThan(0);
    expect(count).toBe(lines.filter((line) => line.includes("the browser:")).length);
  });

  test.each([
    ["an unknown client", ["--client", "lynx"], '--client: there is no "lynx"'],
    ["no number of minutes", ["--minutes", "soon"], '--minutes: "soon" is no number of minutes'],
    ["no seed", ["--seed", "x"], '--seed: "x" is no whole number'],
    ["an unknown option", ["--hours", "2"], "Unknown option '--hours'"],
  ])("refuses %s", async (_, args, message) => {
    const lines: string[] = [];
    expect(
      await main(
        args,
        () => 0,
        (line) => lines.push(line),
      ),
    ).toBe(2);
    expect(lines.join("\n")).toContain(message);
    expect(lines.join("\n")).toContain("usage: npm run fuzz:clients");
  });
});
