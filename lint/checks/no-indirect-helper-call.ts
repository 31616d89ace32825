import type * as ESTree from "estree";
import { rewrittenForPacResolver } from "../../sim/index.ts";
import type { AskablePac, EvaluationCheck, Report } from "../check.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import type { Location } from "../finding.ts";
import { FEATURES, type Feature, newerSyntax } from "../syntax/newer-syntax.ts";
import { parentOf } from "../syntax/node.ts";
import type { PromiseUse } from "../syntax/promise-uses.ts";
import { quote } from "../syntax/quote.ts";
import { rewritingOf } from "../syntax/rewriting.ts";
import { type CannotWait, callsThatCannotWait, promisesTakenForAnswers } from "../syntax/waiting.ts";

const LOST = "the whole file cannot be loaded there, and requests of Node programs fail";
const PROMISE =
  "a promise, which counts as true whatever the answer is, so Node programs take the wrong branch";

/**
 * degenerator makes a PAC wait for look-ups by the names in it. This asks degenerator itself what it made of the file,
 * and looks for calls that it made wait where nothing can, and for those that it missed.
 */
export const noIndirectHelperCall: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-indirect-helper-call",
    summary:
      "a look-up that pac-resolver cannot wait for, because it is not called by its name in a declared function",
    group: "compatibility",
    clients: ["node"],
    messages: {
      top: {
        severity: "error",
        text: `pac-resolver makes "{{call}}"{{more}} wait for its answer, and nothing can wait outside of a function: ${LOST}; call it inside FindProxyForURL`,
      },
      undeclared: {
        severity: "error",
        text: `pac-resolver makes "{{call}}"{{more}} wait for its answer, and only functions that are declared can wait there, not those in values: ${LOST}; declare this one as function name(...) {...} at the top of the file, and call it by that name, for instance in a for loop`,
      },
      argument: {
        severity: "error",
        text: `pac-resolver makes "{{call}}"{{more}} wait for its answer, but sees no call inside another when it decides which functions can wait: ${LOST}; store its value in a variable first, and use that`,
      },
      call: {
        severity: "error",
        text: `"{{call}}" looks names up, and pac-resolver does not wait for it here: its value is ${PROMISE}; store it in a variable first, and use that`,
      },
      otherCall: {
        severity: "error",
        text: `"{{call}}" looks names up with "{{name}}", and pac-resolver waits only for calls by that name: its value is ${PROMISE}; call "{{name}}" itself`,
      },
      callback: {
        severity: "error",
        text: `"{{name}}" looks names up, and {{caller}} does not wait for it in pac-resolver: it gets ${PROMISE}; call "{{name}}" by its name in a for loop`,
      },
      table: {
        severity: "error",
        text: `"{{name}}" looks names up, and pac-resolver does not wait for functions that are called out of a table: they give ${PROMISE}; call "{{name}}" by its name`,
      },
      unread: {
        severity: "error",
        text: `the degenerator of pac-resolver stops at this file ({{problem}}): ${LOST}; write it more plainly`,
      },
    },
  },
  async examine(pac, report) {
    if (!usualClients(pac).includes("node")) return;
    const { sourceCode } = pac;
    const rewritten = await rewrittenForPacResolver(sourceCode.text);
    if (rewritten.text === null) {
      const { problem, line } = rewritten;
      if (!isOfOtherCheck(pac, line))
        report({ messageId: "unread", data: { problem }, loc: lineOf(pac, line) });
      return;
    }
    const rewriting = rewritingOf(sourceCode, rewritten.text);
    if (rewriting === null) return;
    const lost = callsThatCannotWait(sourceCode, rewriting);
    for (const each of lost) report(reportOfLost(pac, each));
    // Of a file that cannot be loaded, what it would do next is no matter.
    if (lost.length > 0) return;
    for (const use of promisesTakenForAnswers(sourceCode, rewriting)) report(reportOfPromise(pac, use));
  },
};

/** What es-target says better: newer syntax, and the callees that degenerator has no names for, which have no line. */
function isOfOtherCheck({ sourceCode }: AskablePac, line: number | null): boolean {
  const features = [...newerSyntax(sourceCode).keys()].map((id): Feature => FEATURES[id]);
  return line === null || features.some(({ edition, isRegExp }) => edition > 2017 && !isRegExp);
}

function lineOf({ sourceCode, entryPoint }: AskablePac, line: number | null): Location {
  const text = line === null ? undefined : sourceCode.lines[line - 1];
  if (line === null || text === undefined) return entryPoint;
  return { line, column: text.search(/\S|$/) + 1, endLine: line, endColumn: text.trimEnd().length + 1 };
}

function reportOfLost({ sourceCode }: AskablePac, { call, count, where }: CannotWait): Report {
  const more = count > 1 ? ` and ${count - 1} more call${count > 2 ? "s" : ""} in this function` : "";
  const data = {
    call: quote(sourceCode, call),
    more: where === "top" ? more.replace(" in this function", "") : more,
  };
  return { messageId: where, data, loc: placeOf(call) };
}

const MESSAGES = { call: "call", "other-call": "otherCall", callback: "callback", table: "table" } as const;

function reportOfPromise({ sourceCode }: AskablePac, { name, node, how }: PromiseUse): Report {
  const caller = how === "callback" ? callerOf(node) : "";
  const data = { name, call: quote(sourceCode, node), caller };
  return { messageId: MESSAGES[how], data, loc: placeOf(node) };
}

/** What calls a callback: `"nets.some"`. */
function callerOf(node: ESTree.Node): string {
  const parent = parentOf(node);
  if (parent?.type !== "CallExpression") return "what it is handed to";
  const { callee } = parent;
  if (callee.type === "Identifier") return `"${callee.name}"`;
  const method =
    callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
  return method === "" ? "what it is handed to" : `"${method}"`;
}

function placeOf(node: ESTree.Node): Location {
  const { start, end } = node.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
