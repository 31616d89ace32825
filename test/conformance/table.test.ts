import { describe, expect, test } from "vitest";
import { CLIENTS } from "../../sim/index.ts";
import type { Asked } from "./case.ts";
import { CASES } from "./cases.ts";
import { SKIPS } from "./skips.ts";

const ASKED: readonly Asked[] = ["chromium", "firefox"];
const key = ({ client, case: name }: (typeof SKIPS)[number]) => `${client}: ${name}`;

describe("the table", () => {
  test("speaks of clients that exist", () => {
    expect(ASKED.filter((client) => !Object.hasOwn(CLIENTS, client))).toEqual([]);
    for (const { expect: chains } of CASES) expect(Object.keys(chains).sort()).toEqual([...ASKED].sort());
  });

  test("has a name of its own for each case", () => {
    const names = CASES.map((item) => item.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("gives a reason for each case and each skip", () => {
    expect(CASES.filter((item) => item.why.trim() === "").map((item) => item.name)).toEqual([]);
    expect(SKIPS.filter((skip) => skip.reason.trim() === "")).toEqual([]);
  });

  test("has every case that is skipped, once for a client", () => {
    const names = new Set(CASES.map((item) => item.name));
    expect(SKIPS.filter((skip) => !names.has(skip.case))).toEqual([]);
    expect(new Set(SKIPS.map(key)).size).toBe(SKIPS.length);
  });

  test("has no other chain than DIRECT where the script does not decide", () => {
    const silent = CASES.flatMap(({ name, status, expect: chains }) =>
      ASKED.filter((client) => status[client] !== "answered" && chains[client] !== "DIRECT").map(
        (client) => `${client}: ${name}`,
      ),
    );
    expect(silent).toEqual([]);
  });
});
