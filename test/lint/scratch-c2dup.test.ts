import { readFileSync } from "node:fs";
import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { pageBlocks } from "../helpers/check-pages.ts";
import { lintText } from "../helpers/lint-text.ts";

const ids = (process.env.C2 ?? "").split(",");
test("dup", async () => {
  for (const id of ids) {
    const md = readFileSync(`docs/checks/${id}.md`, "utf8");
    for (const b of pageBlocks(md)) {
      if (b.role === "output" || b.language !== "js") continue;
      const f = await lintText({ code: b.text, site: b.site, checks: Object.values(CHECKS).filter((c) => c.evidence !== "site") });
      for (const x of f) if (x.checkId !== id || b.role === "correct") console.log(`DUP ${id}:${b.line} ${b.role} -> ${x.loc.line}:${x.loc.column} ${x.severity} ${x.checkId}/${x.messageId}: ${x.message}`);
    }
  }
}, 600000);
