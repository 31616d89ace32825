import { expect, test } from "vitest";
import type { Asked, ConformanceCase, Status } from "./case.ts";
import { CASES } from "./cases.ts";
import { clientAnswers } from "./client-answer.ts";
import { SKIPS } from "./skips.ts";

/** One test for each case of the table: our client answers as the real program does. */
export function answersLikeTheTable(client: Asked): void {
  const reasons = new Map(
    SKIPS.filter((skip) => skip.client === client).map((skip) => [skip.case, skip.reason]),
  );
  test.for(CASES.map((item) => [item.name, item] as const))("%s", async ([name, item], { skip }) => {
    const answer = await answerOf(client, item);
    const expected = { chain: item.expect[client], status: item.status[client] };
    const reason = reasons.get(name);
    if (reason === undefined) {
      expect(answer, item.why).toEqual(expected);
      return;
    }
    expect(answer, "the case passes: remove it from skips.ts").not.toEqual(expected);
    skip(reason);
  });
}

const LOAD_ERRORS = new Set(["syntax-error", "load-error", "no-entry-point"]);

/** What one of our clients makes of a case. */
export async function answerOf(
  client: string,
  item: ConformanceCase,
): Promise<{ chain: string; status: Status }> {
  const [answer] = await clientAnswers(client, item.pac, [item.url], item.world);
  if (answer === undefined) throw new Error("no answer");
  return { chain: answer.chain, status: statusOf(answer) };
}

function statusOf({ error, bypass }: { error: { code: string } | null; bypass: string | null }): Status {
  if (bypass !== null) return "bypass";
  if (error === null) return "answered";
  return LOAD_ERRORS.has(error.code) ? "load-error" : "script-error";
}
