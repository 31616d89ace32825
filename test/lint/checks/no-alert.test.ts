import { expect, test } from "vitest";
import { noAlert } from "../../../lint/checks/no-alert.ts";
import { ask, body } from "../../helpers/ask.ts";
import { checkTable } from "../../helpers/check-table.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const entry = (lines: string) => `function FindProxyForURL(url, host) {\n  ${lines}\n  return "DIRECT";\n}\n`;
const EMPTY = entry("alert();");

checkTable(noAlert, {
  valid: [
    {
      name: "behind a switch",
      code: `var DEBUG = false;\n${entry("if (DEBUG) alert(host);\n  DEBUG && alert(url);")}`,
    },
    {
      name: "in a function for it",
      code: `function debugOut(text) {\n  alert(text);\n}\n${entry("debugOut(host);")}`,
    },
    {
      name: "behind a switch that is a property",
      code: `var config = { verbose: 0 };\n${entry("if (config.verbose > 1) alert(host);")}`,
    },
    {
      name: "where something failed",
      code: entry("try { f(); } catch (e) { alert(e); }").replace("f()", "url.length()"),
    },
    { name: "while the file is loaded", code: `alert("version 7");\n${entry("")}` },
    {
      name: "in a function that nobody calls",
      code: `function show() {\n  alert();\n  alert("a");\n}\n${entry("")}`,
    },
    { name: "the PAC's own", code: `function alert(text) {}\n${entry("alert();\n  alert(host);")}` },
    { name: "without a message where no Firefox is", code: EMPTY, site: site("chromium") },
    { name: "without a message, and caught", code: entry("try { alert(); } catch (e) {}") },
  ],
  invalid: [
    { name: "without a message", code: EMPTY, at: "2:3", messageId: "empty", severity: "error" },
    {
      name: "for each request, once for all places",
      code: entry('alert("asked for " + host);\n  if (isPlainHostName(host)) alert("plain");'),
      at: "2:3",
      messageId: "left",
      severity: "note",
      data: { source: 'alert("asked for " + host)', more: " and 1 more" },
    },
    {
      name: "in a function that is called",
      code: `function say(text) {\n  alert(text);\n}\n${entry("say(host);")}`,
      at: "2:3",
      messageId: "left",
      data: { more: "" },
    },
  ],
});

test("Firefox throws without a message, and Chromium does not", async () => {
  const pac = body('alert(); return "PROXY px1:8080";');
  expect((await ask(pac, { client: "firefox" })).error?.code).toBe("exception");
  expect((await ask(pac, { client: "chromium" })).error).toBe(null);
});
