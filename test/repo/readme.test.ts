import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run as lint } from "../../lint/cli.ts";
import { run as simulate } from "../../sim/cli.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { ROOT, textOf } from "./support/repository.ts";

const README = textOf("README.md");

/** The text of the first fenced block of a language that contains a piece of text. */
function block(language: string, containing: string): string {
  const blocks = [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, text]) => name === language && text?.includes(containing));
  if (found?.[2] === undefined) throw new Error(`README.md has no ${language} block with "${containing}"`);
  return found[2];
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pacwright-readme-"));
  await writeFile(join(folder, "proxy.pac"), block("js", "FindProxyForURL"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the bad PAC yields exactly the findings beside it", async () => {
  const io = fakeIo({ cwd: folder });
  expect(await lint(["proxy.pac"], io)).toBe(1);
  expect(io.out()).toBe(block("text", "1 file:"));
});

test("the answer of pac-sim is the one shown", async () => {
  const [command = "", ...shown] = block("", "$ pac-sim").split("\n");
  const io = fakeIo({ cwd: ROOT });
  const argv = command
    .replace("$ pac-sim ", "")
    .replace("--site example", `--site ${ROOT}/example`)
    .split(" ");
  expect(await simulate(argv, io)).toBe(0);
  expect(io.out()).toBe(shown.join("\n"));
});

test("the two commands of a fresh machine are scripts of the package", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  expect(README).toContain("npm ci && npm start");
  expect(README).toContain("npm ci && npm test");
  expect(scripts.start).toContain("serve example");
  expect(scripts.test).toContain("vitest run");
});
