import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REAL_EDGES, run } from "../../../sim/cli.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { pacSim } from "../../helpers/pac-sim.ts";

const PAGE = "docs/journey.md";
const PICTURE = "docs/pictures/journey-carrier-hang.svg";
/** `UPDATE_PAGES=1 npx vitest run test/sim/cli/journey-page.test.ts` writes the outputs and the picture. */
const update = process.env.UPDATE_PAGES === "1";

/** Runs a command as the page writes it, and keeps what it would write to the disk. */
async function shown(command: string): Promise<{ out: string; written: Record<string, string> }> {
  const written: Record<string, string> = {};
  const io = fakeIo({ cwd: process.cwd(), env: { TZ: "UTC" } });
  const writeFile = async (path: string, text: string) => {
    written[path] = text;
  };
  const argv = command.trim().split(" ").slice(1);
  expect(await run(argv, io, { ...REAL_EDGES, writeFile, clock: () => Date.UTC(2026, 0, 12, 12) })).toBe(0);
  return { out: io.out(), written };
}

const BLOCK = /^```\n\$ (pac-sim .*)\n([\s\S]*?)^```$/gm;

describe(PAGE, () => {
  const page = readFileSync(PAGE, "utf8");

  test("shows what its commands print", async () => {
    const outputs: string[] = [];
    for (const [, command = ""] of page.matchAll(BLOCK)) outputs.push((await shown(command)).out);
    expect(outputs.length).toBeGreaterThan(3);
    const rendered = page.replace(BLOCK, (_, command) => `\`\`\`\n$ ${command}\n${outputs.shift()}\`\`\``);
    if (update) writeFileSync(PAGE, rendered);
    else expect(page).toBe(rendered);
  });

  test("its picture is what its command writes", async () => {
    const [command = ""] = page.match(/(?<=^ {4})pac-sim journey .* --svg \S+$/m) ?? [];
    const { written } = await shown(command);
    expect(Object.keys(written)).toEqual([PICTURE]);
    if (update) writeFileSync(PICTURE, written[PICTURE] ?? "");
    expect(readFileSync(PICTURE, "utf8")).toBe(written[PICTURE]);
  });

  test("describes every key", async () => {
    const argv = [
      "journey",
      "https://www.example.com/",
      "--profile",
      "off-net",
      "--at",
      "1:off-net",
      "--json",
    ];
    const [one, cell] = [await pacSim(argv), await pacSim([...argv, "--all"])];
    const found = [one, cell].map(({ out }) => JSON.parse(out.split("\n")[0] ?? ""));
    const keys = [...found, found[0].pac, found[0].changes[0], found[0].events[0]].flatMap(Object.keys);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
