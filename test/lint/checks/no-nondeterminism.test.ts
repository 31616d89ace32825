import { noNondeterminism } from "../../../lint/checks/no-nondeterminism.ts";
import { checkTable } from "../../helpers/check-table.ts";

const A = '"PROXY px1:8080"';
const B = '"PROXY px2:8080"';
const entry = (body: string) => `function FindProxyForURL(url, host) {\n  ${body}\n  return ${A};\n}\n`;

checkTable(noNondeterminism, {
  valid: [
    {
      name: "the sum of the character codes",
      code: entry(
        `var sum = 0;\n  for (var i = 0; i < host.length; i++) sum += host.charCodeAt(i);\n  if (sum % 2) return ${B};`,
      ),
    },
    { name: "told to the user only", code: entry('var id = Math.random();\n  alert("asked, " + id);') },
    { name: "nobody looks", code: entry("Math.random();\n  new Date();") },
    {
      name: "drawn once, while the file is loaded",
      code: `var half = Math.random() < 0.5;\n${entry(`if (half) return ${B};`)}`,
    },
    {
      name: "in a function that nobody calls",
      code: `function roll() { return Math.random(); }\n${entry("")}`,
    },
    {
      name: "a name that should not exist",
      code: entry('if (isResolvable("x" + Math.random() + ".example.com")) return "DIRECT";'),
    },
    {
      name: "working hours",
      code: entry(`var now = new Date();\n  if (now.getHours() >= 8 && now.getDay() % 6) return ${B};`),
    },
    {
      name: "a deadline",
      code: entry(
        `if (new Date().getTime() < 1798761600000 || new Date() < new Date(2027, 0, 1)) return ${B};`,
      ),
    },
    {
      name: "minutes compared, as part of a time",
      code: entry(`var now = new Date();\n  if (now.getHours() * 60 + now.getMinutes() < 510) return ${B};`),
    },
    {
      name: "the PAC's own Math",
      code: `var Math = { random: function () { return 0; } };\n${entry(`if (Math.random() < 1) return ${B};`)}`,
    },
  ],
  invalid: [
    {
      name: "chance between two proxies",
      code: entry(`if (Math.random() < 0.5) return ${B};`),
      at: "2:7",
      messageId: "random",
      severity: "warning",
      data: { source: "Math.random()" },
    },
    {
      name: "chance between the proxy and DIRECT",
      code: entry('if (Math.random() < 0.5) return "DIRECT";'),
      at: "2:7",
      messageId: "direct",
      severity: "error",
    },
    {
      name: "in a variable",
      code: entry('var dice = Math.random() * 100;\n  return dice > 50 ? "DIRECT" : "PROXY px3:8080";'),
      at: "2:14",
      messageId: "direct",
    },
    {
      name: "out of a list",
      code: `var list = [${A}, ${B}];\n${entry("return list[Math.floor(Math.random() * list.length)];")}`,
      at: "3:26",
      messageId: "random",
    },
    {
      name: "in a function of the file",
      code: `function pick() {\n  return Math.random() < 0.5 ? ${A} : ${B};\n}\n${entry("return pick();")}`,
      at: "2:10",
      messageId: "random",
    },
    {
      name: "by comparing two draws",
      code: entry(`return [${A}, ${B}].sort(function () { return Math.random() - 0.5; })[0];`),
      at: "2:73",
      messageId: "random",
    },
    {
      name: "by the seconds",
      code: entry(`if (new Date().getSeconds() % 2) return ${B};`),
      at: "2:7",
      messageId: "clock",
      data: { source: "new Date().getSeconds() % 2" },
    },
    {
      name: "by the time itself",
      code: entry(`if (Date.now() % 2 === 0) return ${B};`),
      at: "2:7",
      messageId: "clock",
    },
    {
      name: "by the minutes, in a variable",
      code: entry(`var now = new Date();\n  if (now.getMinutes() % 10 < 5) return ${B};`),
      at: "2:13",
      messageId: "clock",
    },
  ],
});
