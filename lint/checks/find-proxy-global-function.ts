import type { Rule } from "eslint";
import type * as ESTree from "estree";
import type { SyntaxCheck } from "../check.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { type EntryDefinition, entryDefinitions, isGlobal } from "../syntax/entry-definitions.ts";
import { isFunction, parentOf } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";

const NAME = "FindProxyForURL";

/**
 * Browsers get the function as a property of the global object (`proxy_resolver_v8.cc`, `ProxyAutoConfig.cpp`) and
 * take a primitive string from it. All of this was asked of Chromium 156 and Firefox 153.
 */
export const findProxyGlobalFunction: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "find-proxy-global-function",
    summary: "FindProxyForURL is there, but not as a global function that returns a string",
    group: "structure",
    clients: "all",
    fixable: true,
    messages: {
      lexical: {
        severity: "error",
        text: `"{{kind}}" makes no property of the global object, which is where clients look for "${NAME}": {{clients}} cannot use this file, and all requests go DIRECT, past the proxy; write {{instead}}`,
      },
      nested: {
        severity: "error",
        text: `this "${NAME}" exists only inside the function around it: no client finds its entry point, and all requests go DIRECT, past the proxy; move it to the top of the file, or assign it to this.${NAME} there`,
      },
      promise: {
        severity: "error",
        text: `an async function returns a promise and no string, so every call fails: in {{clients}} all requests go DIRECT, past the proxy; remove "async", look-ups in a PAC need no waiting`,
      },
      generator: {
        severity: "error",
        text: "a generator function returns an iterator and no string, so every call fails, and all requests go DIRECT, past the proxy; make it a plain function",
      },
      noFunction: {
        severity: "error",
        text: `"${NAME}" is {{value}} here and no function: no client can call it, and all requests go DIRECT, past the proxy; define function ${NAME}(url, host)`,
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const { definitions, hidden } = entryDefinitions(context.sourceCode);
        const named = definitions.filter(({ name }) => name === NAME);
        for (const definition of named) reportValue(context, definition);
        if (!hidden && !named.some(isGlobal))
          for (const definition of named) reportPlace(context, definition);
      },
    };
  },
};

/** Clients whose rules these are; pac-resolver evaluates the name in the script itself, and waits for promises. */
function browsersInUse(context: Rule.RuleContext): readonly string[] {
  return clientsInUse(context).filter((id) => id !== "node");
}

function reportPlace(context: Rule.RuleContext, { how, node }: EntryDefinition): void {
  if (how === "nested") context.report({ node, messageId: "nested" });
  const clients = browsersInUse(context);
  if (how !== "lexical" || clients.length === 0) return;
  const declarator = parentOf(node);
  const declaration = declarator && parentOf(declarator);
  if (declaration?.type !== "VariableDeclaration") {
    const data = { kind: "class", clients: inWords(clients), instead: `function ${NAME}(url, host)` };
    context.report({ node, messageId: "lexical", data });
    return;
  }
  const keyword = context.sourceCode.getFirstToken(declaration);
  // In a block, `var` would be the same; with several names in one declaration, all of them would change.
  const alone = declaration.declarations.length === 1 && keyword !== null;
  context.report({
    node,
    messageId: "lexical",
    data: { kind: declaration.kind, clients: inWords(clients), instead: '"var", or a function declaration' },
    ...(alone && { fix: (fixer: Rule.RuleFixer) => fixer.replaceText(keyword, "var") }),
  });
}

/** What a definition makes of the name, wherever it stands. */
function reportValue(context: Rule.RuleContext, { node, value, how }: EntryDefinition): void {
  if (value === null || how === "nested") return;
  if (!isFunction(value)) {
    if (isPlainValue(value)) {
      const text = quote(context.sourceCode, value);
      const data = { value: text.startsWith('"') ? text : `"${text}"` };
      context.report({ node, messageId: "noFunction", data });
    }
    return;
  }
  if (value.generator) {
    context.report({ node, messageId: "generator" });
    return;
  }
  const clients = browsersInUse(context);
  if (value.async && clients.length > 0)
    context.report({ node, messageId: "promise", data: { clients: inWords(clients) } });
}

/** Certainly not a function; the value of a call or a variable may be one. */
function isPlainValue(value: ESTree.Node): boolean {
  if (value.type === "Literal") return true;
  return ["ObjectExpression", "ArrayExpression", "TemplateLiteral"].includes(value.type);
}
