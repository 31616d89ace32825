import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadSite, type ReadsFiles, SiteError } from "../../site/index.ts";

const TEXT = "pac: { file: pac/proxy.pac, url: http://pac.corp.example/proxy.pac }\n";

/** A disk with some files; a path that is listed with an error code fails with it. */
function disk(entries: Readonly<Record<string, string | { code: string }>>): ReadsFiles {
  return {
    async readFile(path) {
      const entry = entries[path] ?? { code: "ENOENT" };
      if (typeof entry === "string") return entry;
      throw Object.assign(new Error("from the disk"), entry);
    },
  };
}

describe("loadSite", () => {
  test.each([
    ["a file", "sites/a.yaml", { "sites/a.yaml": TEXT }, "sites/a.yaml"],
    [
      "a folder",
      "sites",
      { sites: { code: "EISDIR" }, "sites/pacwright.yaml": TEXT },
      "sites/pacwright.yaml",
    ],
    [
      "a folder with a slash",
      "sites/",
      { "sites/": { code: "EISDIR" }, "sites/pacwright.yaml": TEXT },
      "sites/pacwright.yaml",
    ],
  ])("%s: paths are absolute, the PAC's is relative to the file", async (_, path, entries, file) => {
    const site = await loadSite(path, disk(entries));
    expect(site.file).toBe(resolve(file));
    expect(site.pacFile).toBe(resolve("sites/pac/proxy.pac"));
    expect(site.pac.file).toBe("pac/proxy.pac");
  });

  const MISSING = 'no site file here; write one, or start from the example (see "pac-server --help")';
  test.each([
    ["no such file", "a.yaml", {}, `a.yaml:1:1: ${MISSING}`],
    ["a folder without one", "sites", { sites: { code: "EISDIR" } }, `sites/pacwright.yaml:1:1: ${MISSING}`],
    [
      "not permitted",
      "a.yaml",
      { "a.yaml": { code: "EACCES" } },
      "a.yaml:1:1: the site file may not be read by this user",
    ],
    [
      "something else",
      "a.yaml",
      { "a.yaml": { code: "EIO" } },
      "a.yaml:1:1: cannot read the site file (EIO): is a.yaml a regular file?",
    ],
    [
      "a folder under the file's name",
      "s",
      { s: { code: "EISDIR" }, "s/pacwright.yaml": { code: "EISDIR" } },
      "s/pacwright.yaml:1:1: cannot read the site file (EISDIR): is s/pacwright.yaml a regular file?",
    ],
    ["broken", "a.yaml", { "a.yaml": "pac: 1\n" }, "a.yaml:1:6: pac: expected a mapping, found 1"],
  ])("%s", async (_, path, entries, message) => {
    const error = await loadSite(path, disk(entries)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SiteError);
    expect((error as SiteError).message).toBe(message);
  });

  test("reads from a real disk", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pacwright-"));
    try {
      await expect(loadSite(folder, { readFile })).rejects.toThrow(
        `${folder}/pacwright.yaml:1:1: no site file here`,
      );
      expect((await loadSite("example", { readFile })).pacFile).toBe(resolve("example/proxy.pac"));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
