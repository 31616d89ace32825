import { describe, expect, test } from "vitest";
import type { Finding, Location } from "../../lint/finding.ts";
import { fingerprintsOf, spotOf } from "../../lint/fingerprint.ts";
import { findingOf } from "../helpers/report-input.ts";

/** A finding at each `bad` of a text. */
function findingsIn(text: string): Finding[] {
  return text.split("\n").flatMap((line, i) =>
    [...line.matchAll(/bad/g)].map(({ index }) => {
      const loc: Location = { line: i + 1, column: index + 1, endLine: i + 1, endColumn: index + 4 };
      return findingOf({ file: "proxy.pac", loc });
    }),
  );
}

const printsOf = (text: string) => fingerprintsOf(findingsIn(text), new Map([["proxy.pac", text]]));

describe("a fingerprint stays the same when", () => {
  const before = "a();\nbad(1);\nb();";
  const cases = [
    { name: "lines are put in above", after: "// new\n\na();\nbad(1);\nb();" },
    { name: "the line moves", after: "a();\nb();\nbad(1);" },
    { name: "neighbours are edited", after: "x();\nbad(1);\ny();" },
    { name: "the line is indented and formatted", after: "a();\n\t  bad(1);  \nb();" },
  ];
  test.each(cases)("$name", ({ after }) => expect(printsOf(after)).toEqual(printsOf(before)));

  test("a minified file is edited elsewhere in its one line", () => {
    const around = (head: string) => `${head}${"x();".repeat(60)}bad(1);${"y();".repeat(60)}`;
    expect(printsOf(around("a();"))).toEqual(printsOf(around("other();")));
  });
});

describe("a fingerprint is another one when", () => {
  const cases = [
    { name: "the line's words differ", one: "bad(1);", other: "bad(2);" },
    { name: "it is the second of its kind in the line", one: "bad(bad);", other: "bad();bad;" },
  ];
  test.each(cases)("$name", ({ one, other }) => {
    const prints = [...printsOf(one), ...printsOf(other)];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test("lines are equal: they are counted", () => {
    const prints = printsOf("bad();\nbad();\nbad();");
    expect(new Set(prints).size).toBe(3);
    expect(printsOf("bad();\nbad();")).toEqual(prints.slice(0, 2));
  });

  test("the file, the check or the message is another", () => {
    const sources = new Map([["proxy.pac", "bad();"]]);
    const [finding = findingOf()] = findingsIn("bad();");
    const others = [{ file: "b.pac" }, { checkId: "c" }, { messageId: "m" }].map((part) => ({
      ...finding,
      ...part,
    }));
    expect(new Set(fingerprintsOf([finding, ...others], sources)).size).toBe(4);
  });
});

describe("a spot", () => {
  const lines = ["  one(); ", "", "\ttwo( 2 );", "   ", "three();"];
  const cases = [
    {
      name: "has the lines around it that are not empty",
      line: 3,
      spot: ["two( 2 );", "one();", "three();"],
    },
    { name: "has none above the first", line: 1, spot: ["one();", "", "two( 2 );"] },
    { name: "is nothing beyond the end", line: 9, spot: ["", "", ""] },
  ];
  test.each(cases)("$name", ({ line, spot: [text, before, after] }) =>
    expect(spotOf({ line, column: 1 }, lines)).toEqual({ text, before, after }),
  );
});
