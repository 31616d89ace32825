import { afterAll, describe, expect, test } from "vitest";
import { ALL_LINES } from "../../lint/changed-lines.ts";
import { CHECKS } from "../../lint/checks/index.ts";
import { isScript, parseScript } from "../../lint/eslint/script.ts";
import { fixPac } from "../../lint/fix-pac.ts";
import { runChecks } from "../../lint/run.ts";
import { decodePac } from "../../pac/index.ts";
import { fakeWorld } from "../helpers/lint-with-toys.ts";
import { corpus } from "./corpus.ts";

const FIXING = Object.values(CHECKS).filter(({ evidence, meta }) => evidence === "syntax" && meta.fixable);
const known = Object.keys(CHECKS);

/** What `pac-lint --fix` makes of a file. */
function fixed(bytes: Uint8Array) {
  return fixPac({
    bytes,
    charset: null,
    lint: (now) =>
      runChecks({ file: "proxy.pac", bytes: now, site: null, checks: FIXING, known }, fakeWorld()),
    choose: (findings) => findings,
    changed: () => ALL_LINES,
  });
}

let applied = 0;
afterAll(() => {
  process.stdout.write(`corpus: ${applied} fixes applied\n`);
});

describe("fixing the corpus", () => {
  test.each(corpus().map((pac) => [pac.name, pac] as const))(
    "%s",
    { timeout: 120_000 },
    async (_, { bytes }) => {
      const once = await fixed(bytes);
      applied += once.applied.length;
      expect(once.broken).toEqual([]);
      // Whatever could be read before can be read after, and where nothing was fixed nothing was touched.
      const parses = (text: Uint8Array) => isScript(parseScript(decodePac(text).text));
      expect(parses(once.bytes)).toBe(parses(bytes));
      if (once.applied.length === 0) expect(once.bytes).toBe(bytes);
      // Nothing is left for a second time.
      expect((await fixed(once.bytes)).applied.map(({ finding }) => finding.checkId)).toEqual([]);
    },
  );
});
