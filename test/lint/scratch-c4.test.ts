import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { corpusPac } from "../corpus/corpus.ts";
import { runChecks } from "../../lint/run.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { CHECKS } from "../../lint/checks/index.ts";

test("scratch", async () => {
  let out = "";
  for (const name of ["if-chain", "generated-minified", "cidr-table"]) {
    const pac = corpusPac(name);
    const lint = async (checks: never[]) => {
      const started = performance.now();
      await runChecks({ file: pac.name, bytes: pac.bytes, site: null, checks, known: Object.keys(CHECKS) }, simulatedWorld());
      return performance.now() - started;
    };
    await lint([]);
    const base = await lint([]);
    out += `${name} base ${Math.round(base)}\n`;
    for (const id of process.env.C4.split("|")) {
      const t = await lint([CHECKS[id] as never]);
      out += `${name} ${id} ${Math.round(t - base)}\n`;
    }
  }
  writeFileSync("/tmp/c4/perf.txt", out);
}, 1_200_000);
