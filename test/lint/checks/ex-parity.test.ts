import { exParity } from "../../../lint/checks/ex-parity.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { siteText } from "../../helpers/site-text.ts";

const PLAIN =
  'function FindProxyForURL(url, host) {\n  if (dnsDomainIs(host, ".corp.example")) return "DIRECT";\n  return "PROXY a:1";\n}\n';
const ex = (...lines: string[]) =>
  `${PLAIN}function FindProxyForURLEx(url, host) {\n${lines.join("\n")}\n}\n`;

checkTable(exParity, {
  valid: [
    { name: "one calls the other", code: ex("  return FindProxyForURL(url, host);") },
    { name: "no Ex", code: PLAIN },
    { name: "Ex alone, which others say", code: 'function FindProxyForURLEx() { return "DIRECT"; }\n' },
    {
      name: "the same written again",
      code: ex('  return shExpMatch(host, "*.corp.example") ? "DIRECT" : "PROXY a:1";'),
    },
    {
      name: "IPv6 alone is decided otherwise",
      code: ex(
        '  if (isInNetEx(host, "2001:db8::/32")) return "DIRECT";',
        "  return FindProxyForURL(url, host);",
      ),
    },
    {
      name: "no Windows",
      code: ex('  return "DIRECT";'),
      site: siteText({ more: "clients: [chromium, firefox]" }),
    },
    {
      name: "a helper that only Windows asks",
      code: `${PLAIN}function FindProxyForURLex() { return "DIRECT"; }\n`,
    },
    { name: "a script that JScript cannot read", code: ex("  let a = `x`;", '  return "DIRECT";') },
    { name: "one of them fails", code: ex("  throw 1;") },
  ],
  invalid: [
    {
      name: "a rule is missing",
      code: ex('  return "PROXY a:1";'),
      at: "5:10",
      messageId: "direct",
      severity: "warning",
      data: { url: "http://www.corp.example/", ex: '"PROXY a:1"', plain: '"DIRECT"', profile: "on-net" },
    },
    {
      name: "another proxy, by a variable",
      code: `var FindProxyForURLEx = function (url, host) {\n  return dnsDomainIs(host, ".corp.example") ? "DIRECT" : "PROXY b:1";\n};\n${PLAIN}`,
      site: siteText({ more: "clients: [winhttp]" }),
      at: "1:5",
      messageId: "otherProxy",
      severity: "note",
      data: { ex: '"PROXY b:1"', plain: '"PROXY a:1"' },
    },
  ],
});
