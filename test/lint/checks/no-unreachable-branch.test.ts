import { noUnreachableBranch } from "../../../lint/checks/no-unreachable-branch.ts";
import { checkTable } from "../../helpers/check-table.ts";

const body = (...lines: string[]) =>
  `function FindProxyForURL(url, host) {\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

checkTable(noUnreachableBranch, {
  valid: [
    {
      name: "a return at the end",
      code: body('if (isPlainHostName(host)) return "DIRECT";', 'return "PROXY px1:8080";'),
    },
    {
      name: "functions and plain variables behind it",
      code: body(
        'return own(host) ? "DIRECT" : "PROXY px1:8080";',
        "function own(name) { return isPlainHostName(name); }",
        "var a;",
        ";",
      ),
    },
    {
      name: "a break behind a return",
      code: body(
        "switch (host) {",
        'case "a": return "DIRECT"; break;',
        'default: return "PROXY px1:8080";',
        "}",
      ),
    },
    {
      name: "one branch only",
      code: body(
        "if (isPlainHostName(host)) {",
        'return "DIRECT";',
        "} else {",
        "var x = 1;",
        "}",
        'return "PROXY px1:8080";',
      ),
    },
    {
      name: "an endless loop that is left",
      code: body("while (true) { if (host) break; }", "for (;;) { break; }", 'return "DIRECT";'),
    },
    {
      name: "constants that change nothing",
      code: body(
        'if (isPlainHostName(host) && true) return "DIRECT";',
        'if (host == "a" || false) return "DIRECT";',
        'return "PROXY px1:8080";',
      ),
    },
    {
      name: "a switch in a constant",
      code: body("var debug = false;", 'if (debug) return "DIRECT";', 'return "PROXY px1:8080";'),
    },
    {
      name: "a text that is a value",
      code: body('var name = host || "a";', 'return name == "a" ? "DIRECT" : "PROXY px1:8080";'),
    },
  ],
  invalid: [
    {
      name: "a second result",
      code: body('return "PROXY px1:8080";', 'return "DIRECT";'),
      at: "3:3",
      messageId: "result",
      severity: "error",
      data: { dead: 'return "DIRECT";', before: 'return "PROXY px1:8080";' },
    },
    {
      name: "everything behind a return that was put in for a day",
      code: body(
        'return "DIRECT";',
        'if (isPlainHostName(host)) return "DIRECT";',
        'return "PROXY px1:8080";',
      ),
      at: "3:3",
      messageId: "code",
      severity: "warning",
    },
    {
      name: "behind two branches that both return",
      code: body(
        'if (isPlainHostName(host)) { return "DIRECT"; } else return "PROXY px1:8080";',
        'return "PROXY px2:8080";',
      ),
      at: "3:3",
      messageId: "code",
    },
    {
      name: "behind a break",
      code: body("switch (host) {", 'case "a": break; host = "b";', "}", 'return "DIRECT";'),
      at: "3:20",
      messageId: "code",
    },
    {
      name: "a text on the right of ||",
      code: body('if (host == "a.example" || "b.example") return "DIRECT";', 'return "PROXY px1:8080";'),
      at: "2:30",
      messageId: "text",
      severity: "error",
      data: { text: '"b.example"' },
    },
    {
      name: "a text alone",
      code: body('return "a.example" ? "DIRECT" : "PROXY px1:8080";'),
      at: "2:10",
      messageId: "text",
    },
    {
      name: "always true",
      code: body('if (isPlainHostName(host) || true) return "DIRECT";', 'return "PROXY px1:8080";'),
      at: "2:32",
      messageId: "always",
      severity: "warning",
    },
    {
      name: "switched off",
      code: body(
        'if (false && isPlainHostName(host)) return "DIRECT";',
        "if (0) host = url;",
        'return "PROXY px1:8080";',
      ),
      findings: [
        { at: "2:7", messageId: "never", severity: "warning" },
        { at: "3:7", messageId: "never" },
      ],
    },
  ],
});
