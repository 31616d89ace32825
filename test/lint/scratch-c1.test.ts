import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { corpus } from "../corpus/corpus.ts";
import { lintText } from "../helpers/lint-text.ts";

const MINE = (process.env.C1 ?? "").split(",");
test("corpus", { timeout: 600_000 }, async () => {
  const checks = Object.values(CHECKS).filter(({ meta }) => process.env.C1ALL ? meta : MINE.includes(meta.id));
  const out: string[] = [];
  const files: [string, string][] = process.env.C1DIR
    ? readdirSync(process.env.C1DIR).map((f) => [f, readFileSync(`${process.env.C1DIR}/${f}`, "utf8")])
    : corpus().map(({ name, text }) => [name, text]);
  for (const [name, text] of files) {
    const t = performance.now();
    const findings = await lintText({ code: text, checks }).catch((e) => { out.push(`!! ${name} ${e}`); return []; });
    const ms = Math.round(performance.now() - t);
    out.push(`#### ${name} ${text.length} bytes ${ms} ms ${findings.length} findings`);
    const lines = text.split(/\r\n|\r|\n/);
    const at = new Map<string, Set<string>>();
    for (const f of findings) { const k = `${f.loc.line}:${f.loc.column}`; at.set(k, (at.get(k) ?? new Set()).add(f.checkId)); }
    for (const [k, ids] of at) if (ids.size > 1 && [...ids].some((i) => MINE.includes(i))) out.push(`OVERLAP ${k} ${[...ids].join(' ')} | ${(lines[Number(k.split(':')[0]) - 1] ?? '').trim().slice(0, 140)}`);
    for (const f of findings.slice(0, process.env.C1ALL ? 0 : 60)) out.push(`${f.loc.line}:${f.loc.column} ${f.severity} ${f.checkId}/${f.messageId} | ${(lines[f.loc.line - 1] ?? "").slice(Math.max(0, f.loc.column - 40), f.loc.column + 90).trim()} | ${f.message.slice(0, 150)}`);
  }
  writeFileSync("/tmp/c1-findings.txt", out.join("\n"));
});
