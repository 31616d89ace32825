import { describe, expect, test } from "vitest";
import { dateMistake } from "../../../lint/syntax/date-mistakes.ts";
import { isMeantOn, isTrueOn, monthMeant, readRange, spelledOut } from "../../../lint/syntax/date-range.ts";
import { ask } from "../../helpers/ask.ts";
import { fakeWorld } from "../../helpers/world.ts";

type Values = readonly (string | number)[];

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const LISTS: Values[] = [
  [1],
  [15],
  [31],
  ["JAN"],
  ["FEB"],
  ["Jan"],
  [2027],
  [1, 15],
  [20, 10],
  [29, 31],
  ["JAN", "JUN"],
  ["NOV", "FEB"],
  ["JAN", "FEB"],
  [2026, 2027],
  [2028, 2026],
  [24, "DEC"],
  ["DEC", 24],
  [24, "DEC", 2027],
  ["MAR", 2027],
  [1, "JAN", 15, "MAR"],
  ["JAN", 1, "FEB", 28],
  [20, "DEC", 5, "JAN"],
  [31, "APR", 1, "MAY"],
  ["OCT", 2026, "MAR", 2027],
  [1, "JUN", 2027, 15, "AUG", 2027],
  [2027, "JUN", 1, 2027, "AUG", 15],
  [1, "JUN", 2027, 15],
  [1, 2, 3, 4, 5],
];
const DATES = [
  ...["2026-01-01", "2026-12-31", "2027-01-31", "2027-02-01", "2027-02-28", "2027-03-01", "2027-03-02"],
  ...["2027-03-31", "2027-04-30", "2027-05-01", "2027-06-30", "2027-07-01", "2027-08-15", "2027-08-16"],
  ...["2027-12-05", "2027-12-24", "2027-12-25", "2028-01-05", "2028-02-29", "2028-03-01", "2028-06-15"],
];

describe("isTrueOn", () => {
  test.each(["chromium", "firefox"])("answers as %s", async (client) => {
    const calls = LISTS.map(
      (values) => `dateRange(${values.map((value) => JSON.stringify(value)).join()}) ? 1 : 0`,
    );
    const pac = `function FindProxyForURL(url, host) {\n  return "PROXY a" + [${calls.join(",\n")}].join("") + ":80";\n}\n`;
    for (const date of DATES) {
      const { result } = await ask(pac, { client, world: fakeWorld({ now: `${date}T12:00:00Z` }) });
      const expected = LISTS.map((values) => (isTrueOn(values, dayOf(date)) ? 1 : 0)).join("");
      expect(result, date).toBe(`PROXY a${expected}:80`);
    }
  });
});

describe("isMeantOn", () => {
  const ROWS: [values: Values, inside: string[], outside: string[]][] = [
    [[15], ["2027-03-15"], ["2027-03-14"]],
    [
      [20, 10],
      ["2027-03-20", "2027-03-10", "2027-03-31"],
      ["2027-03-11", "2027-03-19"],
    ],
    [["JAN", "JUN"], ["2027-01-01", "2027-06-30"], ["2027-07-01"]],
    [
      ["NOV", "FEB"],
      ["2027-12-31", "2027-02-28"],
      ["2027-03-01", "2027-10-31"],
    ],
    [[24, "DEC"], ["2027-12-24"], ["2027-12-25", "2027-11-24"]],
    [["DEC", 24], ["2027-12-24"], ["2027-12-25"]],
    [[24, "DEC", 2027], ["2027-12-24"], ["2028-12-24"]],
    [
      [20, "DEC", 5, "JAN"],
      ["2027-12-20", "2027-01-05"],
      ["2027-01-06", "2027-12-19"],
    ],
    [
      ["OCT", 2026, "MAR", 2027],
      ["2026-10-01", "2027-03-31"],
      ["2026-09-30", "2027-04-01"],
    ],
    [[2026, 2027], ["2026-01-01", "2027-12-31"], ["2028-01-01"]],
    [[2028, 2026], [], ["2026-01-01", "2027-06-01", "2029-01-01"]],
  ];
  test.each(ROWS)("%j", (values, inside, outside) => {
    const range = readRange(values);
    if (range === null) throw new Error("the row is no range");
    expect(inside.filter((date) => !isMeantOn(range, dayOf(date)))).toEqual([]);
    expect(outside.filter((date) => isMeantOn(range, dayOf(date)))).toEqual([]);
  });

  test.each([[["JAN", 1, "FEB"]], [[1, 2, 3, 4, 5]], [["JAN", 2, "FEB", 2027]], [["Jan", "Feb"]]])(
    "%j means nothing",
    (values) => expect(readRange(values)).toBe(null),
  );
});

describe("dateMistake", () => {
  const RIGHT: Values[] = [
    [15],
    ["JAN"],
    [2027],
    [1, 15],
    [20, 10],
    [2026, 2027],
    [1, "JAN", 15, "MAR"],
    [20, "DEC", 5, "JAN"],
    [1, "JUN", 2027, 15, "AUG", 2027],
    ["JAN", "JUL"],
    ["OCT", 2026, "MAR", 2027],
  ];
  test.each(RIGHT.map((values) => [values]))("finds none in %j", (values) =>
    expect(dateMistake(values)).toBe(null),
  );

  const WRONG: [values: Values, day: string, isTrue: boolean, instead: Values | null][] = [
    [["JAN", "JUN"], "2027-07-01", true, [1, "JAN", 30, "JUN"]],
    [["JAN", "FEB"], "2027-03-01", true, null],
    [[24, "DEC"], "2027-01-24", true, [24, "DEC", 24, "DEC"]],
    [[24, "DEC", 2027], "2026-01-24", true, [24, "DEC", 2027, 24, "DEC", 2027]],
    [["JAN", 1, "FEB", 10], "2027-02-11", true, [1, "JAN", 10, "FEB"]],
  ];
  test.each(WRONG)("finds one in %j", (values, day, isTrue, instead) => {
    const found = dateMistake(values);
    expect(found).toMatchObject({ isTrue, instead });
    expect(found).toHaveProperty("day", dayOf(day));
    if (instead !== null) expect(dateMistake(instead)).toBe(null);
  });

  test("knows what cannot be read", () => expect(dateMistake([1, "JAN", 2, 3])).toBe("unreadable"));
});

describe("words", () => {
  test.each([
    ["Jan", "JAN"],
    ["january", "JAN"],
    ["SEPT", "SEP"],
    ["Sept.", "SEP"],
    ["juni", null],
    ["13", null],
    ["", null],
  ])("%j is meant for %j", (word, month) => expect(monthMeant(word)).toBe(month));
  test("days alone cannot be spelled out", () => {
    expect(spelledOut({ first: { day: 1 }, last: { day: 5 } })).toBe(null);
  });
});
