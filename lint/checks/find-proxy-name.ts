import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { closest } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { bindingOfName } from "../syntax/bindings.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { type EntryDefinition, entryDefinitions, isGlobal } from "../syntax/entry-definitions.ts";
import { ENTRY_NAMES } from "../syntax/functions.ts";
import { isFunction, parentOf } from "../syntax/node.ts";

const NAME = "FindProxyForURL";
const CONSEQUENCE = "no client finds its entry point, and all requests go DIRECT, past the proxy";

/** Clients look for one name, letter by letter, and use what it means when the whole file has run. */
export const findProxyName: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "find-proxy-name",
    summary: "FindProxyForURL is missing, misspelt or defined twice",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      letterCase: {
        severity: "error",
        text: `"{{name}}" is spelled "${NAME}", and letter case counts: ${CONSEQUENCE}; correct the spelling`,
      },
      misspelt: {
        severity: "error",
        text: `this file has a function "{{name}}" and none of the name "${NAME}": ${CONSEQUENCE}; rename the one that is meant`,
      },
      missing: {
        severity: "error",
        text: `this file has no function "${NAME}": ${CONSEQUENCE}; define function ${NAME}(url, host)`,
      },
      onlyEx: {
        severity: "error",
        text: `"FindProxyForURLEx" is known to WinHTTP alone: {{clients}} find no entry point, and all their requests go DIRECT, past the proxy; define "${NAME}" as well`,
      },
      twice: {
        severity: "error",
        text: `"{{name}}" is defined again on line {{line}}, and the last definition counts: no rule of this one is ever used; make one function of both, or remove one`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        reportMissing(context);
        for (const { first, last } of replaced(sourceCode)) {
          const line = last.node.loc?.start.line ?? 0;
          context.report({ node: first.node, messageId: "twice", data: { name: first.name, line } });
        }
      },
    };
  },
};

function reportMissing(context: Rule.RuleContext): void {
  const { sourceCode } = context;
  const { definitions, hidden } = entryDefinitions(sourceCode);
  if (hidden || definitions.some(({ name }) => name === NAME)) return;
  const ex = definitions.find(isGlobal);
  if (ex !== undefined) {
    const clients = clientsInUse(context).filter((id) => id !== "winhttp");
    if (clients.length > 0)
      context.report({ node: ex.node, messageId: "onlyEx", data: { clients: inWords(clients) } });
    return;
  }
  const functions = globalFunctions(sourceCode);
  const similar = functions.find(({ name }) => name.toLowerCase() === NAME.toLowerCase());
  if (similar !== undefined) {
    reportSpelling(context, similar, "letterCase");
    return;
  }
  const misspelt = functions.find(({ name }) => closest(name, [NAME]) !== null);
  if (misspelt !== undefined) reportSpelling(context, misspelt, "misspelt");
  else context.report({ loc: { line: 1, column: 0 }, messageId: "missing" });
}

/** Letter case alone is corrected; of another name a person must say that it is the right function. */
function reportSpelling(
  context: Rule.RuleContext,
  node: ESTree.Identifier,
  messageId: "letterCase" | "misspelt",
): void {
  const { name } = node;
  const fix: Rule.ReportFixer = (fixer) => fixer.replaceText(node, NAME);
  const calls = bindingOfName(context.sourceCode, node)?.reads.length ?? 0;
  if (calls > 0) context.report({ node, messageId, data: { name } });
  else if (messageId === "letterCase") context.report({ node, messageId, data: { name }, fix });
  else context.report({ node, messageId, data: { name }, suggest: [{ desc: `Name it ${NAME}`, fix }] });
}

/** The names of the functions that stand at the top of the file, with what they are declared as. */
function globalFunctions({ ast }: SourceCode): ESTree.Identifier[] {
  return ast.body.flatMap((statement): ESTree.Identifier[] => {
    if (statement.type === "FunctionDeclaration") return [statement.id];
    if (statement.type === "VariableDeclaration")
      return statement.declarations.flatMap(({ id, init }) =>
        id.type === "Identifier" && init && isFunction(init) ? [id] : [],
      );
    const expression = statement.type === "ExpressionStatement" ? statement.expression : null;
    if (expression?.type !== "AssignmentExpression" || !isFunction(expression.right)) return [];
    return expression.left.type === "Identifier" ? [expression.left] : [];
  });
}

/** Definitions that another one replaces before any client calls the function. The same text twice does no harm. */
function replaced(sourceCode: SourceCode): { first: EntryDefinition; last: EntryDefinition }[] {
  const found: { first: EntryDefinition; last: EntryDefinition }[] = [];
  for (const name of ENTRY_NAMES) {
    const all = entryDefinitions(sourceCode).definitions.filter(
      (definition) => definition.name === name && isFunctionOfFile(definition),
    );
    const declared = all.filter(({ how }) => how === "function");
    const assigned = all.filter(({ how }) => how !== "function");
    // Whoever assigns may have kept the old one, and call it.
    const isKept = all.some(({ node }) => (bindingOfName(sourceCode, node)?.reads.length ?? 0) > 0);
    const last = (isKept ? undefined : assigned.at(-1)) ?? declared.at(-1);
    if (last === undefined) continue;
    for (const first of isKept ? declared : all) {
      if (first !== last && textOf(sourceCode, first) !== textOf(sourceCode, last))
        found.push({ first, last });
    }
  }
  return found;
}

/** True for a function that is defined whenever the file is loaded, and not under a condition. */
function isFunctionOfFile({ how, node, value }: EntryDefinition): boolean {
  if (value === null || !isFunction(value)) return false;
  const definition = parentOf(node);
  if (how === "function") return definition !== null && parentOf(definition)?.type === "Program";
  const statement = definition === null ? null : parentOf(definition);
  return how === "variable" && statement !== null && parentOf(statement)?.type === "Program";
}

function textOf(sourceCode: SourceCode, { value }: EntryDefinition): string {
  return value === null ? "" : sourceCode.getText(value);
}
