import { describe, expect, test } from "vitest";
import { createProber, milliseconds } from "../../../lint/live/prober.ts";

/** A prober whose common limit a test ends by hand. */
function prober() {
  const over = new AbortController();
  const [told, unasked]: [string[], string[]] = [[], []];
  let time = 0;
  const probe = createProber({
    world: {
      clock: () => (time += 12),
      after: (limit) => (limit === 99 ? over.signal : AbortSignal.timeout(limit)),
    },
    limit: 99,
    tell: (line) => told.push(line),
    unasked: (what) => unasked.push(what),
  });
  const ask = (what: string, value: () => Promise<string> | string = () => "fine") =>
    probe({ what, limit: 60_000, ask: async () => value(), answer: (text) => text });
  return { ask, over, told, unasked };
}

test("a probe is told with its answer and its time", async () => {
  const { ask, told } = prober();
  expect(await ask("connect 203.0.113.80:80")).toEqual({ value: "fine", ms: 12 });
  expect(told).toEqual(["connect 203.0.113.80:80: fine, 12 ms"]);
});

test("what others answer cannot write to the terminal", async () => {
  const { ask, told } = prober();
  await ask("GET", () => `\u001B[2J\u202E${"x".repeat(500)}\nmore`);
  expect(told).toEqual([`GET: \uFFFD[2J\uFFFD${"x".repeat(115)}..., 12 ms`]);
});

test("no more than four at once", async () => {
  const { ask } = prober();
  let [now, most] = [0, 0];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      ask(String(i), async () => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now--;
        return "";
      }),
    ),
  );
  expect(most).toBe(4);
});

describe("when the time for all is over", () => {
  test("nothing more is asked", async () => {
    const { ask, over, told, unasked } = prober();
    over.abort();
    let asked = false;
    expect(
      await ask("late", () => {
        asked = true;
        return "";
      }),
    ).toBeNull();
    expect([asked, told, unasked]).toEqual([false, [], ["late"]]);
  });

  test("what is under way counts as not asked", async () => {
    const { ask, over, told, unasked } = prober();
    const result = ask("under way", () => {
      over.abort();
      return "silent";
    });
    expect(await result).toBeNull();
    expect([told, unasked]).toEqual([[], ["under way"]]);
  });
});

test("a probe that throws does not keep its place", async () => {
  const { ask } = prober();
  const broken = Array.from({ length: 8 }, () =>
    ask("broken", () => {
      throw new Error("a bug");
    }),
  );
  expect((await Promise.allSettled(broken)).map(({ status }) => status)).toEqual(Array(8).fill("rejected"));
  expect(await ask("next")).toMatchObject({ value: "fine" });
});

test.each([
  [0.57, "0.6 ms"],
  [9.94, "9.9 ms"],
  [12.4, "12 ms"],
  [3052, "3052 ms"],
])("%d is shown as %s", (ms, text) => expect(milliseconds(ms)).toBe(text));
