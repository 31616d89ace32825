import { writeFileSync } from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../lint/cli.ts";
import { fixFiles } from "../../lint/fix-files.ts";
import { openSelection, type Selection } from "../../lint/selection.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { CLEAN } from "../helpers/lint-folder.ts";

/** Two faults that are certain to correct: a misspelt helper, twice. */
const FIXABLE = CLEAN.replaceAll("dnsDomainIs", "DnsDomainIs").replace(
  '  return "PROXY',
  '  if (DnsDomainIs(host, ".corp.example")) return "DIRECT";\n  return "PROXY',
);
const FIXED = FIXABLE.replaceAll("DnsDomainIs", "dnsDomainIs");
const SAID = FIXABLE.split("\n")
  .flatMap((line, i) => [...line.matchAll(/DnsDomainIs/g)].map(({ index }) => `${i + 1}:${index + 1}`))
  .map((at) => `pac-lint: fixed proxy.pac:${at} no-undefined-helper: "DnsDomainIs" is now "dnsDomainIs"\n`)
  .join("");

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "pac-fix-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (name: string) => join(root, name);
async function lint(args: string, stdin = "") {
  const io = fakeIo({ cwd: root, stdin });
  const status = await run(args.split(" "), io);
  return { status, out: io.out(), err: io.err() };
}

describe("--fix", () => {
  test("corrects the file, says what, and reports what is left", async () => {
    await writeFile(at("proxy.pac"), FIXABLE);
    expect((await lint("proxy.pac")).status).toBe(1);
    expect(await lint("proxy.pac --fix")).toEqual({ status: 0, out: "1 file, nothing found\n", err: SAID });
    expect(await readFile(at("proxy.pac"), "utf8")).toBe(FIXED);
    expect(await lint("proxy.pac --fix")).toEqual({ status: 0, out: "1 file, nothing found\n", err: "" });
  });

  test("keeps the output of a format to findings", async () => {
    await writeFile(at("proxy.pac"), FIXABLE);
    expect(await lint("proxy.pac --fix --json")).toEqual({ status: 0, out: "", err: SAID });
  });

  test("keeps byte order mark, line ends, mode, link and folder", async () => {
    await mkdir(at("files"));
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    await writeFile(at("files/real.pac"), windows(FIXABLE));
    await chmod(at("files/real.pac"), 0o4750);
    await symlink("files/real.pac", at("proxy.pac"));
    expect((await lint("proxy.pac --fix")).err).toBe(SAID);
    expect(await readFile(at("files/real.pac"), "utf8")).toBe(windows(FIXED));
    expect((await stat(at("files/real.pac"))).mode & 0o7777).toBe(0o4750);
    expect((await lstat(at("proxy.pac"))).isSymbolicLink()).toBe(true);
    expect(await readdir(at("files"))).toEqual(["real.pac"]);
  });

  test("applies no suggestions", async () => {
    const suggested = CLEAN.replace(
      '  return "PROXY',
      '  if (dnsDomainIs(host, "corp.example")) return "DIRECT";\n  return "PROXY',
    );
    await writeFile(at("proxy.pac"), suggested);
    const { status, err } = await lint("proxy.pac --fix");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(await readFile(at("proxy.pac"), "utf8")).toBe(suggested);
  });

  test("changes nothing in a file that does not parse, and goes on with the others", async () => {
    await writeFile(at("broken.pac"), `${FIXABLE}}`);
    await writeFile(at("proxy.pac"), FIXABLE);
    const { status, out, err } = await lint(". --fix");
    expect(status).toBe(1);
    expect(out).toMatch(/^broken\.pac:\d+:1: error parse-error$/m);
    expect(err).toBe(SAID);
    expect(await readFile(at("broken.pac"), "utf8")).toBe(`${FIXABLE}}`);
    expect(await readFile(at("proxy.pac"), "utf8")).toBe(FIXED);
  });

  test("leaves what a comment accepts", async () => {
    const accepted = FIXABLE.replaceAll(
      "\n",
      " // pac-lint-disable-line no-undefined-helper -- our client has it\n",
    );
    await writeFile(at("proxy.pac"), accepted);
    expect((await lint("proxy.pac --fix")).err).toBe("");
    expect(await readFile(at("proxy.pac"), "utf8")).toBe(accepted);
  });

  test("is refused on standard input", async () => {
    const { status, err } = await lint("- --fix", FIXABLE);
    expect({ status, err }).toEqual({
      status: 2,
      err: "pac-lint: --fix: standard input cannot be changed; name the file\n",
    });
  });

  test("does not overwrite what somebody else wrote meanwhile", async () => {
    await writeFile(at("proxy.pac"), FIXABLE);
    const io = fakeIo({ cwd: root });
    const options = { baseline: null, updateBaseline: false, changedSince: null, live: null };
    const selection = await openSelection(options, [], io);
    const meddling: Selection = {
      ...selection,
      choose(...given) {
        writeFileSync(at("proxy.pac"), CLEAN);
        return selection.choose(...given);
      },
    };
    const job = { path: at("proxy.pac"), display: () => "proxy.pac", site: null };
    expect(await fixFiles([job], meddling, io.stderr)).toEqual([
      { status: 3, text: "proxy.pac: it was not fixed: it was changed in the meantime" },
    ]);
    expect(io.err()).toBe("");
    expect(await readFile(at("proxy.pac"), "utf8")).toBe(CLEAN);
    expect(await readdir(root)).toEqual(["proxy.pac"]);
  });
});
