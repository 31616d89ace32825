import { dateRangeArgs } from "../../../lint/checks/date-range-args.ts";
import { checkTable } from "../../helpers/check-table.ts";

const site = (...clients: string[]) =>
  `pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }\nclients: [${clients.join(", ")}]\n`;
const testing = (test: string) =>
  `function FindProxyForURL(url, host) {\n  if (${test}) return "DIRECT";\n  return "PROXY px1:8080";\n}\n`;

checkTable(dateRangeArgs, {
  valid: [
    {
      name: "days, months and years",
      code: testing(
        'dateRange(15) || dateRange("JAN") || dateRange(2027) || dateRange(1, 15) || dateRange(2026, 2027)',
      ),
    },
    {
      name: "a range over the end of the year",
      code: testing('dateRange(20, "DEC", 5, "JAN") || dateRange(1, "JUN", 2027, 15, "AUG", 2027, "GMT")'),
    },
    {
      name: "months, to one with 31 days",
      code: testing('dateRange("JAN", "JUL") || dateRange("NOV", "JAN")'),
    },
    {
      name: "weekdays",
      code: testing(
        'weekdayRange("MON") || weekdayRange("FRI", "MON") || weekdayRange("MON", "FRI", "GMT") || weekdayRange("SAT", "GMT")',
      ),
    },
    { name: "what a run decides", code: testing("dateRange(url, host) || weekdayRange(host)") },
    { name: "a template", code: testing('dateRange("${FROM}", "${TO}") || weekdayRange("${DAY}")') },
    { name: "numbers in strings", code: testing('dateRange("1", "JAN", "15", "MAR")') },
    {
      name: "the PAC's own functions",
      code: `function dateRange() {}\nfunction weekdayRange() {}\n${testing('dateRange("Jan") || weekdayRange("Mon")')}`,
    },
    { name: "nothing, which is merely false", code: testing("dateRange() || weekdayRange()") },
    { name: "a list of arguments", code: testing("dateRange(...url)") },
  ],
  invalid: [
    {
      name: "a month in small letters",
      code: testing('dateRange(1, "jan", 15, "March")'),
      at: "2:20",
      messageId: "month",
      severity: "error",
      data: { value: "jan", instead: '"JAN"' },
      output: testing('dateRange(1, "JAN", 15, "March")'),
    },
    {
      name: "a month that is none",
      code: testing('dateRange("Q1")'),
      at: "2:17",
      messageId: "month",
      data: { instead: '"JAN" to "DEC"' },
    },
    {
      name: "a month in a constant",
      code: `var FROM = "January";\n${testing("dateRange(FROM)")}`,
      at: "3:17",
      messageId: "month",
      data: { value: "January" },
    },
    {
      name: "a short year",
      code: testing('dateRange(1, "JAN", 95)'),
      at: "2:27",
      messageId: "field",
      data: { value: 95 },
    },
    { name: "no day", code: testing("dateRange(0, 5)"), at: "2:17", messageId: "field" },
    {
      name: "halves that do not match",
      code: testing('dateRange(1, "JAN", 15) || dateRange(1, 2, 3, 4)'),
      findings: [
        { at: "2:7", messageId: "shape" },
        { at: "2:34", messageId: "shape" },
      ],
    },
    {
      name: "one date, which browsers take for a start without an end",
      code: testing('dateRange(24, "DEC")'),
      at: "2:7",
      messageId: "wrong",
      severity: "error",
      data: { answer: "true", day: "24 Jan 2027", advice: 'write dateRange(24, "DEC", 24, "DEC")' },
    },
    {
      name: "one date with its year, in Greenwich",
      code: testing('dateRange(24, "DEC", 2027, "GMT")'),
      at: "2:7",
      messageId: "wrong",
      data: { advice: 'write dateRange(24, "DEC", 2027, 24, "DEC", 2027, "GMT")' },
    },
    {
      name: "the month before the day",
      code: testing('dateRange("JAN", 1, "FEB", 10)'),
      at: "2:7",
      messageId: "wrong",
      data: { advice: 'write dateRange(1, "JAN", 10, "FEB")' },
    },
    {
      name: "a month that is too short",
      code: testing('dateRange("JAN", "JUN")'),
      at: "2:7",
      messageId: "overflow",
      severity: "note",
      data: { day: "1 Jul 2027", more: "", advice: 'write dateRange(1, "JAN", 30, "JUN")' },
    },
    {
      name: "a month whose length depends on the year",
      code: testing('dateRange("JAN", "FEB")'),
      at: "2:7",
      messageId: "overflow",
      data: {
        more: ", and as wrong on 2 more days of a year",
        advice: "give a day and a month at both ends",
      },
    },
    {
      name: "weekdays as people write them",
      code: testing('weekdayRange("Mon", "Friday")'),
      at: "2:20",
      messageId: "weekday",
      data: { value: "Mon", instead: '"MON"' },
      output: testing('weekdayRange("MON", "Friday")'),
    },
    {
      name: "a weekday in another language",
      code: testing('weekdayRange("MO", "FR")'),
      at: "2:20",
      messageId: "weekday",
      data: { instead: '"SUN" to "SAT"' },
    },
    {
      name: "a zone that weekdayRange does not know",
      code: testing('weekdayRange("MON", "FRI", "UTC")'),
      at: "2:7",
      messageId: "weekdayCount",
      data: { count: 3 },
    },
    {
      name: "where pac-resolver reads the file",
      code: testing("dateRange(1, 15) || dateRange(20, 25)"),
      site: site("chromium", "node"),
      at: "2:7",
      messageId: "node",
      severity: "error",
      data: { more: " (in 2 places)" },
    },
  ],
});
