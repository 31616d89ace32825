import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { quote } from "../syntax/quote.ts";
import { type TimeCall, timeCalls } from "../syntax/time-arguments.ts";

/** timeRange as the browsers' library has it (`ascii_pac_utils.js`, `pac_js_library.h`), and as pac-resolver has it. */
export const timeRangeEdge: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "time-range-edge",
    summary: "a timeRange that ends at another time than it says, never holds, or throws",
    group: "structure",
    clients: "all",
    messages: {
      count: {
        severity: "error",
        text: '"{{call}}" has {{count}}, and timeRange takes 1, 2, 4 or 6 numbers{{zone}}: Chromium, Firefox and WinHTTP throw, and such a request is sent without the proxy; give hours, hours and minutes, or hours, minutes and seconds',
      },
      noNumber: {
        severity: "error",
        text: '"{{value}}" is no number, so "{{call}}" is never true; write the hour as 0 to 23 and the minutes by themselves',
      },
      noHour: {
        severity: "error",
        text: 'no hour is {{value}}, so "{{call}}" is never true; the hours are 0 to 23',
      },
      neverWraps: {
        severity: "error",
        text: '"{{call}}" is never true, because a range of hours does not go on past midnight; write {{instead}}',
      },
      nodeWraps: {
        severity: "error",
        text: '"{{call}}" is never true in pac-resolver, where no range goes on past midnight; write one range up to 23:59 and one from 0:00, joined with ||',
      },
      divergent: {
        severity: "warning",
        text: '"{{call}}" ends at {{end}}:59:59 in browsers and at {{end}}:00 in pac-resolver; write the minutes, which all clients read alike: {{instead}}',
      },
      inclusive: {
        severity: "note",
        text: '"{{call}}" is true until {{end}}:59:59, because the last hour belongs to the range; to end at {{end}}:00, write {{instead}}',
      },
      gmtDay: {
        severity: "warning",
        text: '"{{call}}" holds the time in Greenwich against the local date in Chromium and Firefox, so it is false wherever it is another day than in Greenwich, {{example}}; ranges of hours alone are right: timeRange({{from}}, {{to}}, "GMT")',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const call of timeCalls(context.sourceCode, "timeRange")) report(context, call);
      },
    };
  },
};

function report(context: Rule.RuleContext, call: TimeCall): void {
  const { node, given } = call;
  const data = { call: quote(context.sourceCode, node) };
  const count = given.length;
  // Without any argument it is merely false, and the arguments of a template come later.
  if (count === 0 && !call.gmt) return;
  if (![1, 2, 4, 6].includes(count)) {
    const zone =
      typeof given.at(-1)?.value === "string" ? ' and then "GMT", which is the only zone it knows' : "";
    context.report({ node, messageId: "count", data: { ...data, count: inWords(count), zone } });
    return;
  }
  const numbers = given.map(({ value }) => (value === null || value === "" ? null : Number(value)));
  const wrong = numbers.findIndex((value) => value !== null && Number.isNaN(value));
  const bad = given[wrong];
  if (bad !== undefined) {
    context.report({ node: bad.node, messageId: "noNumber", data: { ...data, value: String(bad.value) } });
    return;
  }
  const known = numbers.filter((value) => value !== null);
  if (known.length < count) return;
  if (count <= 2) reportHours(context, call, known, data);
  else reportTimes(context, call, known, data);
}

function inWords(count: number): string {
  return count === 0 ? "no number" : `${count} arguments`;
}

/** One hour, or two. The second is the last hour, except in pac-resolver, where it is the end. */
function reportHours(
  context: Rule.RuleContext,
  { node, gmt }: TimeCall,
  [from = 0, to = from]: readonly number[],
  data: { call: string },
): void {
  if (from > 23 || to < 0) {
    context.report({ node, messageId: "noHour", data: { ...data, value: from > 23 ? from : to } });
    return;
  }
  if (from > to) {
    const instead = acrossMidnight(from, to, gmt);
    const suggest = [{ desc: "Write two ranges", fix: replaceBy(node, `(${instead})`) }];
    context.report({ node, messageId: "neverWraps", data: { ...data, instead }, suggest });
    return;
  }
  const end = Math.min(to, 23);
  if (node.arguments.length === (gmt ? 2 : 1) || to > 23 || gmt) return;
  const clients = clientsInUse(context);
  const instead = `timeRange(${from}, 0, ${end === 0 ? 23 : end - 1}, 59)`;
  const isDivergent = clients.includes("node") && clients.length > 1;
  if (from === to && !isDivergent) return;
  context.report({
    node,
    messageId: isDivergent ? "divergent" : "inclusive",
    data: { ...data, end, instead: from === to ? `timeRange(${from})` : instead },
  });
}

/** Two ranges that every client reads alike; with "GMT" only hours are right, see {@link exampleOfOtherDay}. */
function acrossMidnight(from: number, to: number, gmt: boolean): string {
  if (gmt) return `timeRange(${from}, 23, "GMT") || timeRange(0, ${Math.max(0, to - 1)}, "GMT")`;
  const evening = `timeRange(${from}, 0, 23, 59)`;
  return to === 0 ? evening : `${evening} || timeRange(0, 0, ${to - 1}, 59)`;
}

function replaceBy(node: ESTree.Node, text: string): Rule.ReportFixer {
  return (fixer) => fixer.replaceText(node, text);
}

/** With minutes, and perhaps seconds. */
function reportTimes(
  context: Rule.RuleContext,
  { node, gmt }: TimeCall,
  numbers: readonly number[],
  data: { call: string },
): void {
  const half = numbers.length / 2;
  const seconds = (part: readonly number[]) => (part[0] ?? 0) * 3600 + (part[1] ?? 0) * 60 + (part[2] ?? 0);
  const [from, to] = [seconds(numbers.slice(0, half)), seconds(numbers.slice(half))];
  if (from > to && clientsInUse(context).includes("node")) {
    context.report({ node, messageId: "nodeWraps", data });
    return;
  }
  const example = gmt ? exampleOfOtherDay(from / 3600, to / 3600) : null;
  if (example === null) return;
  const hours = { from: numbers[0] ?? 0, to: numbers[half] ?? 0 };
  context.report({ node, messageId: "gmtDay", data: { ...data, ...hours, example } });
}

/**
 * A place where a part of the range falls on a day that is not Greenwich's. Ranges in the middle of Greenwich's day have
 * one in the Pacific only, and are left alone.
 */
function exampleOfOtherDay(from: number, to: number): string | null {
  const covers = (start: number, end: number) =>
    from <= to ? from < end && to > start : from < end || to > start;
  if (covers(0, 5)) return "as in New York from 0:00 to 5:00 GMT";
  return covers(16, 24) ? "as in Singapore from 16:00 to 24:00 GMT" : null;
}
