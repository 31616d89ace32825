import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICIES } from "../../../server/index.ts";
import { POLICY_IDS } from "../../../site/index.ts";

const FOLDER = new URL("../../../server/policies/", import.meta.url);

test("the list holds every unit of the folder under its id, and the site file knows them", () => {
  const units = readdirSync(FOLDER).filter((name) => !["index.ts", "policy.ts"].includes(name));
  const ids = units.map((name) => name.replace(/\.ts$/, "")).sort();
  expect(Object.keys(POLICIES)).toEqual(ids);
  expect(Object.values(POLICIES).map(({ id }) => id)).toEqual(ids);
  expect([...POLICY_IDS].sort()).toEqual(ids);
  expect(Object.isFrozen(POLICIES)).toBe(true);
});

test.each(Object.values(POLICIES))("$id says what it does in one line", ({ summary }) => {
  expect(summary).toMatch(/^[A-Z][^\n]{9,}[^.\n]$/);
});
