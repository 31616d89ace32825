import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { nowOf } from "../eslint/settings.ts";
import type { Location } from "../finding.ts";
import { temporaryMarks } from "../syntax/temporary-marks.ts";

/** Two weeks are enough to ask the owner, and to get a change through. */
const SOON_DAYS = 14;
const DAY = 86_400_000;

/** Rules that were meant for a while, and stay for years: nobody knows whom to ask. */
export const temporaryExceptionExpiry: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "temporary-exception-expiry",
    summary: "a rule marked as temporary has no owner, no expiry date, or one that is over",
    group: "structure",
    clients: "all",
    messages: {
      incomplete: {
        severity: "warning",
        text: 'this rule is marked as temporary without {{missing}}, so nobody will know when it may go; write "temp owner=<team> expires=<YYYY-MM-DD> <ticket>"',
      },
      noDate: {
        severity: "warning",
        text: '"{{date}}" is no date, so this temporary rule never expires; write it as YYYY-MM-DD, such as 2027-03-31',
      },
      expired: {
        severity: "error",
        text: "this temporary rule expired on {{date}}, {{days}} ago; remove it, or agree on another date with {{owner}}",
      },
      soon: {
        severity: "warning",
        text: "this temporary rule expires on {{date}}, {{days}}; ask {{owner}} whether it is still needed",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const { owner, expires, loc } of temporaryMarks(context.sourceCode)) {
          const missing = [
            ...(owner === null ? ["an owner"] : []),
            ...(expires === null || expires.text === "" ? ["an expiry date"] : []),
          ];
          if (missing.length > 0) {
            const data = { missing: missing.join(" and ") };
            context.report({ loc: range(loc), messageId: "incomplete", data });
          }
          if (expires === null || expires.text === "") continue;
          reportDate(context, {
            date: expires.text,
            loc: expires.loc,
            owner: owner ?? "whoever asked for it",
          });
        }
      },
    };
  },
};

interface Expiry {
  readonly date: string;
  readonly loc: Location;
  readonly owner: string;
}

/** The day itself still counts, and days are those of UTC. */
function reportDate(context: Rule.RuleContext, { date, loc, owner }: Expiry): void {
  const day = dayOf(date);
  if (day === null) {
    context.report({ loc: range(loc), messageId: "noDate", data: { date } });
    return;
  }
  const now = nowOf(context);
  if (now === null) return;
  const left = Math.round((day - Math.floor(now / DAY) * DAY) / DAY);
  if (left > SOON_DAYS) return;
  const days = left === 0 ? "today" : left > 0 ? `in ${inDays(left)}` : inDays(-left);
  const data = { date, days, owner };
  context.report({ loc: range(loc), messageId: left < 0 ? "expired" : "soon", data });
}

/** Milliseconds since 1970 at the beginning of a day; null for what is no day of the calendar. */
function dayOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  // ISO 8601, which is read as UTC; 30 February is rolled over to March.
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? time : null;
}

function inDays(count: number): string {
  return `${count} day${count === 1 ? "" : "s"}`;
}

function range({ line, column, endLine = line, endColumn = column }: Location) {
  return { start: { line, column: column - 1 }, end: { line: endLine, column: endColumn - 1 } };
}
