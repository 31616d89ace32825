import { describe, expect, test } from "vitest";
import type { ConformanceCase } from "./case.ts";
import { CASES } from "./cases.ts";
import { clientAnswers } from "./client-answer.ts";
import { SKIPS } from "./skips.ts";

const reasons = new Map(SKIPS.map((skip) => [skip.case, skip.reason]));

describe("the chromium client does what Chromium does", () => {
  test.for(CASES.map((item) => [item.name, item] as const))("%s", async ([name, item], { skip }) => {
    const answer = await answerOf(item);
    const reason = reasons.get(name);
    if (reason === undefined) {
      expect(answer, item.why).toEqual(expectedOf(item));
      return;
    }
    expect(answer, "the case passes: remove it from skips.ts").not.toEqual(expectedOf(item));
    skip(reason);
  });
});

describe("the table", () => {
  test("has a name of its own for each case", () => {
    const names = CASES.map((item) => item.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("gives a reason for each case and each skip", () => {
    expect(CASES.filter((item) => item.why.trim() === "").map((item) => item.name)).toEqual([]);
    expect(SKIPS.filter((skip) => skip.reason.trim() === "")).toEqual([]);
  });

  test("has every case that is skipped, once", () => {
    const names = new Set(CASES.map((item) => item.name));
    expect(SKIPS.filter((skip) => !names.has(skip.case))).toEqual([]);
    expect(reasons.size).toBe(SKIPS.length);
  });

  test("says why wherever DIRECT is not the script's answer", () => {
    const silent = CASES.filter((item) => item.status !== undefined && item.expect.chromium !== "DIRECT");
    expect(silent.map((item) => item.name)).toEqual([]);
  });
});

/** Why a client goes DIRECT, in the words of the table. */
type Status = NonNullable<ConformanceCase["status"]> | "answered";

const LOAD_ERRORS = new Set(["syntax-error", "load-error", "no-entry-point"]);

async function answerOf(item: ConformanceCase): Promise<{ chain: string; status: Status }> {
  const [answer] = await clientAnswers("chromium", item.pac, [item.url], item.world);
  if (answer === undefined) throw new Error("no answer");
  return { chain: answer.chain, status: statusOf(answer) };
}

function statusOf({ error, bypass }: { error: { code: string } | null; bypass: string | null }): Status {
  if (bypass !== null) return "bypass";
  if (error === null) return "answered";
  return LOAD_ERRORS.has(error.code) ? "load-error" : "script-error";
}

function expectedOf(item: ConformanceCase): { chain: string; status: Status } {
  return { chain: item.expect.chromium, status: item.status ?? "answered" };
}
