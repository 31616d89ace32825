import type { Browser, Condition } from "./condition.ts";
import { CONDITIONS, LONG_CONDITIONS } from "./conditions.ts";
import { LINK_CONDITIONS } from "./link-conditions.ts";
import type { TableName } from "./page.ts";

/** One browser in one condition. */
export interface Case {
  readonly browser: Browser;
  readonly condition: Condition;
}

/** What is measured, by the table it comes into: with every run of the tests, and what takes minutes, by hand. */
export const CASES: Readonly<Record<TableName, readonly Case[]>> = {
  lab: casesOf([...CONDITIONS, ...LINK_CONDITIONS]),
  "lab-long": casesOf(LONG_CONDITIONS),
};

function casesOf(conditions: readonly Condition[]): Case[] {
  return (["chromium", "firefox"] as const).flatMap((browser) =>
    conditions
      .filter(({ watch }) => watch[browser] !== undefined)
      .map((condition) => ({ browser, condition })),
  );
}
