import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruled } from "../../../sim/engine/ruled.ts";
import { body } from "../../helpers/ask.ts";
import { expectSame } from "./both-ways.ts";

const RULES = Array.from(
  { length: 12 },
  (_, i) => `  if (dnsDomainIs(host, ".d${i}.example.com")) return "PROXY p${i}:1";`,
);
const URLS = Array.from({ length: 14 }, (_, i) => `http://www.d${i}.example.com/x`);
const LAST = '  return "DIRECT";';

describe("a list of rules gets an index", () => {
  test.each<[string, string, number]>([
    ["one if after the other", body([...RULES, LAST].join("\n")), 1],
    ["braces", body([...RULES.map((rule) => rule.replace(/return.*/, "{ $& }")), LAST].join("\n")), 1],
    ["else if", body([RULES.join("\n  else "), LAST].join("\n")), 1],
    [
      "one long condition",
      body(
        `  if (${RULES.map((_, i) => `host == "d${i}.example"`).join(" || ")}) return "PROXY p:1";\n${LAST}`,
      ),
      1,
    ],
    [
      "a variable of the function",
      body(`  var name = host.toLowerCase();\n${RULES.join("\n").replaceAll("host", "name")}\n${LAST}`),
      1,
    ],
    ["two lists", body([...RULES, '  alert("half");', ...RULES, LAST].join("\n")), 2],
    [
      "results in variables",
      `var P = "PROXY p:1";\n${body([...RULES.map((rule) => rule.replace(/"PROXY.*"/, "P")), LAST].join("\n"))}`,
      1,
    ],
    [
      "in a function of its own",
      `function pick(h) {\n${RULES.join("\n").replaceAll("host", "h")}\n  return null;\n}\n${body('  return pick(host) || "DIRECT";')}`,
      1,
    ],
    ["too few", body([...RULES.slice(0, 7), LAST].join("\n")), 0],
    [
      "anything between each two",
      body([...RULES.flatMap((rule) => [rule, '  alert("next");']), LAST].join("\n")),
      0,
    ],
    [
      "conditions that are more than one question",
      body([...RULES.map((rule) => rule.replace("if (", "if (!")), LAST].join("\n")),
      0,
    ],
    [
      "look-ups",
      body(
        [...RULES.map((rule) => rule.replace("dnsDomainIs(host,", "isInNet(host, host,")), LAST].join("\n"),
      ),
      0,
    ],
    [
      "a variable from outside",
      `var name;\n${body(`  name = host;\n${RULES.join("\n").replaceAll("host", "name")}\n${LAST}`)}`,
      0,
    ],
    [
      "a helper of the PAC's own",
      `function dnsDomainIs() { return true; }\n${body([...RULES, LAST].join("\n"))}`,
      0,
    ],
    [
      "a helper that is a parameter",
      `function FindProxyForURL(url, host, dnsDomainIs) {\n${[...RULES, LAST].join("\n")}\n}`,
      0,
    ],
    ["with", body([`  with ({ host: "www.d3.example.com" }) {\n${RULES.join("\n")} }`, LAST].join("\n")), 0],
    [
      "eval",
      body(["  eval('var dnsDomainIs = function () { return true; }');", ...RULES, LAST].join("\n")),
      0,
    ],
    ["its own text", body([...RULES, "  return FindProxyForURL.toString().length + '';"].join("\n")), 0],
    [
      "its own text, without a call",
      body([...RULES, "  return '' + ('' + FindProxyForURL).length;"].join("\n")),
      0,
    ],
  ])("%s", async (_, text, runs) => {
    expect(ruled(text)?.text.split("__pacwright_rules(").length ?? 1).toBe(runs + 1);
    for (const client of ["chromium", "firefox", "winhttp"]) await expectSame(text, URLS, { client });
  });
});

describe("the index is not believed", () => {
  const at = (trouble: string) =>
    body([`  if (host === "www.d5.example.com") { ${trouble} }`, ...RULES, LAST].join("\n"));
  test.each([
    ["a helper replaced", 'globalThis["dns" + "DomainIs"] = function () { return true; };'],
    ["substring replaced", "String.prototype.substring = function () { return '.d7.example.com'; };"],
    ["endsWith replaced", "String.prototype.endsWith = function () { return true; };"],
    ["lastIndexOf replaced", "String.prototype.lastIndexOf = function () { return 0; };"],
    ["RegExp replaced", "RegExp = function () { return { test: function () { return true; } }; };"],
    ["exec replaced", "RegExp.prototype.exec = function () { return null; };"],
    ["replace replaced", 'String.prototype.replace = function () { return ".*"; };'],
    ["a host that is no text", "host = { length: 5, substring: function () { return '.d8.example.com'; } };"],
    ["a host with a line break", 'host = "a\\n.d2.example.com";'],
    ["no host", "host = undefined;"],
  ])("%s", async (_, trouble) => {
    const globs = at(trouble).replaceAll('dnsDomainIs(host, ".', 'shExpMatch(host, "*.');
    const names = at(trouble).replaceAll('dnsDomainIs(host, ".', 'localHostOrDomainIs(host, "www.');
    for (const text of [at(trouble), globs, names]) {
      expect(ruled(text)).not.toBeNull();
      await expectSame(text, [...URLS, ...URLS]);
    }
  });
});

test("an error behind the rules has its place, on one line too", async () => {
  const text = `function FindProxyForURL(url,host){${RULES.join("")}if(host=="www.d13.example.com")null.x;${RULES.join("")}return nosuch;}`;
  const answers = await expectSame(text, URLS);
  expect(answers.map(({ error }) => typeof error?.column)).toEqual([
    ...Array(12).fill("undefined"),
    "number",
    "number",
  ]);
});

test("lists of every shape answer as if they were asked one by one", async () => {
  const label = fc.constantFrom("a", "b", "ab", "www", "");
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));
  const glob = fc
    .array(fc.oneof(label, fc.constantFrom("*", "*", ".", "//", "?")), { maxLength: 6 })
    .map((parts) => parts.join(""));
  const condition = fc.oneof(
    name.map((text) => `dnsDomainIs(host, "${text}")`),
    name.map((text) => `localHostOrDomainIs(host, "${text}")`),
    name.map((text) => `host ${text.length % 2 ? "==" : "==="} "${text}"`),
    glob.map((text) => `shExpMatch(host, "${text}")`),
    glob.map((text) => `shExpMatch(url, "http:${text}*")`),
  );
  const rule = fc
    .array(condition, { minLength: 1, maxLength: 3 })
    .map((conditions) => conditions.join(" || "));
  const lists = fc.array(rule, { minLength: 8, maxLength: 30 });
  const hosts = fc.array(name, { minLength: 12, maxLength: 12 });
  const samples = fc.sample(fc.tuple(lists, hosts), { numRuns: 60, seed: 20_261_122 });
  let indexed = 0;
  for (const [rules, names] of samples) {
    const text = body(
      [...rules.map((test, i) => `  if (${test}) return "PROXY r${i % 20}:1";`), LAST].join("\n"),
    );
    if (ruled(text) !== null) indexed += 1;
    const urls = names.map((host) => `http://${host.replace(/^\.+|\.+$|\.(?=\.)/g, "") || "x"}/a`);
    await expectSame(text, urls);
  }
  expect(indexed).toBeGreaterThan(40);
});
