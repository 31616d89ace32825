import { describe, expect, test } from "vitest";
import { type Action, entryOf, releaseCalled } from "../../../server/releases/action.ts";
import type { Entry, StoredRelease } from "../../../server/releases/entry.ts";

const release = (digit: string): StoredRelease => ({
  id: `${digit}abcde`.padEnd(64, digit),
  bytes: 10,
  loadedAt: 1,
  origin: { kind: "file", path: "proxy.pac" },
  checks: { warnings: 0, expectations: null },
});
const published = (digit: string): Entry => ({
  version: 1,
  at: 1,
  action: "publish",
  reason: null,
  by: null,
  pinned: null,
  release: release(digit),
});
const [one, two] = [release("1"), release("2")];
const history = [published("2"), published("1")];
const asked = (action: Action["action"], name: string | null = null): Action => ({
  action,
  release: name,
  reason: "calls fail",
  by: "ops",
});
const pinned = { at: 7, reason: "calls fail", by: "ops" };
const serving = { release: two, pin: null };

describe("a rollback", () => {
  test.each([
    { name: "previous", found: one },
    { name: "1abcde", found: one },
    { name: "2ABCDE22", found: two },
    { name: two.id, found: two },
  ])("to $name serves that release and holds it", ({ name, found }) => {
    expect(entryOf(asked("rollback", name), history, serving, 7)).toEqual({
      version: 1,
      at: 7,
      action: "rollback",
      reason: "calls fail",
      by: "ops",
      release: found,
      pinned,
    });
  });

  test.each([
    { name: "1abcd", why: /is not a release; give "previous" or the first 6 or more digits/ },
    { name: "../../etc/passwd", why: /is not a release/ },
    { name: "", why: /is not a release/ },
    { name: "3abcde", why: /no release that begins with 3abcde is kept/ },
  ])("to $name does not happen", ({ name, why }) => {
    expect(entryOf(asked("rollback", name), history, serving, 7)).toEqual({
      why: expect.stringMatching(why),
    });
  });

  test("needs an unambiguous release, and a previous one where there is one", () => {
    const twins = [published("1"), { ...published("1"), release: { ...one, id: `1abcde${"0".repeat(58)}` } }];
    expect(releaseCalled("1abcde", twins, null)).toEqual({ why: expect.stringContaining("2 kept releases") });
    expect(releaseCalled("previous", [published("1")], one.id)).toEqual({
      why: "there is no previous release in the history",
    });
  });
});

test("a pin holds what is served; unpin lets go, once", () => {
  const pin = entryOf(asked("pin"), history, serving, 7);
  expect(pin).toMatchObject({ action: "pin", release: two, pinned });
  expect(entryOf(asked("unpin"), history, { release: two, pin: pinned }, 8)).toMatchObject({
    action: "unpin",
    release: two,
    pinned: null,
  });
  expect(entryOf(asked("unpin"), history, serving, 8)).toEqual({ why: "nothing is pinned" });
  expect(entryOf(asked("pin"), [], null, 8)).toEqual({ why: expect.stringContaining("nothing is served") });
});
