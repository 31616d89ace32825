import { describe, expect, test } from "vitest";
import type { PacError } from "../../sim/index.ts";
import { ask } from "./ask.ts";

export type FailingRow = [
  name: string,
  pac: string,
  code: PacError["code"],
  message: string,
  line: number | null,
  column: number | null,
];

/** The engine's own column: of the call or of its bracket, as it likes. */
export const SOME = expect.any(Number) as unknown as number;

/** Each PAC fails with exactly this error, and the client goes DIRECT. */
export function failing(title: string, rows: FailingRow[]): void {
  describe(title, () => {
    test.each(rows)("%s", async (_, pac, code, message, line, column) => {
      const answer = await ask(pac);
      expect(answer.error).toEqual({ code, message, line, column });
      expect(answer.chain).toEqual([{ kind: "DIRECT" }]);
      expect(answer.line).toBe(line);
    });
  });
}
