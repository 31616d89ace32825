import { expect, test } from "vitest";
import { fuzzLists } from "./list-run.ts";

test("lists, indexes and scripts say the same of generated PACs, from a fixed seed", async () => {
  const said: string[] = [];
  const limits = { until: Number.POSITIVE_INFINITY, pairs: 20_000, now: () => 0 };
  const total = await fuzzLists({ seed: 1, ...limits, say: (line) => said.push(line) });
  expect(said).toEqual([]);
  expect(total).toMatchObject({ differences: 0, pairs: 20_000 });
  expect(total.fromList / total.pairs).toBeGreaterThan(0.3);
}, 120_000);
