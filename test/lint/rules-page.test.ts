import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../lint/cli.ts";
import { fakeIo } from "../helpers/fake-io.ts";

const PAGE = "docs/rules.md";
/** `UPDATE_PAGES=1` writes the outputs into the page. */
const update = process.env.UPDATE_PAGES === "1";

describe(PAGE, () => {
  let folder = "";
  let page = "";

  beforeAll(async () => {
    page = await readFile(PAGE, "utf8");
    folder = await mkdtemp(join(tmpdir(), "pac-rules-"));
    await writeFile(join(folder, "proxy.pac"), /^```js\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("shows the real output of each command", async () => {
    let rendered = page;
    const commands = [...page.matchAll(/^```console\n\$ pac-lint (.*)\n[\s\S]*?^```$/gm)];
    expect(commands).toHaveLength(2);
    for (const [block, argv = ""] of commands) {
      const io = fakeIo({ cwd: folder });
      expect(await run(argv.split(" "), io)).toBe(0);
      rendered = rendered.replace(block, () => `\`\`\`console\n$ pac-lint ${argv}\n${io.out()}\`\`\``);
    }
    if (update) await writeFile(PAGE, rendered);
    else expect(page).toBe(rendered);
  });
});
