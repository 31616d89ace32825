import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BAD, CLEAN, lintFolder } from "../helpers/lint-folder.ts";

const { lint, root } = lintFolder();

describe("exit status and findings", () => {
  const cases = [
    { name: "a clean file", args: "clean/proxy.pac", status: 0, found: [] },
    {
      name: "a folder: PACs in it and below, by name, not in node_modules and .git",
      args: "bad",
      status: 1,
      found: ["bad/sub/wpad.dat direct-with-args"],
      out: "2 files: 1 error",
    },
    {
      name: "a file of any name, when it is named",
      args: "bad/notes.txt",
      status: 1,
      found: ["bad/notes.txt direct-with-args"],
    },
    {
      name: "the site beside the PAC that names it",
      args: "ttl/proxy.pac",
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
    },
    { name: "not the site beside a PAC that it does not name", args: "ttl/other.pac", status: 0, found: [] },
    {
      name: "the site of a folder, said once",
      args: "ttl",
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
      out: "2 files: 0 errors, 1 warning",
    },
    {
      name: "the PAC that a site in the folder names",
      args: "named",
      status: 0,
      found: ["named/pacwright.yaml pac-dns-ttl"],
      out: "1 file:",
    },
    {
      name: "a site for another PAC",
      args: "clean/proxy.pac --site ttl",
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
    },
    {
      name: "a site for two PACs, said once",
      args: "ttl/proxy.pac clean --site ttl/pacwright.yaml",
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
    },
    {
      name: "a site alone: the PAC it names",
      args: "--site named/pacwright.yaml",
      status: 0,
      found: ["named/pacwright.yaml pac-dns-ttl"],
    },
    {
      name: "more warnings than allowed",
      args: "ttl --max-warnings 0",
      status: 1,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
      err: "too many warnings: 1, and --max-warnings is 0",
    },
    {
      name: "as many warnings as allowed",
      args: "ttl --max-warnings 1",
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
    },
    { name: "quiet hides warnings", args: "ttl --quiet", status: 0, found: [] },
    {
      name: "quiet does not change the count",
      args: "ttl --quiet --max-warnings 0",
      status: 1,
      found: [],
      err: "--max-warnings is 0",
    },
    {
      name: "a missing file, and the other one is linted",
      args: "nowhere.pac bad/notes.txt",
      status: 3,
      found: ["bad/notes.txt direct-with-args"],
      err: "nowhere.pac: there is no such file",
    },
    {
      name: "a folder without a PAC",
      args: "nothing",
      status: 3,
      found: [],
      err: 'no PAC found in "nothing"',
    },
    {
      name: "a site whose PAC is missing",
      args: "missing",
      status: 3,
      found: [],
      err: "missing/proxy.pac: there is no such file",
    },
    {
      name: "a broken site beside the PAC, which is still linted",
      args: "broken",
      status: 2,
      found: ["broken/proxy.pac direct-with-args"],
      err: /broken\/pacwright\.yaml:1:\d+: .*unknown key "uri"/,
    },
    {
      name: "a broken site by name",
      args: "clean --site broken",
      status: 2,
      found: [],
      err: 'unknown key "uri"',
    },
    {
      name: "a site that is not there",
      args: "clean --site nowhere.yaml",
      status: 2,
      found: [],
      err: "nowhere.yaml:1:1: no site file here",
    },
    { name: "stdin", args: "-", stdin: BAD, status: 1, found: ["<stdin> direct-with-args"] },
    {
      name: "stdin, clean, with a site",
      args: "- --site ttl",
      stdin: CLEAN,
      status: 0,
      found: ["ttl/pacwright.yaml pac-dns-ttl"],
    },
    { name: "an unknown option", args: "--fast", status: 2, found: [], err: "unknown option '--fast'" },
    {
      name: "an unknown format",
      args: "--format xml",
      status: 2,
      found: [],
      err: "Allowed choices are codeclimate, github, json, junit, sarif, stylish",
    },
    { name: "two formats", args: "--json --format sarif", status: 2, found: [], err: "cannot be used with" },
    {
      name: "a limit that is no number",
      args: "--max-warnings few",
      status: 2,
      found: [],
      err: "expected a whole number",
    },
  ];
  for (const { name, args, status, found, out = "", err = "", stdin = "" } of cases) {
    test(name, async () => {
      const result = await lint(args, { stdin });
      expect(result.found).toEqual(found);
      expect(result.out).toContain(out);
      if (err === "") expect(result.err).toBe("");
      else expect(result.err).toMatch(err);
      expect(result.status).toBe(status);
    });
  }

  test("no FILE: the current folder", async () => {
    const result = await lint("", { cwd: join(root(), "bad") });
    expect(result.found).toEqual(["sub/wpad.dat direct-with-args"]);
    expect(result.status).toBe(1);
  });

  test("a path through a file", async () => {
    const result = await lint("clean/proxy.pac/x.pac bad/notes.txt");
    expect(result.err).toBe("pac-lint: clean/proxy.pac/x.pac: it cannot be read (ENOTDIR)\n");
    expect(result.found).toEqual(["bad/notes.txt direct-with-args"]);
    expect(result.status).toBe(3);
  });
});
