import { describe, expect, test } from "vitest";
import { timeRangeEdge } from "../../../lint/checks/time-range-edge.ts";
import { ask } from "../../helpers/ask.ts";
import { checkTable } from "../../helpers/check-table.ts";
import { fakeWorld } from "../../helpers/world.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(timeRangeEdge, {
  valid: [
    { name: "an hour", code: testing("timeRange(12) || timeRange(12, 'GMT')") },
    { name: "hours and minutes", code: testing("timeRange(8, 0, 17, 59) || timeRange(8, 0, 0, 17, 59, 59)") },
    { name: "past midnight, with minutes", code: testing("timeRange(22, 0, 5, 59)") },
    { name: "up to midnight, by the hour", code: testing("timeRange(8, 24)") },
    {
      name: "what a variable says",
      code: testing("timeRange(from, to) || timeRange(8, 0, to, 0)").replace(
        "{",
        "{ var from = url, to = host;",
      ),
    },
    { name: "hours in Greenwich", code: testing('timeRange(8, 17, "GMT")') },
    {
      name: "a day in Greenwich that is the same day nearly everywhere",
      code: testing('timeRange(6, 0, 15, 59, "GMT")'),
    },
    { name: "numbers in strings", code: testing('timeRange("8", "0", "17", "59")') },
    { name: "nothing, which is merely false", code: testing("timeRange()") },
    { name: "a list of arguments", code: testing("timeRange(...url)") },
    {
      name: "the PAC's own function",
      code: `function timeRange(a, b) { return a > b; }\n${testing("timeRange(22, 6)")}`,
    },
    { name: "the same hour twice, in browsers", code: testing("timeRange(8, 8)") },
    {
      name: "past midnight where no pac-resolver is",
      code: testing("timeRange(22, 0, 5, 59)"),
      site: site("chromium", "winhttp"),
    },
  ],
  invalid: [
    {
      name: "three numbers",
      code: testing("timeRange(8, 0, 17)"),
      at: "2:7",
      messageId: "count",
      severity: "error",
      data: { count: "3 arguments", zone: "" },
    },
    {
      name: "a zone it does not know",
      code: testing('timeRange(8, 17, "UTC") || timeRange("GMT")'),
      findings: [
        { at: "2:7", messageId: "count", data: { zone: ' and then "GMT", which is the only zone it knows' } },
        { at: "2:34", messageId: "count", data: { count: "no number" } },
      ],
    },
    {
      name: "hours with words",
      code: testing('timeRange("9am", "5pm")'),
      at: "2:17",
      messageId: "noNumber",
      data: { value: "9am" },
    },
    {
      name: "an hour that is none",
      code: testing("timeRange(24) || timeRange(24, 30)"),
      findings: [
        { at: "2:7", messageId: "noHour", data: { value: 24 } },
        { at: "2:24", messageId: "noHour" },
      ],
    },
    {
      name: "past midnight",
      code: testing("timeRange(22, 6)"),
      at: "2:7",
      messageId: "neverWraps",
      severity: "error",
      data: { instead: "timeRange(22, 0, 23, 59) || timeRange(0, 0, 5, 59)" },
    },
    {
      name: "up to midnight",
      code: testing("timeRange(22, 0)"),
      at: "2:7",
      messageId: "neverWraps",
      data: { instead: "timeRange(22, 0, 23, 59)" },
    },
    {
      name: "past midnight, by constants, in Greenwich",
      code: `var NIGHT = 22, DAY = 6;\n${testing('timeRange(NIGHT, DAY, "GMT")')}`,
      at: "3:7",
      messageId: "neverWraps",
      data: { instead: 'timeRange(22, 23, "GMT") || timeRange(0, 5, "GMT")' },
    },
    {
      name: "past midnight, with minutes, in pac-resolver",
      code: testing("timeRange(22, 0, 5, 59)"),
      site: site("chromium", "node"),
      at: "2:7",
      messageId: "nodeWraps",
    },
    {
      name: "the last hour",
      code: testing("timeRange(8, 18)"),
      at: "2:7",
      messageId: "inclusive",
      severity: "note",
      data: { end: 18, instead: "timeRange(8, 0, 17, 59)" },
    },
    {
      name: "the last hour, where clients differ",
      code: testing("timeRange(8, 18) || timeRange(8, 8)"),
      site: site("firefox", "node"),
      findings: [
        {
          at: "2:7",
          messageId: "divergent",
          severity: "warning",
          data: { instead: "timeRange(8, 0, 17, 59)" },
        },
        { at: "2:27", messageId: "divergent", data: { instead: "timeRange(8)" } },
      ],
    },
    {
      name: "with minutes in Greenwich, in the evening there",
      code: testing('timeRange(8, 0, 18, 0, "GMT")'),
      at: "2:7",
      messageId: "gmtDay",
      severity: "warning",
      data: { example: "as in Singapore from 16:00 to 24:00 GMT", from: 8, to: 18 },
    },
    {
      name: "with seconds in Greenwich, past midnight there",
      code: testing('timeRange(22, 0, 0, 6, 0, 0, "GMT")'),
      at: "2:7",
      messageId: "gmtDay",
      data: { example: "as in New York from 0:00 to 5:00 GMT" },
    },
  ],
});

