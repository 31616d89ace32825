import { describe, expect, test } from "vitest";
import { followFile } from "../../../server/publish/follow.ts";
import { fakeClock } from "../support/fake-clock.ts";
import { memoryFiles } from "../support/memory-files.ts";

const FILE = "/etc/pacwright/proxy.pac";

async function followed() {
  const [clock, files] = [fakeClock(), memoryFiles({ [FILE]: "one" })];
  let changes = 0;
  const stop = followFile(FILE, { clock, files }, () => {
    changes++;
  });
  await clock.advance(0);
  return { clock, files, stop, changes: () => changes };
}

describe("a change is reported once", () => {
  test("nothing changes: nothing is reported", async () => {
    const { clock, changes } = await followed();
    await clock.advance(60_000);
    expect(changes()).toBe(0);
  });

  test("several writes in a row are one change, after they have settled", async () => {
    const { clock, files, changes } = await followed();
    for (const text of ["", "tw", "two"]) {
      files.write(FILE, text);
      await clock.advance(50);
    }
    expect(changes()).toBe(0);
    await clock.advance(50);
    expect(changes()).toBe(1);
  });

  test("a file that is removed, and one that comes back", async () => {
    const { clock, files, changes } = await followed();
    files.remove(FILE);
    await clock.advance(200);
    expect(changes()).toBe(1);
    files.write(FILE, "back");
    await clock.advance(200);
    expect(changes()).toBe(2);
  });

  test("a write without any event is seen by polling", async () => {
    const { clock, files, changes } = await followed();
    files.write(FILE, "two", { quietly: true });
    await clock.advance(1_000);
    expect(changes()).toBe(0);
    await clock.advance(2_000);
    expect(changes()).toBe(1);
  });

  test("a neighbour's event counts when our file changed with it: a swapped symbolic link", async () => {
    const { clock, files, changes } = await followed();
    files.write(FILE, "two", { quietly: true });
    files.touchNeighbour("..data");
    await clock.advance(200);
    expect(changes()).toBe(1);
  });

  test("a neighbour's event alone does not", async () => {
    const { clock, files, changes } = await followed();
    files.touchNeighbour("access.log");
    await clock.advance(1_000);
    expect(changes()).toBe(0);
  });
});

test("after stop nothing is reported, not even what was about to be", async () => {
  const { clock, files, stop, changes } = await followed();
  files.write(FILE, "two");
  stop();
  files.write(FILE, "three");
  await clock.advance(60_000);
  expect(changes()).toBe(0);
});
