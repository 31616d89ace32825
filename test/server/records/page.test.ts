import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RECORDS } from "../../../server/index.ts";
import { recordsCommand } from "../../../server/records/command.ts";
import { loadSite } from "../../../site/index.ts";
import { fakeIo } from "../../helpers/fake-io.ts";
import { ROOT } from "../../repo/support/repository.ts";

/** `UPDATE_PAGES=1 npx vitest run test/server/records/page.test.ts` writes the outputs into the page. */
const update = process.env.UPDATE_PAGES === "1";

const PAGE = join(ROOT, "docs/records.md");
const COMMAND = /^```console\n(\$ pac-server records \/etc\/pacwright --format (\w+)\n)[\s\S]*?^```$/gm;

test("the page shows the real output for the example site, in every format", async () => {
  const example = await loadSite(join(ROOT, "example"), { readFile });
  const folder = "/etc/pacwright";
  const site = { ...example, file: `${folder}/pacwright.yaml`, pacFile: `${folder}/proxy.pac` };
  const output = (format: string) => {
    const io = fakeIo();
    expect(recordsCommand(site, { format }, io), format).toBe(0);
    return io.out();
  };
  const page = await readFile(PAGE, "utf8");
  const shown = [...page.matchAll(COMMAND)].map(([, , format]) => format);
  expect(shown.toSorted()).toEqual(Object.keys(RECORDS));
  const fresh = page.replace(COMMAND, (_, command: string, format: string) => {
    return `\`\`\`console\n${command}${output(format)}\`\`\``;
  });
  if (update) await writeFile(PAGE, fresh);
  else expect(page).toBe(fresh);
});
