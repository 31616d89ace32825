import { describe, expect, test } from "vitest";
import { conformance, realistic, run } from "./questions.ts";

// pac-resolver may fail where the copy looks names up, so only what it answers is compared.
describe("with --explain, node answers the same as without", () => {
  test.each([...conformance, ...realistic])("$name", async (question) => {
    const without = await run(question, "node", false);
    const { answers, explanations } = await run(question, "node", true);
    expect(answers).toEqual(without.answers);
    for (const { explained, reason, statements } of explanations) {
      if (!explained) expect(statements).toEqual([]);
      if (!explained)
        expect(reason).toMatch(/^pac-resolver runs a rewritten script|^the file is not|^the client does/);
    }
  });
});
