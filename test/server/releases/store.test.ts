import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { makeRelease } from "../../../server/publish/release.ts";
import type { Disk } from "../../../server/releases/disk.ts";
import { descriptionOf, type Entry } from "../../../server/releases/entry.ts";
import { keepPublished, restore } from "../../../server/releases/restore.ts";
import { MOST_RELEASES, openStore } from "../../../server/releases/store.ts";
import { ABOUT } from "../support/site.ts";
import { realDisk, removeFolders, temporaryFolder } from "../support/state.ts";

afterEach(removeFolders);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const releaseOf = (text: string) => makeRelease(bytesOf(text), ABOUT);

/** A store with these releases, oldest first; and how to open it again, as a restart does. */
async function storeWith(...texts: string[]) {
  const folder = await temporaryFolder();
  const told: string[] = [];
  const open = (disk: Disk = realDisk) =>
    openStore(folder, disk, (message) => told.push(message), { writes: true });
  const store = await open();
  for (const text of texts)
    await keepPublished(store, await releaseOf(text), 1, (message) => told.push(message));
  const files = async (kind: "history" | "bytes") =>
    (await readdir(join(folder, kind))).sort().map((name) => join(folder, kind, name));
  return { folder, store, open, told, files };
}

const restored = async (open: () => ReturnType<typeof openStore>) => {
  const found = await restore(await open(), () => {});
  return found === null ? null : Buffer.from(found.release.plain.bytes).toString();
};

describe("what is kept", () => {
  test("is there after a restart, newest first, with all that is known of it", async () => {
    const { open, told, store } = await storeWith("one", "two");
    const again = await open();
    expect(again.entries()).toEqual(store.entries());
    expect(again.entries().map(({ release }) => release.bytes)).toEqual([3, 3]);
    expect(again.entries()[0]).toEqual({
      version: 1,
      at: 1,
      action: "publish",
      reason: null,
      by: null,
      pinned: null,
      release: descriptionOf(await releaseOf("two")),
    });
    expect(await restored(open)).toBe("two");
    expect(told).toEqual([]);
  });

  test("is written once, however often it is confirmed", async () => {
    const { store, files } = await storeWith("one", "one", "one");
    expect(store.entries()).toHaveLength(1);
    expect(await files("bytes")).toHaveLength(1);
  });

  test("is bounded: older releases go, with their bytes, and one that came back stays", async () => {
    const texts = Array.from({ length: MOST_RELEASES + 5 }, (_, i) => `release ${i}`);
    const { open, files } = await storeWith(...texts, "release 3", "release 54");
    const entries = (await open()).entries();
    expect(new Set(entries.map(({ release }) => release.id)).size).toBe(MOST_RELEASES);
    expect(await files("bytes")).toHaveLength(MOST_RELEASES);
    expect(entries.map(({ release }) => release.id)).toContain((await releaseOf("release 3")).id);
    expect(await files("history")).toHaveLength(entries.length);
  });

  test("a pin survives, also when the bytes of its release do not", async () => {
    const { store, open, files } = await storeWith("one", "two");
    const [newest] = store.entries();
    if (newest === undefined) throw new Error("nothing was kept");
    const pinned = { at: 5, reason: "freeze", by: "ops" };
    const entry: Entry = { ...newest, at: 5, action: "pin", pinned };
    expect(await store.append(entry, null)).toBeNull();
    expect((await restore(await open(), () => {}))?.pin).toEqual(pinned);
    const two = (await files("bytes")).find((file) => file.includes(newest.release.id));
    await writeFile(two ?? "", "other");
    const found = await restore(await open(), () => {});
    expect([found?.release.id, found?.pin]).toEqual([(await releaseOf("one")).id, pinned]);
  });
});

describe("damage is found by hash and passed over, with a word", () => {
  test.each([
    { name: "a truncated entry", kind: "history", harm: (file: string) => truncate(file, 20) },
    { name: "an empty entry", kind: "history", harm: (file: string) => truncate(file, 0) },
    {
      name: "an entry with one character changed",
      kind: "history",
      harm: async (file: string) =>
        writeFile(file, (await readFile(file, "utf8")).replace('"at":1', '"at":2')),
    },
    { name: "truncated bytes", kind: "bytes", harm: (file: string) => truncate(file, 1) },
    { name: "other bytes", kind: "bytes", harm: (file: string) => writeFile(file, "tvo") },
  ] as const)("$name", async ({ kind, harm }) => {
    const { open, files, told, store } = await storeWith("one", "two");
    const newest = store.entries()[0]?.release.id ?? "";
    const damaged = kind === "bytes" ? newest : "0000000002";
    await harm((await files(kind)).find((file) => file.includes(damaged)) ?? "");
    const again = await open();
    const found = await restore(again, (message) => told.push(message));
    expect(Buffer.from(found?.release.plain.bytes ?? []).toString()).toBe("one");
    expect(told).toEqual([expect.stringMatching(/damaged.*passed over/)]);
    // And it goes on from there.
    await keepPublished(again, await releaseOf("three"), 9, (message) => told.push(message));
    expect(await restored(open)).toBe("three");
  });

  test("an entry of another version, and files of others", async () => {
    const { open, store, folder, told } = await storeWith("one");
    const [first] = store.entries();
    const strange = bytesOf(JSON.stringify({ ...first, version: 2 }));
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(strange).digest("hex");
    await writeFile(join(folder, "history", `0000000009.${hash}.json`), strange);
    await writeFile(join(folder, "history", "notes.txt"), "mine");
    await writeFile(join(folder, "bytes", "x.abc.unfinished"), "half");
    expect(await restored(open)).toBe("one");
    expect(told).toEqual([expect.stringContaining("of another version; passed over")]);
    expect(await readdir(join(folder, "history"))).toContain("notes.txt");
    expect(await readdir(join(folder, "bytes"))).not.toContain("x.abc.unfinished");
  });
});

describe("a disk that takes nothing", () => {
  test.each([
    { code: "ENOSPC", words: /the disk is full; serving goes on/ },
    { code: "EROFS", words: /may not write there \(EROFS\)/ },
    { code: "EIO", words: /EIO/ },
  ])("$code is told, changes nothing, and is tried again", async ({ code, words }) => {
    const { open } = await storeWith("one");
    let full = true;
    const write: Disk["write"] = (path, bytes) =>
      full ? Promise.reject(Object.assign(new Error(code), { code })) : realDisk.write(path, bytes);
    const told: string[] = [];
    const store = await open({ ...realDisk, write });
    const two = await releaseOf("two");
    await keepPublished(store, two, 2, (message) => told.push(message));
    expect(told).toEqual([expect.stringMatching(words)]);
    expect(store.problem()).toMatch(words);
    expect(await restored(open)).toBe("one");
    full = false;
    await keepPublished(store, two, 3, (message) => told.push(message));
    expect(store.problem()).toBeNull();
    expect(await restored(open)).toBe("two");
  });

  test("a folder that cannot be made is no reason not to open", async () => {
    const folder = join(await temporaryFolder(), "file");
    await writeFile(folder, "");
    const told: string[] = [];
    const store = await openStore(folder, realDisk, (message) => told.push(message), { writes: true });
    expect(store.entries()).toEqual([]);
    expect(store.problem()).toMatch(/ENOTDIR|EEXIST/);
    expect(await restore(store, () => {})).toBeNull();
  });
});
