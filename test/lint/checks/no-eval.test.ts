import { expect, test } from "vitest";
import { noEval } from "../../../lint/checks/no-eval.ts";
import { ask } from "../../helpers/ask.ts";
import { checkTable } from "../../helpers/check-table.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;
const LOOK_UP = testing(`eval('isInNet("198.51.100.7", "10.0.0.0", "255.0.0.0")')`);

checkTable(noEval, {
  valid: [
    { name: "functions of their own", code: `function eval(text) { return text; }\n${testing('eval("a")')}` },
    {
      name: "a method of that name",
      code: testing("rules.eval(host)").replace("{", "{ var rules = { eval: String };"),
    },
    { name: "the global object", code: `var root = Function("return this")();\n${testing("root.a")}` },
    { name: "as a value", code: testing("host instanceof Function || typeof eval === 'function'") },
    { name: "nothing to run", code: testing("eval()") },
  ],
  invalid: [
    {
      name: "eval",
      code: testing('eval("host.length > 60")'),
      at: "2:7",
      messageId: "hidden",
      severity: "warning",
    },
    {
      name: "rules from elsewhere",
      code: `var rules = new Function("host", text);\nvar text;\n${testing("rules(host)")}`,
      at: "1:13",
      messageId: "hidden",
    },
    {
      name: "Function without new, and eval by another way",
      code: testing('Function("h", "return h")(host) || (0, eval)("host")'),
      findings: [
        { at: "2:7", messageId: "hidden" },
        { at: "2:42", messageId: "hidden" },
      ],
    },
    { name: "a look-up, in browsers", code: LOOK_UP, at: "2:7", messageId: "hidden" },
    {
      name: "a look-up, in pac-resolver",
      code: LOOK_UP,
      site: site("chromium", "node"),
      at: "2:7",
      messageId: "lookup",
      severity: "error",
    },
  ],
});

test("pac-resolver takes the promise for an answer", async () => {
  expect((await ask(LOOK_UP, { client: "chromium" })).chain).toEqual([
    { kind: "PROXY", host: "px1", port: 8080 },
  ]);
  expect((await ask(LOOK_UP, { client: "node" })).chain).toEqual([{ kind: "DIRECT" }]);
});
