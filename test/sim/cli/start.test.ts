import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..", "..", "..");
/** The real program and its thread, bundled; `npm test` builds them first. */
const PROGRAM = path.join(ROOT, "dist/sim/bin.cjs");
const THREAD = path.join(ROOT, "dist/sim/guard/worker.cjs");

const folder = mkdtempSync(path.join(tmpdir(), "pacwright-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PROBE = path.join(folder, "probe.cjs");
writeFileSync(
  PROBE,
  `process.on("exit", () => require("node:fs").writeFileSync(__dirname + "/loaded.json",
     JSON.stringify([...Object.keys(require.cache), ...process.moduleLoadList])));`,
);
const URLS = path.join(folder, "urls.txt");
writeFileSync(URLS, "https://www.example.com/\n");

/** What takes long to load, and how what was loaded shows it: a part of the program, or a module of Node. */
const HEAVY = {
  "the readers of site files": /[/\\]yaml-and-zod-/,
  "the list of URLs": /[/\\]answer-urls-/,
  explanations: /[/\\]explain-url-/,
  "pac-resolver": /[/\\]pac-resolver-/,
  "the machine's resolver": /^NativeModule dns\/promises$/,
  "other programs": /^NativeModule child_process$/,
  "the terminal's line editor": /^NativeModule readline$/,
};
type Heavy = keyof typeof HEAVY;

/** Which of the heavy things the command's own thread loaded. */
function heavyIn(args: readonly string[]): Heavy[] {
  const { status, stderr } = spawnSync(process.execPath, ["--require", PROBE, PROGRAM, ...args], {
    cwd: path.join(ROOT, "example"),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const loaded = JSON.parse(readFileSync(path.join(folder, "loaded.json"), "utf8")) as string[];
  expect(loaded).toContain(PROGRAM);
  return (Object.keys(HEAVY) as Heavy[]).filter((what) => loaded.some((name) => HEAVY[what].test(name)));
}

describe("pac-sim loads only what a command needs", () => {
  const ONE = ["https://www.example.com/", "--pac", "proxy.pac"];
  const ROWS: { name: string; args: readonly string[]; heavy: readonly Heavy[] }[] = [
    { name: "help", args: ["--help"], heavy: [] },
    { name: "the version", args: ["--version"], heavy: [] },
    { name: "one URL, one PAC", args: ONE, heavy: [] },
    { name: "pac-resolver, which is the thread's matter", args: [...ONE, "--client", "node"], heavy: [] },
    { name: "a site", args: [...ONE, "--site", "."], heavy: ["the readers of site files"] },
    { name: "an explanation", args: [...ONE, "--explain"], heavy: ["explanations"] },
    {
      name: "a list",
      args: ["--urls", URLS, "--pac", "proxy.pac"],
      heavy: ["the list of URLs", "the terminal's line editor"],
    },
  ];
  test.each(ROWS)("$name", ({ args, heavy }) => expect(heavyIn(args)).toEqual(heavy));
});

describe("the thread", () => {
  const text = readFileSync(THREAD, "utf8");
  const late = [...text.matchAll(/=>\s*require\("[./]+chunks\/([a-z-]+)-[\w-]+\.cjs"\)/g)].map(
    ([, name]) => name,
  );
  const all = [...text.matchAll(/\brequire\("[./]+chunks\/([a-z-]+)-[\w-]+\.cjs"\)/g)].map(
    ([, name]) => name,
  );

  test("is one file, with pac-resolver and explanations beside it for later", () => {
    expect(late).toEqual(expect.arrayContaining(["pac-resolver", "run-copy"]));
    expect(all.filter((name) => !late.includes(name))).toEqual([]);
  });
});
