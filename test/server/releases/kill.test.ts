import { afterEach, expect, test } from "vitest";
import { removeFolders } from "../support/state.ts";
import { killRounds } from "./kill-rounds.ts";

afterEach(removeFolders);

test("killed at any moment while it publishes, a restart finds a whole release that passed, and none is lost", async () => {
  const rounds = await killRounds(30, 20_261);
  for (const { kept, told, restored, history } of rounds) {
    expect(told).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
    expect(restored?.text).toMatch(/^GOOD \d+ \d+ x*\n$/);
    // All that the process said it had kept, and perhaps one more that it had no time to speak of.
    const [last] = kept.toReversed();
    expect(history.slice(0, 2)).toContain(last);
    expect(history[0]).toBe(restored?.id);
  }
}, 240_000);
