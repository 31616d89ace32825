import type { Rule, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { chromiumDialect, firefoxDialect } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { writesOf } from "../syntax/bindings.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { functionAround, isFunction, parentOf, staticKey } from "../syntax/node.ts";
import { type OwnHelper, ownHelpers, TABLES } from "../syntax/own-helpers.ts";

const THROWS = "for such requests Chromium and Firefox go DIRECT, past the proxy";

/** The client's functions are names like any other, and a script can give them another meaning without noticing. */
export const noBuiltinRedefinition: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-builtin-redefinition",
    summary: "a variable or function of the file with the name of one that the client brings",
    group: "structure",
    clients: "all",
    messages: {
      redeclared: {
        severity: "error",
        text: '{{clients}} declared "{{name}}" before the file was read, and "{{keyword}}" may not declare a name again: the whole file cannot be loaded, and all requests go DIRECT, past the proxy; choose another name',
      },
      table: {
        severity: "error",
        text: '"{{name}}" is the table that {{helper}} of {{clients}} reads: with this value it is never true; choose another name',
      },
      lost: {
        severity: "error",
        text: `"{{name}}" is not a function any more once it has this value, and it is called on line {{line}}: that throws, and ${THROWS}; choose another name for the variable`,
      },
      hidden: {
        severity: "error",
        text: `this variable hides the client's "{{name}}" from the whole function, also from the call that shall give it its value: that throws, and ${THROWS}; choose another name for the variable`,
      },
      inner: {
        severity: "warning",
        text: '{{users}} of Chromium and Firefox, which this file calls, in turn calls "{{name}}": what is defined here decides the answers of both; choose another name',
      },
      replaced: {
        severity: "note",
        text: 'this replaces the client\'s own "{{name}}" in the whole file, which a reader of the calls does not see, and checks of such calls are silent; choose another name',
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        for (const own of ownHelpers(context.sourceCode)) report(context, own);
      },
    };
  },
};

function report(context: Rule.RuleContext, own: OwnHelper): void {
  const { name, node, scope } = own;
  const clients = clientsInUse(context);
  const refusing = scope === "lexical" ? clients.filter((id) => LIBRARIES[id]?.has(name)) : [];
  if (refusing.length > 0) {
    const keyword = keywordOf(node);
    context.report({ node, messageId: "redeclared", data: { name, keyword, clients: inWords(refusing) } });
    return;
  }
  if (TABLES.has(name)) {
    if (scope === "global") reportTable(context, own, clients);
    return;
  }
  const call = callThatThrows(own);
  if (call === null) reportReplaced(context, own);
  else if (call.isHidden) context.report({ node, messageId: "hidden", data: { name } });
  else context.report({ node, messageId: "lost", data: { name, line: call.line } });
}

function keywordOf(name: ESTree.Node): string {
  const declaration = parentOf(parentOf(name) ?? name);
  return declaration?.type === "VariableDeclaration" ? declaration.kind : "class";
}

/** What is declared by a script before the PAC, and not merely put into the global object. */
const LIBRARIES: Readonly<Record<string, ReadonlySet<string>>> = {
  chromium: declaredBy(chromiumDialect),
  firefox: declaredBy(firefoxDialect),
};

function declaredBy({ builtins }: typeof chromiumDialect): ReadonlySet<string> {
  return new Set(builtins.filter(({ kind }) => kind !== "native").map(({ id }) => id));
}

function reportTable(
  context: Rule.RuleContext,
  { name, node, binding }: OwnHelper,
  clients: readonly string[],
): void {
  const reading = clients.filter((id) => id !== "node");
  const helper = TABLES.get(name) ?? "";
  const isCopy = writesOf(binding)?.every(({ value }) => isCopyOfTable(name, value)) ?? false;
  if (reading.length === 0 || isCopy || helperCalls(context.sourceCode, helper).length === 0) return;
  context.report({ node, messageId: "table", data: { name, helper, clients: inWords(reading) } });
}

