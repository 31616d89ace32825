import { maxFallbackChain } from "../../../lint/checks/max-fallback-chain.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(maxFallbackChain, {
  valid: [
    {
      name: "four proxies and DIRECT",
      code: returning('"PROXY a:1; PROXY b:1; PROXY c:1; PROXY d:1; DIRECT"'),
    },
    {
      name: "entries that clients drop",
      code: returning('"PROXY a:1; PROXY b:1; PROXY c:1; PROXY d:1; e:1; PRXY f:1"'),
    },
    {
      name: "many results",
      code: returning('host ? "PROXY a:1; PROXY b:1; PROXY c:1" : "PROXY d:1; PROXY e:1"'),
    },
  ],
  invalid: [
    {
      name: "five proxies",
      code: returning('"PROXY a:1; PROXY b:1; PROXY c:1; PROXY d:1; PROXY e:1; DIRECT"'),
      at: "2:55",
      messageId: "long",
      severity: "note",
      data: { count: "5", chromium: "40", firefox: "900" },
    },
    {
      name: "put together",
      code: `var A = "PROXY a:1; SOCKS b:1; PROXY c:1";\n${returning('A + "; HTTPS d:1; PROXY e:1; PROXY f:1"')}`,
      at: "3:28",
      messageId: "long",
      data: { count: "6" },
    },
  ],
});
