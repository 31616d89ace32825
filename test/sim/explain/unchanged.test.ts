import { describe, expect, test } from "vitest";
import { conformance, divergent, pages, type Question, realistic, run } from "./questions.ts";

/** What may keep a PAC from being explained in a browser-like client, and the only cases that show it, if not all may. */
const REASONS: readonly { readonly reason: RegExp; readonly only?: RegExp }[] = [
  { reason: /^the client does not ask the PAC/ },
  { reason: /^the file is not JavaScript this client knows/ },
  { reason: /^the client does not take the file for a PAC/ },
  // These PACs keep state between calls, or between the runs of a call, and a copy that is asked afresh has none.
  {
    reason: /^the marked copy did not do the same/,
    only: /^a call starts again at each answer that was missing$|kept (in a global|as a failure)|reason to start again$|^no-global-mutable-state\.md/,
  },
];

const BROWSERS: [string, Record<string, Question[]>][] = [
  ["chromium", { conformance, realistic, pages }],
  ["firefox", { divergent }],
];

describe.each(BROWSERS)("with --explain, %s answers and looks up the same as without", (client, groups) => {
  for (const [group, questions] of Object.entries(groups)) {
    test.each(questions)(`${group}: $name`, async (question) => {
      const without = await run(question, client, false);
      const { answers, explanations, asked } = await run(question, client, true);
      expect(answers).toEqual(without.answers);
      expect(asked).toEqual(without.asked);
      for (const [index, { explained, reason, returned, statements }] of explanations.entries()) {
        const known = REASONS.some(
          ({ reason: pattern, only }) => pattern.test(reason ?? "") && (only?.test(question.name) ?? true),
        );
        expect(explained || known, `${reason}`).toBe(true);
        if (!explained) expect(statements).toEqual([]);
        else if (answers[index]?.result !== null) expect(returned).not.toBeNull();
      }
    });
  }
});
