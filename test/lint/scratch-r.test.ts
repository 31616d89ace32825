import { readFileSync } from "node:fs";
import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import * as own from "./scratch-r-checks.ts";
import { corpus } from "../corpus/corpus.ts";
import { lintText } from "../helpers/lint-text.ts";
test("print", async () => {
  void CHECKS;
  const files: [string,string][] = [...corpus().map((p): [string,string] => [p.name, p.text]), ["example", readFileSync("example/proxy.pac","utf8")]];
  for (const [name, text] of files) {
    const t = process.cpuUsage();
    const found = await lintText({ code: text, checks: Object.values(own), known: [] });
    const ms = process.cpuUsage(t).user/1000|0;
    const lines = text.split("\n");
    if (found.length||ms>500) console.log(`== ${name} ${ms} ms\n` + found.slice(0, 12).map((f) => `${f.loc.line}:${f.loc.column} ${f.severity} ${f.checkId} ${f.message}\n      | ${lines[f.loc.line-1]?.slice(0,140)}`).join("\n")+(found.length>12?`\n... ${found.length}`:""));
  }
}, 600_000);
