import { noBitwiseLogicalMixup } from "../../../lint/checks/no-bitwise-logical-mixup.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noBitwiseLogicalMixup, {
  valid: [
    {
      name: "the logical operators",
      code: testing('isPlainHostName(host) || host == "a" && !isResolvable(host)'),
    },
    {
      name: "bits of an address",
      code: testing("convert_addr(host) & 16777216 || (parts[0] & 240) == 16").replace(
        "{",
        "{ var parts = host.split('.');",
      ),
    },
    { name: "bits of a place", code: testing('host.indexOf("a") & 1') },
    {
      name: "what only a run can tell",
      code: testing("flags & mask").replace(
        "{",
        "{ var flags = f(), mask = f(); function f() { return url.length; }",
      ),
    },
    { name: "no condition", code: 'var a = isPlainHostName("a") | isPlainHostName("b");\n' },
    { name: "a number in a text", code: testing('isPlainHostName(host) & "1"') },
    {
      name: "a checksum",
      code: "var sum = 0;\nfor (var i = 0; i < 9; i++) sum = (sum * 31 + i) | 0;\nif (sum % 2) f();\n",
    },
  ],
  invalid: [
    {
      name: "two tests",
      code: testing('isPlainHostName(host) | dnsDomainIs(host, ".a")'),
      at: "2:7",
      messageId: "both",
      severity: "note",
      data: { operator: "|", instead: "||" },
      output: testing('isPlainHostName(host) || dnsDomainIs(host, ".a")'),
    },
    {
      name: "three tests with brackets",
      code: testing('(host == "a") & !(host == "b") & /c/.test(url)'),
      at: "2:7",
      messageId: "both",
      output: testing('(host == "a") && !(host == "b") && /c/.test(url)'),
    },
    {
      name: "beside another operator: no fix",
      code: testing('isPlainHostName(host) && host != "a" | host != "b"'),
      at: "2:32",
      messageId: "both",
    },
    {
      name: "a look-up that is not always needed",
      code: testing('isPlainHostName(host) | isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")'),
      at: "2:7",
      messageId: "lookup",
      severity: "warning",
      data: { operand: 'isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")' },
      output: testing('isPlainHostName(host) || isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")'),
    },
    {
      name: "a text that should be compared",
      code: testing('host == "a" | "b"'),
      at: "2:7",
      messageId: "text",
      severity: "error",
      data: {
        operand: '"b"',
        effect: "the side with it never decides",
        advice: "compare it as well, and join the two with ||",
      },
    },
    {
      name: "the answer of a look-up",
      code: testing("dnsResolve(host) & isPlainHostName(host)"),
      at: "2:7",
      messageId: "text",
      data: { operand: "dnsResolve(host)", effect: "the condition is never true" },
    },
    {
      name: "the host",
      code: testing('shExpMatch(url, "http:*") & host'),
      at: "2:7",
      messageId: "text",
      data: { operand: "host" },
    },
  ],
});
