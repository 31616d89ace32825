import { describe, expect, test } from "vitest";
import { baselineOf, compareWithBaseline, mergedBaseline, staleFinding } from "../../lint/baseline.ts";
import { linesOfEntries, parseBaseline, printBaseline } from "../../lint/baseline-text.ts";
import type { Finding } from "../../lint/finding.ts";
import { findingOf } from "../helpers/report-input.ts";

const same = (file: string) => file;

/** A finding of the toy check at each `bad` of a text. */
function findingsIn(text: string, file = "proxy.pac"): Finding[] {
  return text
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(/bad/g)].map(({ index }) =>
        findingOf({ file, loc: { line: i + 1, column: index + 1 } }),
      ),
    );
}

const baselineFor = (text: string) => baselineOf(findingsIn(text), new Map([["proxy.pac", text]]), same);

/** Lines with new findings, and how many accepted ones are gone, after an edit. */
function compared(before: string, after: string) {
  const sources = new Map([["proxy.pac", after]]);
  const { fresh, gone } = compareWithBaseline(baselineFor(before), findingsIn(after), sources, same);
  return { fresh: fresh.map(({ loc }) => loc.line), gone: gone.reduce((sum, { count }) => sum + count, 0) };
}

describe("a finding stays accepted when", () => {
  const before = "a();\nbad(1);\nb();\n";
  const rows = [
    { name: "nothing changes", before, after: before },
    { name: "lines are put in above", before, after: "// 1\n// 2\na();\nbad(1);\nb();\n" },
    { name: "its line is moved", before, after: "a();\nb();\nbad(1);\n" },
    { name: "its neighbours are edited", before, after: "x();\nbad(1);\ny();\n" },
    { name: "it is indented", before, after: "if (x) {\n\t\tbad( 1);\n}".replace("( ", "(") },
    {
      name: "one of several equal lines is edited around",
      before: "a\nbad\nb\nbad\nc",
      after: "x\nbad\nb\nbad\nc",
    },
  ];
  test.each(rows)("$name", ({ before: was, after }) =>
    expect(compared(was, after)).toEqual({ fresh: [], gone: 0 }),
  );
});

describe("a finding is new when", () => {
  const rows = [
    { name: "its line says something else", before: "bad(1);", after: "bad(2);", fresh: [1], gone: 1 },
    {
      name: "the line is there twice now, with other neighbours",
      before: "a\nbad\nb",
      after: "x\nbad\ny\na\nbad\nb",
      fresh: [2],
      gone: 0,
    },
    { name: "it stands twice in its line", before: "bad(1);", after: "bad(bad(1));", fresh: [1, 1], gone: 1 },
    { name: "there was nothing", before: "good();", after: "bad();", fresh: [1], gone: 0 },
  ];
  test.each(rows)("$name", ({ before, after, fresh, gone }) =>
    expect(compared(before, after)).toEqual({ fresh, gone }),
  );

  const sources = new Map([
    ["proxy.pac", "bad"],
    ["b.pac", "bad"],
  ]);
  const others = [
    { name: "another check reports it", part: { checkId: "other" } },
    { name: "it is another message", part: { messageId: "other" } },
    { name: "it is in another file", part: { file: "b.pac" } },
  ];
  test.each(others)("$name", ({ part }) => {
    const findings = findingsIn("bad").map((finding) => ({ ...finding, ...part }));
    expect(compareWithBaseline(baselineFor("bad"), findings, sources, same).fresh).toEqual(findings);
  });

  test("another severity or other data make no difference", () => {
    const findings = findingsIn("bad").map((finding) => ({
      ...finding,
      severity: "note" as const,
      data: {},
      message: "x",
    }));
    expect(compareWithBaseline(baselineFor("bad"), findings, sources, same).fresh).toEqual([]);
  });
});

