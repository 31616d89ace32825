import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { runChecks } from "../../lint/run.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { corpus } from "../corpus/corpus.ts";

test("scratch", async () => {
  const ids = (process.env.C4 ?? "").split(",");
  const checks = [];
  for (const id of ids) {
    const name = id.replace(/-(\w)/g, (_, l: string) => l.toUpperCase());
    checks.push((await import(`../../lint/checks/${id}.ts`))[name]);
  }
  let out = "";
  for (const pac of corpus()) {
    const findings = await runChecks(
      { file: pac.name, bytes: pac.bytes, site: null, checks, known: ids },
      simulatedWorld(),
    );
    for (const f of findings) {
      if (
        !ids.includes(f.checkId) &&
        process.env.ALL === undefined &&
        f.checkId !== "internal-error" &&
        f.checkId !== "evaluation-stopped"
      )
        continue;
      const line = pac.text.split(/\r\n|\r|\n/)[f.loc.line - 1] ?? "";
      out += `${f.file}:${f.loc.line}:${f.loc.column} ${f.severity} ${f.checkId} ${f.message}\n      ${line.slice(0, 160)}\n`;
    }
  }
  writeFileSync("/tmp/c4/out.txt", out);
}, 600_000);
