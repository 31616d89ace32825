import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { type DateMistake, dateMistake } from "../syntax/date-mistakes.ts";
import { monthMeant, monthNumber } from "../syntax/date-range.ts";
import { quote } from "../syntax/quote.ts";
import { isTemplate } from "../syntax/template.ts";
import { type TimeArgument, type TimeCall, timeCalls } from "../syntax/time-arguments.ts";

const NAMES = "upper case and three letters are the only way to write it";

/** dateRange and weekdayRange with arguments that mean something else in the browsers' library than they say. */
export const dateRangeArgs: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "date-range-args",
    summary: "dateRange or weekdayRange with arguments that browsers read otherwise than they are written",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      month: {
        severity: "error",
        text: `"{{value}}" is no month to dateRange, so "{{call}}" does not say what it seems to: ${NAMES}; write {{instead}}`,
      },
      weekday: {
        severity: "error",
        text: `"{{value}}" is no day to weekdayRange, so "{{call}}" is never true: ${NAMES}; write {{instead}}`,
      },
      weekdayCount: {
        severity: "error",
        text: '"{{call}}" has {{count}} arguments: weekdayRange reads two days and "GMT", and with anything else behind the second day it reads the first day alone; give one or two days, and "GMT" or nothing',
      },
      field: {
        severity: "error",
        text: '{{value}} is neither a day of a month nor a year, so "{{call}}" does not say what it seems to; write days as 1 to 31, and years with four digits',
      },
      shape: {
        severity: "error",
        text: '"{{call}}" is no form of dateRange, which takes one date or the start and the end of a range with the same fields; write dateRange(1, "JAN", 31, "MAR") or, with years, dateRange(1, "JAN", 2027, 31, "MAR", 2027)',
      },
      wrong: {
        severity: "error",
        text: '"{{call}}" is {{answer}} on {{day}} in Chromium and Firefox{{more}}; {{advice}}',
      },
      overflow: {
        severity: "note",
        text: '"{{call}}" is {{answer}} on {{day}} in Chromium and Firefox{{more}}, because they let a month that is too short run over into the next; {{advice}}',
      },
      node: {
        severity: "error",
        text: "dateRange is never true in pac-resolver, which does not implement it{{more}}, so Node programs always take the other branch; decide by the date in what makes the file, not in the file",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const calls = timeCalls(sourceCode, "dateRange");
        const [first] = calls;
        if (first !== undefined && clientsInUse(context).includes("node")) {
          const more = calls.length > 1 ? ` (in ${calls.length} places)` : "";
          context.report({ node: first.node, messageId: "node", data: { more } });
        }
        const known = new Map<string, ReturnType<typeof dateMistake>>();
        for (const call of calls) reportDates(context, call, known);
        for (const call of timeCalls(sourceCode, "weekdayRange")) reportWeekdays(context, call);
      },
    };
  },
};

/** A thousand days are compared for each: enough for every file written by people. */
const MOST_RANGES = 500;

function reportDates(
  context: Rule.RuleContext,
  call: TimeCall,
  known: Map<string, ReturnType<typeof dateMistake>>,
): void {
  const { node, given } = call;
  const data = { call: quote(context.sourceCode, node) };
  const values = given.map(({ value }) => value).filter((value) => value !== null);
  if (values.some((value) => isTemplate(String(value)))) return;
  for (const argument of given) {
    const { value } = argument;
    if (value === null) continue;
    const number = Number.parseInt(String(value), 10);
    if (Number.isNaN(number) && monthNumber(String(value)) < 0) {
      reportName(context, argument, "month", monthMeant(String(value)), data);
      return;
    }
    if (number < 1 || (number > 31 && number < 100)) {
      context.report({ node: argument.node, messageId: "field", data: { ...data, value } });
      return;
    }
  }
  if (values.length < given.length || given.length === 0) return;
  const key = values.join();
  if (!known.has(key) && known.size < MOST_RANGES) known.set(key, dateMistake(values));
  const mistake = known.get(key) ?? null;
  if (mistake === "unreadable") context.report({ node, messageId: "shape", data });
  else if (mistake !== null) reportMistake(context, call, mistake, data);
}

/** As many days as a year has ends of months that are too short. */
const FEW = 5;

function reportMistake(
  context: Rule.RuleContext,
  { node, gmt }: TimeCall,
  { day, isTrue, count, years, instead }: DateMistake,
  { call }: { call: string },
): void {
  const others = Math.round(count / years) - 1;
  const better = instead && [...instead, ...(gmt ? ["GMT"] : [])].map((value) => JSON.stringify(value));
  const text = better && `dateRange(${better.join(", ")})`;
  const isPlain = node.arguments.every(({ type }) => type === "Literal");
  context.report({
    node,
    messageId: count > FEW * years ? "wrong" : "overflow",
    data: {
      call,
      answer: String(isTrue),
      day: inWords(day),
      more: others > 0 ? `, and as wrong on ${others} more day${others > 1 ? "s" : ""} of a year` : "",
      advice: text === null ? "give a day and a month at both ends" : `write ${text}`,
    },
    suggest:
      text !== null && isPlain
        ? [{ desc: `Write ${text}`, fix: (fixer) => fixer.replaceText(node, text) }]
        : [],
  });
}

/** Such as `1 Jul 2027`. */
function inWords(day: number): string {
  const [, date = "", month = "", year = ""] = new Date((day + 0.5) * 86_400_000).toUTCString().split(" ");
  return `${Number(date)} ${month} ${year}`;
}

const WEEKDAYS: readonly string[] = "SUN MON TUE WED THU FRI SAT".split(" ");
const WEEKDAY = /^(sun|mon|tues?|wed(nes)?|thu(r|rs)?|fri|sat(ur)?)(day)?\.?$/i;

function reportWeekdays(context: Rule.RuleContext, { node, given }: TimeCall): void {
  const data = { call: quote(context.sourceCode, node) };
  if (given.length > 2) {
    context.report({ node, messageId: "weekdayCount", data: { ...data, count: node.arguments.length } });
    return;
  }
  const wrong = given.find(({ value }) => value !== null && !WEEKDAYS.includes(String(value)));
  if (wrong === undefined || isTemplate(String(wrong.value))) return;
  const word = String(wrong.value).trim();
  reportName(context, wrong, "weekday", WEEKDAY.test(word) ? word.slice(0, 3).toUpperCase() : null, data);
}

function reportName(
  context: Rule.RuleContext,
  { node, value }: TimeArgument,
  messageId: "month" | "weekday",
  meant: string | null,
  data: { call: string },
): void {
  const instead =
    meant === null ? (messageId === "month" ? '"JAN" to "DEC"' : '"SUN" to "SAT"') : `"${meant}"`;
  const isPlain = node.type === "Literal" && meant !== null;
  context.report({
    node,
    messageId,
    data: { ...data, value: String(value), instead },
    ...(isPlain && { fix: (fixer: Rule.RuleFixer) => fixer.replaceText(node, instead) }),
  });
}