describe("clients", () => {
  const isTrue = async (client: string, test: string, now: string, zone: string) => {
    const { chain, error } = await ask(testing(test), { client, world: fakeWorld({ now, zone }) });
    return error === null ? chain[0]?.kind === "DIRECT" : "throws";
  };
  const BROWSERS = ["chromium", "firefox"];
  const ROWS: [
    test: string,
    now: string,
    zone: string,
    browsers: boolean | string,
    node: boolean | string,
  ][] = [
    ["timeRange(8, 0, 17)", "2026-01-12T12:00:00Z", "UTC", "throws", false],
    ['timeRange(8, 17, "UTC")', "2026-01-12T12:00:00Z", "UTC", "throws", false],
    ["timeRange(22, 6)", "2026-01-12T23:00:00Z", "UTC", false, false],
    ["timeRange(22, 6)", "2026-01-12T03:00:00Z", "UTC", false, false],
    ["timeRange(22, 0, 23, 59) || timeRange(0, 0, 5, 59)", "2026-01-12T23:59:30Z", "UTC", true, true],
    ["timeRange(22, 0, 23, 59) || timeRange(0, 0, 5, 59)", "2026-01-12T06:00:00Z", "UTC", false, false],
    ["timeRange(22, 0, 5, 59)", "2026-01-12T23:00:00Z", "UTC", true, false],
    ["timeRange(8, 18)", "2026-01-12T18:59:59Z", "UTC", true, false],
    ["timeRange(8, 0, 17, 59)", "2026-01-12T17:59:59Z", "UTC", true, true],
    ["timeRange(8, 0, 17, 59)", "2026-01-12T18:00:00Z", "UTC", false, false],
    ["timeRange(8, 24)", "2026-01-12T23:59:59Z", "UTC", true, true],
    ['timeRange(8, 0, 18, 0, "GMT")', "2026-01-12T15:00:00Z", "Asia/Singapore", true, true],
    ['timeRange(8, 0, 18, 0, "GMT")', "2026-01-12T17:00:00Z", "Asia/Singapore", false, true],
    ['timeRange(8, 17, "GMT")', "2026-01-12T17:00:00Z", "Asia/Singapore", true, false],
    ['timeRange(1, 0, 3, 0, "GMT")', "2026-01-12T02:00:00Z", "America/New_York", false, true],
  ];
  test.each(ROWS)("%s at %s in %s", async (call, now, zone, browsers, node) => {
    for (const client of BROWSERS) expect(await isTrue(client, call, now, zone), client).toBe(browsers);
    expect(await isTrue("node", call, now, zone)).toBe(node);
  });
});
