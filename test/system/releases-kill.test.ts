import { afterEach, expect, test } from "vitest";
import { killRounds } from "../server/releases/kill-rounds.ts";
import { removeFolders } from "../server/support/state.ts";

afterEach(removeFolders);

/** Each takes about a second. `PACWRIGHT_KILLS=200` tries more of them. */
const KILLS = Number(process.env.PACWRIGHT_KILLS ?? 25);

test(`kill -9 at ${KILLS} moments while releases are published: every restart serves a whole release that passed`, async () => {
  const rounds = await killRounds(KILLS, 7);
  const bad = rounds.filter(
    ({ kept, told, restored, history }) =>
      told.length > 0 ||
      !/^GOOD \d+ \d+ x*\n$/.test(restored?.text ?? "") ||
      history[0] !== restored?.id ||
      !history.slice(0, 2).includes(kept.at(-1) ?? ""),
  );
  expect(bad).toEqual([]);
  expect(rounds).toHaveLength(KILLS);
}, 600_000);
