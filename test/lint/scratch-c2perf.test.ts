import { test } from "vitest";
import { CHECKS } from "../../lint/checks/index.ts";
import { simulatedWorld } from "../../lint/world.ts";
import { runChecks } from "../../lint/run.ts";

const ids = (process.env.C2 ?? "").split(",");
const gens: Record<string, (n: number) => string> = {
  isinnet: (n) => `function FindProxyForURL(url, host) {\n${Array.from({ length: n }, (_, i) => `if (isInNet(host, "10.${i % 250}.${(i >> 8) % 250}.0", "255.255.255.0")) return "PROXY px${i}:8080; PROXY b:80; DIRECT";`).join("\n")}\nreturn "DIRECT";}`,
  or: (n) => `function FindProxyForURL(url, host) {\nif (${Array.from({ length: n }, (_, i) => `isInNetEx(host, "fd00:${i.toString(16)}::/32")`).join(" ||\n")}) return "DIRECT";\nreturn "PROXY a:1";}`,
  orguard: (n) => `function FindProxyForURL(url, host) {\nif (typeof isInNetEx === "undefined" || ${Array.from({ length: n }, (_, i) => `isInNetEx(host, "fd00:${i.toString(16)}::/32")`).join(" ||\n")}) return "DIRECT";\nreturn "PROXY a:1";}`,
  table: (n) => `var nets=[${Array.from({ length: n }, (_, i) => `["10.${i % 250}.${(i >> 8) % 250}.1","255.255.255.0","PROXY p${i}:8080"]`).join(",\n")}];\nfunction FindProxyForURL(url, host) {\nfor (var i=0;i<nets.length;i++) if (isInNet(host,nets[i][0],nets[i][1])) return nets[i][2];\nreturn "PROXY a:1";}`,
  local: (n) => `function inside(h,a,b){return isInNet(h,a,b);}\nfunction FindProxyForURL(url, host) {\n${Array.from({ length: n }, (_, i) => `if (inside(host, "10.${i % 250}.${(i >> 8) % 250}.0", "255.255.255.0")) return "DIRECT";`).join("\n")}\nreturn "DIRECT";}`,
  eq: (n) => `function FindProxyForURL(url, host) {\n${Array.from({ length: n }, (_, i) => `if (host == "10.300.${(i >> 8) % 250}.${i}" || isInNetEx(host,"fd00::/8")) return "PROXY a;DIRECT:1";`).join("\n")}\nreturn "DIRECT";}`,
};
for (const [name, gen] of Object.entries(gens)) test(name, async () => {
  for (const id of ids) {
    const check = Object.values(CHECKS).filter(({ meta }) => meta.id === id);
    const times = [];
    for (const n of [1500, 6000]) {
      const bytes = new TextEncoder().encode(gen(n));
      const run = () => runChecks({ file: "x", bytes, site: null, siteText: undefined, checks: check, known: ids }, simulatedWorld());
      const t = performance.now();
      const out = await run();
      times.push(`${n}: ${Math.round(performance.now() - t)}ms/${out.length}`);
    }
    console.log(`PERF ${name} ${id} ${times.join("  ")}`);
  }
}, 600000);
