import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { lintPac } from "../../lint/index.ts";
import { corpusPac } from "../corpus/corpus.ts";
import { siteFromText } from "../helpers/lint-text.ts";
const site = siteFromText("pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [chromium, winhttp]\n");
test("perf", async () => {
  const { bytes } = corpusPac(process.env.PAC ?? "if-chain");
  const out: string[] = [];
  for (const id of ["temporary-exception-expiry", "temporary-exception-expiry", ...(process.env.C3 ?? "").split(",")]) {
    const check = CHECKS[id as keyof typeof CHECKS];
    const a = process.cpuUsage();
    const t = performance.now();
    await lintPac({ file: "a.pac", bytes, site, checks: [check] });
    const u = process.cpuUsage(a);
    out.push(`${id} ${Math.round((u.user + u.system) / 1000)} cpu ms, ${Math.round(performance.now() - t)} ms`);
  }
  console.log(out.join("\n"));
}, 600000);