/** A table with the library's own keys: `{ JAN: 0, ... }`. */
function isCopyOfTable(name: string, value: ESTree.Node): boolean {
  if (value.type !== "ObjectExpression") return false;
  const keys = value.properties.map((property) =>
    property.type === "Property" ? staticKey(property) : null,
  );
  return (name === "months" ? ["JAN", "DEC"] : ["SUN", "SAT"]).every((key) => keys.includes(key));
}

/** A call of what is no function: an earlier value was, or the variable has none yet. */
function callThatThrows({ binding, scope, node }: OwnHelper): { line: number; isHidden: boolean } | null {
  const [write, another] = writesOf(binding) ?? [];
  if (!write || another || write.appends || !isNoFunction(write.value)) return null;
  const [start, end] = write.value.range ?? [0, 0];
  for (const read of binding.reads) {
    const call = parentOf(read);
    if (call?.type !== "CallExpression" || call.callee !== read) continue;
    const [at] = read.range ?? [0];
    const isOwnValue = start <= at && at < end;
    // A global still means the client's function when it gets its first value, while the file is loaded.
    if (isOwnValue && scope === "global" && functionAround(node) === null) continue;
    return { line: read.loc?.start.line ?? 0, isHidden: isOwnValue && scope === "local" };
  }
  return null;
}

function isNoFunction(value: ESTree.Node): boolean {
  switch (value.type) {
    case "Literal":
    case "TemplateLiteral":
    case "ArrayExpression":
    case "ObjectExpression":
    case "BinaryExpression":
      return true;
    case "CallExpression":
      // What the client's functions give is text, a number or yes and no.
      return value.callee.type === "Identifier" && ANSWERS.has(value.callee.name);
    default:
      return false;
  }
}

const ANSWERS: ReadonlySet<string> = new Set(
  chromiumDialect.builtins.filter(({ kind }) => kind !== "table").map(({ id }) => id),
);

/** Which functions of the browsers' library call which others (`ascii_pac_utils.js`, `pac_js_library.h`). */
const USERS: Readonly<Record<string, readonly string[]>> = {
  dnsResolve: ["isInNet", "isResolvable"],
  convert_addr: ["isInNet"],
  isValidIpAddress: ["isInNet"],
};

/** Every client has these, so that a definition is no substitute for what some client lacks. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    "isPlainHostName dnsDomainIs localHostOrDomainIs isResolvable isInNet dnsResolve myIpAddress dnsDomainLevels " +
    "shExpMatch weekdayRange dateRange timeRange"
  ).split(" "),
);

function reportReplaced(context: Rule.RuleContext, { name, node, binding, scope }: OwnHelper): void {
  const { sourceCode } = context;
  if (scope !== "global" || isPrepared(sourceCode, binding.targets, node)) return;
  const users = (USERS[name] ?? []).filter((user) => helperCalls(sourceCode, user).length > 0);
  if (users.length > 0)
    context.report({ node, messageId: "inner", data: { name, users: users.join(" or ") } });
  else if (EVERYWHERE.has(name)) context.report({ node, messageId: "replaced", data: { name } });
}

/** A definition for clients that have none: under a condition, or `x = x || ...`. */
function isPrepared(
  sourceCode: SourceCode,
  targets: readonly ESTree.Identifier[],
  node: ESTree.Identifier,
): boolean {
  const places: readonly ESTree.Node[] = targets.length > 0 ? targets : [node];
  return places.every((place) => {
    for (let up = parentOf(place); up !== null && up.type !== "Program"; up = parentOf(up)) {
      if (up.type === "IfStatement" || up.type === "LogicalExpression") return true;
      const value =
        up.type === "VariableDeclarator" ? up.init : up.type === "AssignmentExpression" ? up.right : null;
      if (value && !isFunction(value) && sourceCode.getText(value).includes(node.name)) return true;
    }
    return false;
  });
}
