import { describe, expect, test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { run } from "../../lint/cli.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { lintFolder } from "../helpers/lint-folder.ts";

const { lint, root } = lintFolder();

describe("odd input", () => {
  test("each file gets its own clear finding, never a stack trace", async () => {
    const { status, found, out, err } = await lint("odd");
    expect(found.filter((line) => !line.includes("odd/b-empty.pac"))).toEqual([
      "odd/a-syntax.pac parse-error",
      "odd/c-binary.pac not-text",
      "odd/d-large.pac too-large",
      "odd/e-bom.pac no-bom",
      "odd/f-html.pac parse-error",
    ]);
    expect(found).toContain("odd/b-empty.pac pac-fails");
    expect(out).toContain("6 files:");
    expect(out + err).not.toMatch(/^\s+at .*\.[jt]s:/m);
    expect(err).toBe("");
    expect(status).toBe(1);
  });

  test("an endless stdin is cut off", async () => {
    const io = fakeIo({ cwd: root() });
    async function* endless() {
      for (;;) yield new Uint8Array(65_536).fill(0x20);
    }
    expect(await run(["-"], { ...io, stdin: endless() })).toBe(1);
    expect(io.out()).toContain(": error too-large\n");
  });
});

describe("formats", () => {
  test("json on stdout is one object a line", async () => {
    const { out, err } = await lint("bad ttl --json");
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, check }) => `${file} ${check}`)).toEqual([
      "bad/sub/wpad.dat direct-with-args",
      "ttl/pacwright.yaml pac-dns-ttl",
    ]);
    expect(err).toBe("");
  });

  test("sarif has relative paths", async () => {
    const { out } = await lint("bad --format sarif");
    const [result] = JSON.parse(out).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe("bad/sub/wpad.dat");
  });

  const colors = [
    { name: "on a terminal", args: "bad", isTTY: true, env: {}, colored: true },
    { name: "not in a pipe", args: "bad", isTTY: false, env: {}, colored: false },
    { name: "not with --no-color", args: "bad --no-color", isTTY: true, env: {}, colored: false },
    { name: "not with NO_COLOR", args: "bad", isTTY: true, env: { NO_COLOR: "1" }, colored: false },
  ];
  for (const { name, args, isTTY, env, colored } of colors) {
    test(`colour: ${name}`, async () => {
      expect((await lint(args, { isTTY, env })).out.includes("\u001B[")).toBe(colored);
    });
  }
});

describe("help", () => {
  test("lists every check and shows examples", async () => {
    const { status, out, err } = await lint("--help");
    for (const { meta } of Object.values(CHECKS)) expect(out).toContain(`${meta.id} `);
    expect(out).toContain("Examples:");
    expect(out).toContain("Exit status:");
    expect(err).toBe("");
    expect(status).toBe(0);
  });

  test("the version is the package's", async () => {
    const { status, out } = await lint("--version");
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(status).toBe(0);
  });
});
