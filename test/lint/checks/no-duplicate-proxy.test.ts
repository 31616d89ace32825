import { noDuplicateProxy } from "../../../lint/checks/no-duplicate-proxy.ts";
import { checkTable } from "../../helpers/check-table.ts";

const returning = (result: string) => `function FindProxyForURL(url, host) {\n  return ${result};\n}\n`;

checkTable(noDuplicateProxy, {
  valid: [
    { name: "different hosts and ports", code: returning('"PROXY a:1; PROXY a:2; PROXY b:1; DIRECT"') },
    { name: "different kinds", code: returning('"PROXY a:1; HTTPS a:1; SOCKS5 a:1; SOCKS4 a:1; SOCKS a:1"') },
    {
      name: "the same in another result",
      code: returning('host ? "PROXY a:1; PROXY b:1" : "PROXY b:1; PROXY a:1"'),
    },
    { name: "unknown hosts", code: returning('"PROXY " + px() + ":80; PROXY " + px() + ":80"') },
    { name: "what clients drop", code: returning('"PRXY a:1; PRXY a:1"') },
  ],
  invalid: [
    {
      name: "the same again",
      code: returning('"PROXY a:1; PROXY b:1; PROXY a:1; DIRECT"'),
      at: "2:33",
      messageId: "proxy",
      severity: "warning",
      data: { entry: "PROXY a:1" },
    },
    {
      name: "in other letters and with the default port",
      code: returning('"PROXY px1:80; proxy PX1"'),
      at: "2:25",
      messageId: "proxy",
    },
    {
      name: "two constants with one value",
      code: `var A = "PROXY a:1";\nvar B = "PROXY a:1";\n${returning('A + "; " + B')}`,
      at: "2:10",
      messageId: "proxy",
    },
    {
      name: "DIRECT",
      code: returning('"PROXY a:1; DIRECT; DIRECT"'),
      at: "2:30",
      messageId: "direct",
      severity: "note",
    },
  ],
});
