import { describe, expect, test } from "vitest";
import { openPac } from "../../sim/index.ts";

interface Workload {
  readonly name: string;
  readonly rules: number;
  readonly urls: Readonly<Record<string, number>>;
}

interface Workloads {
  readonly WORKLOADS: readonly Workload[];
  pacText(workload: Workload): string;
  urlList(workload: Workload): string[];
}

const module = new URL("../../bench/workload.mjs", import.meta.url).href;
const { WORKLOADS, pacText, urlList } = (await import(module)) as Workloads;

/** Sizes in KB that the benchmark promises. */
const SIZES: Readonly<Record<string, number>> = { small: 1, enterprise: 60, huge: 1_024 };

describe.each(WORKLOADS)("the $name workload", (workload) => {
  test("has its size, within a tenth, and its rules", () => {
    const text = pacText(workload);
    const size = text.length / 1_024 / (SIZES[workload.name] ?? 0);
    expect(size).toBeGreaterThan(0.9);
    expect(size).toBeLessThan(1.1);
    expect(text.match(/^ {2}if .* return (P1|P2|"DIRECT");$/gm)).toHaveLength(workload.rules + 1);
  });

  test("is the same every time", () => {
    expect(pacText(workload)).toBe(pacText(workload));
    expect(urlList(workload)).toEqual(urlList(workload));
    expect(urlList(workload)).toHaveLength(Math.max(...Object.values(workload.urls)));
  });

  test("is answered without a look-up, and not always alike", async () => {
    const world = { resolve: () => null, addresses: ["192.0.2.10"], now: () => 0, zone: "UTC" };
    const pac = await openPac({ text: pacText(workload), file: "bench.pac" }, "chromium", world);
    try {
      const answers = new Set<string | null>();
      for (const url of urlList(workload).slice(0, 50)) {
        const { error, result, lookups, bypass } = await pac.ask(url, undefined, { wantLine: false });
        expect([error, bypass]).toEqual([null, null]);
        // An address is its own answer; no name is ever asked for.
        expect(lookups.filter(({ name }) => !/^\d+(\.\d+){3}$/.test(name))).toEqual([]);
        answers.add(result);
      }
      expect(answers.size).toBeGreaterThan(1);
    } finally {
      pac.close();
    }
  });
});
