import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { jscriptSyntaxError } from "../../sim/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { newerLibraryUses } from "../syntax/newer-library.ts";
import {
  FEATURES,
  type Feature,
  type FeatureId,
  type FeatureUse,
  newerSyntax,
} from "../syntax/newer-syntax.ts";
import { quote } from "../syntax/quote.ts";
import { walk } from "../syntax/walk.ts";

interface Engine {
  readonly name: string;
  /** The last edition it reads. */
  readonly edition: number;
  /** What becomes of requests when the file cannot be loaded. */
  readonly without: string;
}

/** JScript in Windows; esprima 4, by which degenerator reads the file for pac-resolver. Browsers read all of it. */
const ENGINES: Readonly<Record<string, Engine>> = {
  winhttp: { name: "WinHTTP", edition: 3, without: "are sent without the proxy" },
  node: { name: "pac-resolver", edition: 2017, without: "fail" },
};

/** Syntax and library functions that are newer than the engine of a client in use. */
export const esTarget: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "es-target",
    summary: "syntax or functions that are newer than the engine of a client of the site",
    group: "compatibility",
    clients: ["winhttp", "node"],
    messages: {
      syntax: {
        severity: "error",
        text: "{{what}}{{more}} came with ECMAScript {{edition}}, and {{known}}: the whole file cannot be loaded there, and requests {{without}}; {{instead}}",
      },
      unread: {
        severity: "error",
        text: "{{problem}}: the whole file cannot be loaded there, and requests are sent without the proxy; write it as ECMAScript 3 has it",
      },
      library: {
        severity: "error",
        text: '"{{what}}"{{more}} does not exist in WinHTTP, whose engine is JScript with the library of ECMAScript 3: using it throws, and such a request is sent without the proxy; use what ECMAScript 3 has, or define it in this file',
      },
      callee: {
        severity: "error",
        text: 'the degenerator of pac-resolver knows calls of a name, a property or a function expression, and gives up at "{{what}}": the whole file cannot be loaded there, and requests fail; put the function into a variable and call that',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const clients = clientsInUse(context);
        reportSyntax(context, clients);
        if (clients.includes("winhttp")) {
          reportUnread(context);
          reportLibrary(context);
        }
        if (clients.includes("node")) reportCallees(context);
      },
    };
  },
};

/** One finding for each way of writing, at its first place: who avoids one avoids it everywhere. */
function reportSyntax(context: Rule.RuleContext, clients: readonly string[]): void {
  if (!clients.some((id) => id in ENGINES)) return;
  for (const [id, nodes] of newerSyntax(context.sourceCode)) {
    const feature: Feature = FEATURES[id];
    const old = clients.flatMap((client) => {
      const engine = ENGINES[client];
      return engine === undefined || reads(engine, feature) ? [] : [engine];
    });
    const [first] = nodes;
    if (first === undefined || old.length === 0) continue;
    const data = {
      what: feature.what,
      more: inMore(nodes.length),
      edition: feature.edition,
      known: old.map(({ name, edition }) => `${name} reads no more than ECMAScript ${edition}`).join(", "),
      without: old.map(({ without }) => without).join(" or "),
      instead: feature.instead,
    };
    context.report({ loc: locOf(context.sourceCode, id, first), messageId: "syntax", data });
  }
}

/** degenerator leaves regular expressions to Node, so that the newest may stand in them. */
function reads(engine: Engine, { edition, isRegExp }: Feature): boolean {
  return edition <= engine.edition || (isRegExp === true && engine !== ENGINES.winhttp);
}

/** An arrow function is pointed at by its arrow, and what goes over several lines by where it begins. */
function locOf(sourceCode: SourceCode, id: FeatureId, use: FeatureUse): ESTree.SourceLocation {
  const token =
    id === "arrow" && use.type === "ArrowFunctionExpression"
      ? sourceCode.getTokenBefore(use.body, { filter: ({ value }) => value === "=>" })
      : null;
  const { loc } = token ?? use;
  if (loc && loc.start.line === loc.end.line) return loc;
  const start = loc?.start ?? { line: 1, column: 0 };
  return {
    start,
    end: { line: start.line, column: sourceCode.lines[start.line - 1]?.length ?? start.column },
  };
}

/** What JScript cannot read and this check has no words for. */
function reportUnread(context: Rule.RuleContext): void {
  const { sourceCode } = context;
  if (newerSyntax(sourceCode).size > 0) return;
  const error = jscriptSyntaxError(sourceCode.text);
  if (error === null) return;
  const { message, line, column } = error;
  context.report({
    loc: { line: line ?? 1, column: (column ?? 1) - 1 },
    messageId: "unread",
    data: { problem: message },
  });
}

function reportLibrary(context: Rule.RuleContext): void {
  const byName = new Map<string, ESTree.Node[]>();
  for (const { what, node } of newerLibraryUses(context.sourceCode)) {
    const nodes = byName.get(what);
    if (nodes) nodes.push(node);
    else byName.set(what, [node]);
  }
  for (const [what, [node, ...others]] of byName) {
    if (node) context.report({ node, messageId: "library", data: { what, more: inMore(others.length + 1) } });
  }
}

function inMore(count: number): string {
  return count > 1 ? ` (in ${count} places)` : "";
}

/** `checkNames` of degenerator 7 throws for every other callee. */
const KNOWN_CALLEES: readonly string[] = ["Identifier", "MemberExpression", "FunctionExpression"];

function reportCallees(context: Rule.RuleContext): void {
  const { sourceCode } = context;
  const odd: ESTree.SimpleCallExpression[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "CallExpression" && !KNOWN_CALLEES.includes(node.callee.type)) odd.push(node);
  });
  const [node] = odd;
  if (node === undefined) return;
  const { callee } = node;
  const what = callee.type === "ArrowFunctionExpression" ? "(() => {...})()" : quote(sourceCode, node);
  context.report({ node, messageId: "callee", data: { what } });
}