describe("what says that a file was not checked", () => {
  test.each(["parse-error", "not-text", "too-large", "internal-error", "evaluation-stopped"])(
    "%s is never accepted",
    (checkId) => {
      const findings = [findingOf({ checkId })];
      const baseline = baselineOf(findings, new Map(), same);
      expect(baseline).toEqual([]);
      const tampered = [{ ...(baselineFor("bad")[0] ?? expect.fail()), check: checkId }];
      expect(compareWithBaseline(tampered, findings, new Map(), same).fresh).toEqual(findings);
    },
  );

  test("other findings of the engine are", () => {
    expect(baselineOf([findingOf({ checkId: "unused-suppression" })], new Map(), same)).toHaveLength(1);
  });
});

describe("the file", () => {
  const text = "b\nbad(1);\nbad(1);\nbad(2);";
  const baseline = baselineFor(text);

  test("has an entry a line, sorted, without line numbers", () => {
    const printed = printBaseline(baseline);
    const [open, version, head, ...entries] = printed.trimEnd().split("\n");
    expect([open, version, head]).toEqual(["{", '  "version": 1,', '  "findings": [']);
    expect(entries.slice(-2)).toEqual(["  ]", "}"]);
    const rows = entries.slice(0, -2).map((line) => JSON.parse(line.replace(/,$/, "")));
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0])).toEqual([
      "file",
      "check",
      "message",
      "line",
      "before",
      "after",
      "count",
      "source",
    ]);
    const moved = baselineFor(`// one more line\n${text}`);
    expect(moved.map(({ line }) => line)).toEqual(baseline.map(({ line }) => line));
  });

  test("is the same bytes whatever the order of the findings, and when it is read and written", () => {
    const sources = new Map([["proxy.pac", text]]);
    const backwards = baselineOf(findingsIn(text).reverse(), sources, same);
    expect(printBaseline(backwards)).toBe(printBaseline(baseline));
    expect(printBaseline(parseBaseline(printBaseline(baseline)))).toBe(printBaseline(baseline));
    expect(printBaseline(parseBaseline(printBaseline([])))).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  test("counts equal findings in one entry, also of two baselines", () => {
    const twice = baselineFor("bad(bad);");
    expect(twice.map(({ count }) => count)).toEqual([2]);
    expect(mergedBaseline(twice, twice).map(({ count }) => count)).toEqual([4]);
    expect(mergedBaseline(twice, baselineFor("bad;"))).toHaveLength(2);
  });

  test("knows the line of each entry, unless somebody formatted it", () => {
    const entry = baseline[1] ?? expect.fail();
    const printed = printBaseline(baseline);
    expect(linesOfEntries(printed, baseline).get(entry)).toBe(5);
    expect(linesOfEntries(printed.replaceAll("\n", "\r\n"), baseline).get(entry)).toBe(5);
    expect(linesOfEntries(JSON.stringify(JSON.parse(printed)), baseline).get(entry)).toBe(1);
    expect(staleFinding(entry, 2, "b.json", 5)).toMatchObject({
      severity: "note",
      file: "b.json",
      loc: { line: 5, column: 1 },
      data: { count: 2, check: "toy-syntax", file: "proxy.pac" },
    });
  });

  const invalid = [
    { name: "no JSON", text: "[", message: /not JSON/ },
    { name: "another version", text: '{"version":2,"findings":[]}', message: /"version"/ },
    { name: "an unknown key", text: '{"version":1,"findings":[],"more":1}', message: /more/ },
    {
      name: "a count of nothing",
      text: printBaseline(baseline).replace('"count":1', '"count":0'),
      message: /findings\.0\.count/,
    },
    {
      name: "a hash that is none",
      text: printBaseline(baseline).replace(/"line":"\w+"/, '"line":"x"'),
      message: /findings\.0\.line/,
    },
    { name: "a list", text: "[]", message: /the file/ },
  ];
  test.each(invalid)("is refused: $name", ({ text: bad, message }) =>
    expect(() => parseBaseline(bad)).toThrow(message),
  );

  test("may begin with a byte order mark", () => {
    expect(parseBaseline(`\uFEFF${printBaseline(baseline)}`)).toEqual(baseline);
  });
});

test("ten thousand equal lines are compared in time that grows with their number", () => {
  const text = "bad;\n".repeat(10_000);
  expect(compared(text, `${text}bad;\n`).fresh).toHaveLength(1);
});
