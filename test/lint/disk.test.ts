import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readIfThere, replaceFile, withoutLinks } from "../../lint/disk.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pac-disk-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (name: string) => join(root, name);
const bytes = (text: string) => Buffer.from(text);

describe("replaceFile", () => {
  test("replaces the content and keeps the mode", async () => {
    await writeFile(at("a.pac"), "old");
    await chmod(at("a.pac"), 0o640);
    await replaceFile(at("a.pac"), bytes("new"), bytes("old"));
    expect(await readFile(at("a.pac"), "utf8")).toBe("new");
    expect((await stat(at("a.pac"))).mode & 0o7777).toBe(0o640);
    expect(await readdir(root)).toEqual(["a.pac"]);
  });

  test("makes a file that was not there", async () => {
    await replaceFile(at("a.json"), bytes("new"), null);
    expect(await readFile(at("a.json"), "utf8")).toBe("new");
    expect(await readdir(root)).toEqual(["a.json"]);
  });

  test("replaces the file behind a link", async () => {
    await writeFile(at("real.pac"), "old");
    await symlink("real.pac", at("a.pac"));
    await replaceFile(at("a.pac"), bytes("new"), bytes("old"));
    expect(await readFile(at("real.pac"), "utf8")).toBe("new");
    expect(await withoutLinks(at("a.pac"))).toBe(await withoutLinks(at("real.pac")));
  });

  const refused = [
    {
      name: "another content than it was",
      there: "other",
      before: "old",
      why: "it was changed in the meantime",
    },
    {
      name: "a file where there was none",
      there: "other",
      before: null,
      why: "it was changed in the meantime",
    },
    { name: "no file where there was one", there: null, before: "old", why: "ENOENT" },
  ];
  test.each(refused)("refuses $name, and leaves nothing behind", async ({ there, before, why }) => {
    if (there !== null) await writeFile(at("a.pac"), there);
    const replaced = replaceFile(at("a.pac"), bytes("new"), before === null ? null : bytes(before));
    await expect(replaced).rejects.toThrow(why);
    expect(Buffer.from((await readIfThere(at("a.pac"))) ?? bytes("nothing")).toString()).toBe(
      there ?? "nothing",
    );
    expect(await readdir(root)).toEqual(there === null ? [] : ["a.pac"]);
  });

  test("refuses a folder that is not there", async () => {
    await expect(replaceFile(at("none/a.pac"), bytes("new"), null)).rejects.toThrow("ENOENT");
  });
});

describe("readIfThere", () => {
  test("is null for no file, and fails for what is none", async () => {
    expect(await readIfThere(at("a.pac"))).toBeNull();
    await expect(readIfThere(root)).rejects.toThrow("EISDIR");
  });
});
