import { noMyipPrivateOnnet } from "../../../lint/checks/no-myip-private-onnet.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n  return "DIRECT";\n}\n`;
const ifProxy = (test: string) => entry(`  if (${test}) return "PROXY px1.corp.example:8080";`);
const TEN = 'isInNet(myIpAddress(), "10.0.0.0", "255.0.0.0")';

checkTable(noMyipPrivateOnnet, {
  valid: [
    { name: "a site's own subnet", code: ifProxy('isInNet(myIpAddress(), "10.20.0.0", "255.255.0.0")') },
    { name: "one of many homes", code: ifProxy('isInNet(myIpAddress(), "192.168.17.0", "255.255.255.0")') },
    { name: "a public range", code: ifProxy('isInNet(myIpAddress(), "203.0.113.0", "255.255.255.0")') },
    { name: "the destination", code: ifProxy('isInNet(host, "10.0.0.0", "255.0.0.0")') },
    {
      name: "at home, and so DIRECT",
      code: entry(
        '  if (isInNet(myIpAddress(), "192.168.0.0", "255.255.0.0")) return "DIRECT";\n  if (host) return "PROXY a:1";',
      ),
    },
    {
      name: "together with the address of a name",
      code: ifProxy(`${TEN} && dnsResolve("probe.corp.example") == "10.20.30.40"`),
    },
    { name: "a function of the file's own", code: `function myIpAddress() { return M; }\n${ifProxy(TEN)}` },
    { name: "only said", code: entry(`  alert(${TEN});`) },
  ],
  invalid: [
    {
      name: "all of 10/8",
      code: ifProxy(TEN),
      at: "2:7",
      messageId: "private",
      severity: "warning",
      data: { source: TEN, range: "10.0.0.0/8" },
    },
    {
      name: "in a variable, one of three, and each counts",
      code: ifProxy(
        '(me = myIpAddress()) && (isInNet(me, "172.16.0.0", "255.240.0.0") || shExpMatch(me, "192.168.*"))',
      ).replace("{\n", "{\n  var me;\n"),
      findings: [
        { at: "3:32", messageId: "private", data: { range: "172.16.0.0/12" } },
        { at: "3:76", messageId: "private", data: { range: "192.168.0.0/16" } },
      ],
    },
    {
      name: "an early return, rules for DIRECT before the proxy",
      code: entry(
        `  var me = myIpAddress();\n  if (!isInNet(me, "10.0.0.0", "255.0.0.0")) return "DIRECT";\n  if (isPlainHostName(host)) return "DIRECT";\n  if (host) return "PROXY a:1";`,
      ),
      at: "3:8",
      messageId: "private",
    },
    {
      name: "in a helper with a parameter, one call of which passes it",
      code: `function internal(ip) {\n  return isInNet(ip, "10.0.0.0", "255.0.0.0");\n}\n${entry('  if (internal(host)) return "DIRECT";\n  if (internal(myIpAddress())) return "PROXY a:1";')}`,
      at: "2:10",
      messageId: "private",
    },
    {
      name: "the list that Windows gives",
      code: ifProxy('isInNetEx(myIpAddressEx(), "10.0.0.0/8")'),
      at: "2:7",
      messageId: "private",
    },
    {
      name: "every address",
      code: ifProxy('isInNet(myIpAddress(), "10.0.0.0", "0.0.0.0")'),
      at: "2:7",
      messageId: "all",
    },
  ],
});
