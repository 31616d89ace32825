import { myipLoopbackAssumption } from "../../../lint/checks/myip-loopback-assumption.ts";
import { checkTable } from "../../helpers/check-table.ts";

const entry = (...lines: string[]) =>
  [
    "function FindProxyForURL(url, host) {",
    ...lines,
    '  return "PROXY px1.corp.example:8080";',
    "}",
    "",
  ].join("\n");

checkTable(myipLoopbackAssumption, {
  valid: [
    { name: "what it really is", code: entry('  if (myIpAddress() == "127.0.0.1") return "DIRECT";') },
    {
      name: "that, and what it might be elsewhere",
      code: entry(
        "  var me = myIpAddress();",
        '  if (!me || me == "" || me === "127.0.0.1") return "DIRECT";',
      ),
    },
    {
      name: "a guard, which does no harm",
      code: entry(
        "  var me = myIpAddress();",
        '  if (me && me != null && isInNet(me, "10.20.0.0", "255.255.0.0")) return "DIRECT";',
      ),
    },
    { name: "an address", code: entry('  if (myIpAddress() == "10.1.2.3") return "DIRECT";') },
    {
      name: "the list of Windows, which may be empty",
      code: entry('  if (myIpAddressEx() == "") return "DIRECT";'),
    },
    {
      name: "a variable with another value",
      code: entry('  var me = "";', "  if (url) me = myIpAddress();", '  if (me == "") return "DIRECT";'),
    },
    {
      name: "the file's own function",
      code: `function myIpAddress() { return null; }\n${entry('  if (!myIpAddress()) return "DIRECT";')}`,
    },
  ],
  invalid: [
    {
      name: "nothing at all",
      code: entry('  if (!myIpAddress()) return "DIRECT";'),
      at: "2:7",
      messageId: "never",
      severity: "warning",
      data: { source: "!myIpAddress()" },
    },
    {
      name: "null and an empty text, in a variable",
      code: entry("  var me = myIpAddress();", '  if (me === null || "" == me) return "DIRECT";'),
      findings: [
        { at: "3:7", messageId: "never", data: { source: "me === null" } },
        { at: "3:22", messageId: "never", data: { source: '"" == me' } },
      ],
    },
  ],
});
