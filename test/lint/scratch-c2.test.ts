import { readdirSync, readFileSync } from "node:fs";
import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { runChecks } from "../../lint/run.ts";
import { simulatedWorld } from "../../lint/world.ts";

const ids = (process.env.C2 ?? "").split(",");
test("scratch", async () => {
  const dir = process.env.C2DIR ?? "test/corpus/pacs";
  const checks = Object.values(CHECKS).filter(({ meta }) => ids.includes(meta.id));
  for (const f of readdirSync(dir)) {
    const bytes = new Uint8Array(readFileSync(`${dir}/${f}`));
    const out = await runChecks(
      { file: f, bytes, site: null, siteText: undefined, checks, known: ids },
      simulatedWorld(),
    );
    for (const x of out)
      if (ids.includes(x.checkId))
        console.log(
          `${f}:${x.loc.line}:${x.loc.column} ${x.severity} ${x.checkId}/${x.messageId}: ${x.message}`,
        );
  }
}, 600000);
