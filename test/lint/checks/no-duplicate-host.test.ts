import { noDuplicateHost } from "../../../lint/checks/no-duplicate-host.ts";
import { checkTable } from "../../helpers/check-table.ts";

const body = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.map((line) => `  ${line}\n`).join("")}  return "PROXY px1:8080";\n}\n`;
const when = (test: string) => `if (${test}) return "DIRECT";`;

checkTable(noDuplicateHost, {
  valid: [
    { name: "different hosts", code: body(when('host == "a.example" || host == "b.example"')) },
    {
      name: "a host and its domain",
      code: body(when('host == "a.example" || dnsDomainIs(host, ".a.example")')),
    },
    {
      name: "the same text, compared in two ways",
      code: body(when('host == "a.example" || dnsDomainIs(host, "a.example")')),
    },
    {
      name: "two rules are no-shadowed-rule's business",
      code: body(when('host == "a.example"'), when('host == "a.example"')),
    },
    {
      name: "another text",
      code: body(when('shExpMatch(host, "a.example") || shExpMatch(url, "a.example")')),
    },
    {
      name: "the one must not be, the other must",
      code: body(when('host != "a.example" || host == "a.example"')),
    },
    {
      name: "lines of a table with results",
      code: `var table = [["a.example", "DIRECT"], ["a.example", "PROXY px2:80"]];\n${body(
        "for (var i = 0; i < table.length; i++) if (host == table[i][0]) return table[i][1];",
      )}`,
    },
    {
      name: "two lists",
      code: `var a = ["a.example"], b = ["a.example"];\n${body(when("a.indexOf(host) >= 0"), when("b.indexOf(host) >= 0"))}`,
    },
    {
      name: "a list that is asked twice",
      code: `var a = ["a.example", "b.example"];\n${body(when("a.indexOf(host) >= 0"), when("a.indexOf(host) >= 0"))}`,
    },
  ],
  invalid: [
    {
      name: "in a condition",
      code: body(when('host == "a.example" || host == "b.example" || host === "a.example"')),
      at: "2:62",
      messageId: "repeated",
      severity: "warning",
      data: { host: "a.example", line: 2, kind: "condition", more: "" },
    },
    {
      name: "a pattern",
      code: body(when('shExpMatch(host, "*.a.example") || shExpMatch(host, "*.a.example")')),
      at: "2:59",
      messageId: "repeated",
    },
    {
      name: "in a list that is walked",
      code: `var list = [\n  ".a.example",\n  ".b.example",\n  ".a.example"\n];\n${body(
        'for (var i = 0; i < list.length; i++) if (dnsDomainIs(host, list[i])) return "DIRECT";',
      )}`,
      at: "4:3",
      messageId: "repeated",
      data: { line: 2, kind: "list" },
    },
    {
      name: "in a list that is searched",
      code: `var list = ["a.example", "a.example"];\n${body(when("list.indexOf(host) >= 0"))}`,
      at: "1:26",
      messageId: "repeated",
    },
    {
      name: "a key with two values",
      code: `var table = {\n  "a.example": "DIRECT",\n  "a.example": "PROXY px2:80"\n};\n${body("if (table.hasOwnProperty(host)) return table[host];")}`,
      at: "3:3",
      messageId: "overwritten",
      severity: "error",
      data: { host: "a.example", line: 2 },
    },
    {
      name: "a key with the same value twice",
      code: `var table = { "a.example": 1, "a.example": 1 };\n${body(when("table.hasOwnProperty(host)"))}`,
      at: "1:31",
      messageId: "repeated",
      data: { kind: "table" },
    },
    {
      name: "a list that was pasted twice is one mistake",
      code: `var list = [${Array.from({ length: 2_000 }, (_, i) => `"h${i % 1_000}.example"`).join(", ")}];\n${body(when("list.indexOf(host) >= 0"))}`,
      findings: [{ at: "1:15903", messageId: "repeated", data: { more: ", and so are 999 more of them" } }],
    },
  ],
});
