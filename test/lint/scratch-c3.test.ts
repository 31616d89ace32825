import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { lintPac } from "../../lint/index.ts";
import { corpus } from "../corpus/corpus.ts";
import { siteFromText } from "../helpers/lint-text.ts";

const ids = (process.env.C3 ?? "").split(",");
const site = process.env.C3SITE
  ? siteFromText(
      `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${process.env.C3SITE}]\n`,
    )
  : null;
test("corpus", async () => {
  const checks = ids.map((id) => CHECKS[id as keyof typeof CHECKS]).filter((c) => c !== undefined);
  const out: string[] = [];
  for (const { name, bytes } of corpus()) {
    const started = performance.now();
    const { findings } = await lintPac({ file: `${name}.pac`, bytes, site, checks });
    const ms = Math.round(performance.now() - started);
    if (ms > Number(process.env.SLOW ?? 3000)) out.push(`SLOW ${name} ${ms} ms ${bytes.length}`);
    for (const f of findings.filter(({ checkId }) => ids.includes(checkId)))
      out.push(
        `${f.file}:${f.loc.line}:${f.loc.column} ${f.severity} ${f.checkId}/${f.messageId} ${f.message}`,
      );
  }
  console.log(out.join("\n"));
}, 600_000);
