import type { Rule, Scope, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { didYouMean } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { argumentReads } from "../syntax/argument-reads.ts";
import { foreignReferences, identifierOf } from "../syntax/bindings.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { HOME_OF, OTHER_GLOBALS } from "../syntax/foreign-names.ts";
import { ENTRY_NAMES, entryFunctions } from "../syntax/functions.ts";
import { HELPER_NAMES } from "../syntax/helper-names.ts";
import { insideTry } from "../syntax/inside-try.ts";
import { parentOf } from "../syntax/node.ts";
import { runtimeNames } from "../syntax/runtime-names.ts";
import { whenRun } from "../syntax/when-run.ts";

const READING = "reading it throws{{more}}, {{consequence}}";

/** Names that mean nothing when they are read, which nothing notices before. Calls are for no-undefined-helper. */
export const noForeignGlobals: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-foreign-globals",
    summary: "a name that means something in a web page or in Node, but not in a PAC, or nothing anywhere",
    group: "structure",
    clients: "all",
    messages: {
      foreign: {
        severity: "error",
        text: `"{{name}}" belongs to {{home}}, and no client gives it to a PAC: ${READING}; remove it`,
      },
      console: {
        severity: "error",
        text: `"console" does not exist in {{clients}}: ${READING}; use alert(), or remove it`,
      },
      parameter: {
        severity: "error",
        text: `"{{name}}" is a parameter of "FindProxyForURL", and means nothing in this function: ${READING}; pass it to this function as an argument`,
      },
      unquoted: {
        severity: "error",
        text: `"{{name}}" without quotes is the name of a variable, and there is none: ${READING}; write it as a string`,
      },
      unknown: {
        severity: "error",
        text: `"{{name}}" is defined neither in this file nor by any client{{hint}}: ${READING}; define it, or correct the name`,
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const [name, references] of readsByName(context.sourceCode)) report(context, name, references);
      },
    };
  },
};

/** One finding for each name: the others have the same cause. */
function report(context: Rule.RuleContext, name: string, references: readonly Scope.Reference[]): void {
  const first = references
    .toSorted((a, b) => startOf(a) - startOf(b))
    .find((each) => whenRun(context.sourceCode, identifierOf(each)) !== "never");
  if (first === undefined) return;
  const node = identifierOf(first);
  const data = {
    name,
    more: references.length > 1 ? ` (in ${references.length} places)` : "",
    consequence:
      whenRun(context.sourceCode, node) === "load"
        ? "and that while the file is loaded, so every client works as if there were no PAC"
        : "but only for requests that get there, and for those Chromium and Firefox go DIRECT, past the proxy",
  };
  const home = HOME_OF.get(name);
  if (name === "console") {
    const clients = clientsInUse(context).filter((id) => id !== "chromium");
    if (clients.length > 0)
      context.report({ node, messageId: "console", data: { ...data, clients: inWords(clients) } });
  } else if (home !== undefined) context.report({ node, messageId: "foreign", data: { ...data, home } });
  else if (isKnown(first) || runtimeNames(context.sourceCode).evaluates) return;
  else if (isEntryParameter(context.sourceCode, name)) context.report({ node, messageId: "parameter", data });
  else if (/^(DIRECT|PROXY|SOCKS[45]?)$/.test(name)) context.report({ node, messageId: "unquoted", data });
  else {
    const hint = didYouMean(name, candidates(first));
    context.report({ node, messageId: "unknown", data: { ...data, hint } });
  }
}

/** The names that are read and that nothing in the file gives a meaning to, or is prepared to miss. */
function readsByName(sourceCode: SourceCode): ReadonlyMap<string, readonly Scope.Reference[]> {
  const { assigned } = runtimeNames(sourceCode);
  const inTry = insideTry(sourceCode);
  // The entry function's own parameters are another check's business.
  const ofEntry = new Set<ESTree.Node>(argumentReads(sourceCode).map(({ identifier }) => identifier));
  const tested = new Set<string>();
  const reads = new Map<string, Scope.Reference[]>();
  for (const reference of foreignReferences(sourceCode)) {
    const identifier = identifierOf(reference);
    const { name } = identifier;
    const parent = parentOf(identifier);
    if (parent?.type === "UnaryExpression" && parent.operator === "typeof") tested.add(name);
    const isCall = parent?.type === "CallExpression" && parent.callee === identifier;
    const isHarmless = parent?.type === "UnaryExpression" && /^(typeof|delete)$/.test(parent.operator);
    if (isCall || isHarmless || assigned.has(name) || inTry.has(identifier) || ofEntry.has(identifier))
      continue;
    const list = reads.get(name);
    if (list) list.push(reference);
    else reads.set(name, [reference]);
  }
  for (const name of tested) reads.delete(name);
  return reads;
}

/** Known to ESLint (the language, or a configured global), or to some client. */
function isKnown(reference: Scope.Reference): boolean {
  const { name } = identifierOf(reference);
  return (
    reference.resolved !== null || HELPER_NAMES.has(name) || ENTRY_NAMES.has(name) || OTHER_GLOBALS.has(name)
  );
}

function isEntryParameter(sourceCode: SourceCode, name: string): boolean {
  return [...entryFunctions(sourceCode)].some(({ params }) =>
    params.slice(0, 2).some((parameter) => parameter.type === "Identifier" && parameter.name === name),
  );
}

/** Enough for a suggestion; a generated file has thousands of names. */
const MOST_CANDIDATES = 300;

/** What can be seen where the name stands. */
function candidates({ from }: Scope.Reference): string[] {
  const names = [...HELPER_NAMES];
  for (let scope: Scope.Scope | null = from; scope !== null; scope = scope.upper)
    for (const { name, defs } of scope.variables.slice(0, MOST_CANDIDATES))
      if (defs.length > 0) names.push(name);
  return names;
}

function startOf(reference: Scope.Reference): number {
  return identifierOf(reference).range?.[0] ?? 0;
}
