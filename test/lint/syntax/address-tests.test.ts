import { expect, test } from "vitest";
import { addressTests, widthOf } from "../../../lint/syntax/address-tests.ts";
import { parsed } from "./parsed.ts";

const WIDTHS: [base: string, prefix: number, expected: ReturnType<typeof widthOf>][] = [
  ["0.0.0.0", 0, "all"],
  ["10.0.0.0", 8, "private"],
  ["10.0.0.0", 15, "private"],
  ["10.20.0.0", 16, "own"],
  ["172.16.0.0", 12, "private"],
  ["172.31.0.0", 15, "private"],
  ["172.32.0.0", 12, "own"],
  ["192.168.0.0", 16, "private"],
  ["192.168.0.0", 17, "own"],
  ["203.0.113.0", 8, "own"],
];

test.each(WIDTHS)("%s/%i is %s", (base, prefix, expected) =>
  expect(widthOf({ base, prefix })).toBe(expected),
);

test("reads what the file states", () => {
  const code = [
    'isInNet(a, "10.1.2.3", "255.255.0.0");',
    'isInNetEx(a, "10.0.0.0/8"); isInNetEx(a, "2001:db8::/32");',
    'shExpMatch(a, "10.20.*"); shExpMatch(a, "10.*.*.*"); shExpMatch(a, "10.2*"); shExpMatch(a, "300.*");',
    'isInNet(a, "10.0.0.0", M); isInNet(a, "10.0.0.0", "255.0.255.0"); isInNet(a, "ten", "255.0.0.0"); isInNet(a);',
  ].join("\n");
  const found = addressTests(parsed(code)).map(({ base, prefix }) => `${base}/${prefix}`);
  expect(found).toEqual(["10.1.2.3/16", "10.0.0.0/8", "10.20.0.0/16", "10.0.0.0/8"]);
});
