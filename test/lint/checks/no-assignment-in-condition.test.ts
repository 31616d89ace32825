import { noAssignmentInCondition } from "../../../lint/checks/no-assignment-in-condition.ts";
import { checkTable } from "../../helpers/check-table.ts";

const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(noAssignmentInCondition, {
  valid: [
    { name: "comparisons", code: testing('host == "a" || host === "b" || !(host != "c")') },
    {
      name: "the answer of a look-up, kept",
      code: testing('(ip = dnsResolve(host)) && isInNet(ip, "10.0.0.0", "255.0.0.0")').replace(
        "{",
        "{ var ip;",
      ),
    },
    {
      name: "a loop that takes the next one",
      code: "var m, r = /a/g;\nwhile (m = r.exec(s)) f(m);\nwhile ((i = next())) f(i);\n",
    },
    {
      name: "no condition",
      code: 'var a;\na = "b";\nf(a = "c");\nfor (a = 0; a < 2; a++) f(a);\nvar d = (a = 1) || 2;\n',
    },
    { name: "another assignment", code: 'var t = "";\nif (t += "a") f(t);\n' },
    { name: "what a variable says", code: testing("host = other").replace("{", "{ var other = url;") },
  ],
  invalid: [
    {
      name: "a host",
      code: testing('host = "www.example.com"'),
      at: "2:7",
      messageId: "constant",
      severity: "error",
      data: { source: 'host = "www.example.com"', name: "host", value: '"www.example.com"', truth: "true" },
      output: testing('host === "www.example.com"'),
    },
    {
      name: "among other conditions",
      code: testing('isPlainHostName(host) || (host="a" && url)'),
      at: "2:33",
      messageId: "mixed",
      output: testing('isPlainHostName(host) || (host==="a" && url)'),
    },
    {
      name: "nothing, behind !",
      code: testing('!(host = "")'),
      at: "2:9",
      messageId: "constant",
      data: { truth: "false" },
      output: testing('!(host === "")'),
    },
    {
      name: "a constant of the file, in ?:",
      code: 'var HOME = "corp" + ".example";\nvar r = host = HOME ? 1 : 2;\nr = (host = HOME) ? 1 : 2;\n',
      at: "3:6",
      messageId: "constant",
      data: { value: '"HOME"' },
      output: 'var HOME = "corp" + ".example";\nvar r = host = HOME ? 1 : 2;\nr = (host === HOME) ? 1 : 2;\n',
    },
    {
      name: "a number, in a loop",
      code: "var n = 3;\nwhile (n = 0) f();\n",
      at: "2:8",
      messageId: "constant",
      data: { value: "0", truth: "false" },
      output: "var n = 3;\nwhile (n === 0) f();\n",
    },
  ],
});
