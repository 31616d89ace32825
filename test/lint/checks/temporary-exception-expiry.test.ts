import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { temporaryExceptionExpiry } from "../../../lint/checks/temporary-exception-expiry.ts";
import { CHECKS, eslintPlugin } from "../../../lint/index.ts";
import { simulatedWorld } from "../../../lint/world.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { lintText } from "../../helpers/lint-text.ts";

/** In the afternoon of 10 March 2027. */
const NOW = Date.UTC(2027, 2, 10, 15, 30);
const world = simulatedWorld(undefined, () => NOW);

const EXAMPLE = readFileSync(new URL("../../../example/proxy.pac", import.meta.url), "utf8");

const ordinary = [
  "temp files of the build server stay inside",
  "see https://wiki.corp.example/ for words such as temp",
  "Temperature sensors are asked directly",
  "the template server",
  "temp = dnsResolve(host);",
  "temp == null",
  "temp(host)",
  "temp.corp.example is gone",
  "temporary rules are listed below",
  "this was a temp fix once",
  "contemporary",
  "https://temp.corp.example/",
  "tempo: 120",
];

checkTable(temporaryExceptionExpiry, {
  now: NOW,
  valid: [
    { name: "the example", code: EXAMPLE },
    { name: "owner, date and ticket", code: "// temp owner=voice-team expires=2027-03-31 CHG-4711" },
    { name: "in another order and case", code: "/* TEMPORARY: Expires=2027-12-31, Owner=net. */" },
    { name: "an owner in quotes", code: '// temp owner="voice team" expires=2027-12-31' },
    {
      name: "over two lines",
      code: "// temp CHG-4711: calls break behind px1\n// owner=voice-team expires=2027-12-31",
    },
    {
      name: "in a block, with stars",
      code: "/*\n * temp owner=voice-team\n *   expires=2027-12-31\n */",
    },
    { name: "behind code", code: "var a = 1; // tmp: owner=net expires=2028-02-29" },
    { name: "fifteen days from now", code: "// temp owner=net expires=2027-03-25" },
    ...ordinary.map((text) => ({ name: `no mark: ${text}`, code: `// ${text}` })),
    { name: "in a string", code: 'var a = "temp owner= expires=";' },
  ],
  invalid: [
    {
      name: "nothing but the word",
      code: "\n  // TEMP",
      at: "2:6",
      messageId: "incomplete",
      severity: "warning",
      data: { missing: "an owner and an expiry date" },
    },
    { name: "a ticket", code: "// temp CHG-4711 #12", at: "1:4", messageId: "incomplete" },
    { name: "a reason", code: "// temp: Jabber via px2", at: "1:4", messageId: "incomplete" },
    {
      name: "what it is",
      code: "// temporary workaround for CHG-4711",
      at: "1:4",
      messageId: "incomplete",
    },
    {
      name: "no date",
      code: "// temp owner=net CHG-4711",
      at: "1:4",
      messageId: "incomplete",
      data: { missing: "an expiry date" },
    },
    {
      name: "no owner, and the date is still looked at",
      code: "// temp expires=2027-03-09",
      findings: [
        { at: "1:4", messageId: "incomplete", data: { missing: "an owner" } },
        { at: "1:17", messageId: "expired", data: { owner: "whoever asked for it", days: "1 day" } },
      ],
    },
    {
      name: "an owner who is nobody",
      code: "// temp owner=TBD expires=2028-01-01",
      at: "1:4",
      messageId: "incomplete",
    },
    {
      name: "without equals signs",
      code: "// temp owner: net, expires 2027-12-31",
      at: "1:4",
      messageId: "incomplete",
    },
    {
      name: "no day of the calendar",
      code: "// temp owner=net expires=2027-02-29",
      at: "1:27",
      messageId: "noDate",
      severity: "warning",
      data: { date: "2027-02-29" },
    },
    {
      name: "a date in another form",
      code: "// temp owner=net expires=31.03.2027",
      at: "1:27",
      messageId: "noDate",
    },
    { name: "a 13th month", code: "// temp owner=net expires=2027-13-01", at: "1:27", messageId: "noDate" },
    {
      name: "yesterday",
      code: "// temp owner=voice-team expires=2027-03-09",
      at: "1:34",
      messageId: "expired",
      severity: "error",
      data: { date: "2027-03-09", days: "1 day", owner: "voice-team" },
    },
    {
      name: "today",
      code: "// temp owner=net expires=2027-03-10",
      at: "1:27",
      messageId: "soon",
      severity: "warning",
      data: { days: "today" },
    },
    {
      name: "in two weeks",
      code: "// temp owner=net expires=2027-03-24",
      at: "1:27",
      messageId: "soon",
      data: { days: "in 14 days" },
    },
    {
      name: "two marks in a row, each for itself",
      code: "// temp owner=net expires=2020-01-01\n// temp expires=2028-01-01\nvar a; // owner=net",
      findings: [
        { at: "1:27", messageId: "expired" },
        { at: "2:4", messageId: "incomplete", data: { missing: "an owner" } },
      ],
    },
    {
      name: "the date stands in a block",
      code: "/*\n * temp owner=net\n * expires=2026-01-01\n */",
      at: "3:12",
      messageId: "expired",
    },
  ],
});

describe("the clock", () => {
  const code = "// temp owner=net expires=2020-01-01\n";

  test("a finding can be accepted with a reason", async () => {
    const accepted = `// pac-lint-disable-next-line temporary-exception-expiry -- agreed with net\n${code}`;
    const known = Object.keys(CHECKS);
    expect(await lintText({ code: accepted, checks: [temporaryExceptionExpiry], known, world })).toEqual([]);
  });

  test("without one, as in somebody's own ESLint, dates are not compared", () => {
    const lint = (settings: Record<string, unknown>) =>
      new Linter()
        .verify(code, [...eslintPlugin.configs.recommended, { settings }], "proxy.pac")
        .filter(({ ruleId }) => ruleId === "pacwright/temporary-exception-expiry")
        .map(({ messageId }) => messageId);
    expect(lint({})).toEqual([]);
    expect(lint({ pacwright: { now: NOW } })).toEqual(["expired"]);
    expect(lint({ pacwright: { now: "soon" } })).toEqual([]);
  });
});
