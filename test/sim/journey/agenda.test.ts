import { expect, test } from "vitest";
import { Agenda } from "../../../sim/journey/agenda.ts";

/** Plans by name and gives the order in which they happened, with the clock. */
function diary() {
  const agenda = new Agenda();
  const told: [number, string][] = [];
  const plan = (at: number, name: string) => agenda.plan(at, () => void told.push([agenda.now, name]));
  return { agenda, told, plan };
}

test("what happens at the same time happens in the order of planning", async () => {
  const { agenda, told, plan } = diary();
  plan(2, "c");
  plan(1, "a");
  plan(1, "b");
  await agenda.run(10, () => false);
  expect(told).toEqual([
    [1, "a"],
    [1, "b"],
    [2, "c"],
  ]);
});

test("the clock stands still while something waits, and the past is now", async () => {
  const { agenda, told, plan } = diary();
  agenda.plan(5, async () => {
    await Promise.resolve();
    plan(3, "late");
  });
  plan(6, "next");
  await agenda.run(10, () => false);
  expect(told).toEqual([
    [5, "late"],
    [6, "next"],
  ]);
});

test("a plan can be taken back, the end of time is kept, and enough is enough", async () => {
  const { agenda, told, plan } = diary();
  const cancel = plan(1, "cancelled");
  plan(2, "kept");
  plan(11, "too late");
  cancel();
  await agenda.run(10, () => false);
  expect(told).toEqual([[2, "kept"]]);
  const second = diary();
  second.plan(1, "first");
  second.plan(2, "second");
  await second.agenda.run(10, () => second.told.length === 1);
  expect(second.told).toEqual([[1, "first"]]);
});
