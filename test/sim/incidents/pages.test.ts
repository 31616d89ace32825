import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellOf, cellText } from "../../../sim/report/journey-matrix.ts";
import { INCIDENTS, type Incident } from "./incidents.ts";
import { retell } from "./retold.ts";
import { type Shown, shown } from "./shown.ts";

const FOLDER = "docs/incidents";
/** `UPDATE_PAGES=1 npx vitest run test/sim/incidents` writes outputs, pictures and the table. */
const update = process.env.UPDATE_PAGES === "1";

const BLOCK = /^```\n\$ (pac-(?:sim|lint) .*)\n([\s\S]*?)^```$/gm;
const PICTURE = /^(?: {4}|\$ )(pac-sim .* --svg (\S+))$/gm;

describe.each(INCIDENTS)("$page", ({ page, failure, cure, checks }) => {
  const file = `${FOLDER}/${page}.md`;
  const text = readFileSync(file, "utf8");

  test("shows what its commands print, of the failure and of the cure", async () => {
    const commands = [...text.matchAll(BLOCK)].map(([, command = ""]) => command);
    const [number] = page.split("-");
    for (const kind of ["failure", "cure"])
      expect(commands.filter((command) => command.includes(`/${number}-${kind}.yaml`))).not.toEqual([]);
    const outputs: string[] = [];
    for (const command of commands) outputs.push((await shownOnce(command)).out.trimEnd());
    const rendered = text.replace(BLOCK, (_, command) => `\`\`\`\n$ ${command}\n${outputs.shift()}\n\`\`\``);
    if (update) writeFileSync(file, rendered);
    else expect(text).toBe(rendered);
  });

  test("shows pictures that its commands write", async () => {
    const pictures = [...text.matchAll(PICTURE)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, command = "", picture = ""] of pictures) {
      expect(text).toContain(`](${picture.replace(`${FOLDER}/`, "")})`);
      const { written } = await shownOnce(command);
      expect(Object.keys(written)).toEqual([picture]);
      if (update) writeFileSync(picture, written[picture] ?? "");
      else expect(readFileSync(picture, "utf8")).toBe(written[picture]);
    }
  });

  test("pac-lint names the fault of the failure, and finds nothing in the cure", async () => {
    const found = await checksIn(failure.site);
    expect(checks.filter((id) => !found.includes(id))).toEqual([]);
    expect(await checksIn(cure.site)).toEqual([]);
  });

  test("has a test of its own", () => {
    expect(existsSync(`test/sim/incidents/${page}.test.ts`)).toBe(true);
  });
});

const TABLE = /(?<=<!-- incidents:start -->\n\n)[\s\S]*?(?=\n\n<!-- incidents:end -->)/;

describe(`${FOLDER}/README.md`, () => {
  test("has a table of all incidents, with what the journeys come to", async () => {
    const file = `${FOLDER}/README.md`;
    const text = readFileSync(file, "utf8");
    const rows = await Promise.all(INCIDENTS.map(rowOf));
    const head = ["incident", "cause", "cure", "profile", "Chromium", "Firefox"];
    const table = [head, head.map(() => "---"), ...rows]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n");
    expect(text).toMatch(TABLE);
    const rendered = text.replace(TABLE, () => table);
    if (update) writeFileSync(file, rendered);
    else expect(text).toBe(rendered);
  });

  test("the forgotten exception of incident 9 is found", async () => {
    const { out } = await shownOnce(`pac-lint ${FOLDER}/sites/9-forgotten.pac`);
    expect(out).toContain("warning temporary-exception-expiry");
    expect(out).toContain("1 file: 0 errors, 1 warning, 0 notes");
  });

  test("each page stands in it, and each picture and site file on a page", () => {
    const pages = INCIDENTS.map(({ page }) => `${page}.md`);
    const found = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");
    expect(found.sort()).toEqual([...pages].sort());
    const texts = pages.map((page) => readFileSync(`${FOLDER}/${page}`, "utf8")).join("\n");
    const files = ["pictures", "sites"].flatMap((folder) =>
      readdirSync(`${FOLDER}/${folder}`).map((name) => `${folder}/${name}`),
    );
    const sites = readdirSync(`${FOLDER}/sites`).filter((name) => name.endsWith(".yaml"));
    const named = texts + sites.map((name) => readFileSync(`${FOLDER}/sites/${name}`, "utf8")).join("\n");
    expect(files.filter((name) => !named.includes(name.replace(/^sites\//, "")))).toEqual([]);
  });
});

/** The checks that find something in a site file. */
async function checksIn(site: string): Promise<string[]> {
  const { out } = await shownOnce(`pac-lint --site ${FOLDER}/sites/${site}.yaml`);
  expect(out).toMatch(/^1 file(: |, nothing found)/m);
  return [...out.matchAll(/^\S+:\d+:\d+: \w+ ([a-z-]+)$/gm)].map(([, id = ""]) => id);
}

const done = new Map<string, Promise<Shown>>();

/** A command is run once, whoever wants to see it. */
function shownOnce(command: string): Promise<Shown> {
  const running = done.get(command) ?? shown(command);
  done.set(command, running);
  return running;
}

async function rowOf({ page, cause, remedy, failure, cure }: Incident): Promise<string[]> {
  const [, title] = /^# (.*)$/m.exec(readFileSync(`${FOLDER}/${page}.md`, "utf8")) ?? [];
  const seconds = ["chromium", "firefox"].map(async (client) => {
    const [before, after] = await Promise.all([failure, cure].map((trip) => retell(trip, client)));
    if (before === undefined || after === undefined) throw new Error("two journeys were asked for");
    return `${cellText(cellOf(before))} → ${cellText(cellOf(after))}`;
  });
  return [`[${title}](${page}.md)`, cause, remedy, `\`${failure.profile}\``, ...(await Promise.all(seconds))];
}
