import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import type { CheckMessage, SyntaxCheck } from "../check.ts";
import { bindingOfName } from "../syntax/bindings.ts";
import { constantString } from "../syntax/fold.ts";
import { helperCalls } from "../syntax/helper-calls.ts";
import { isHostEnding } from "../syntax/host-pattern.ts";
import { roleOf } from "../syntax/host-role.ts";
import { isFunction } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";

const GIVES = '"{{source}}" hands the whole URL to a function for hosts';
const message = (effect: string): CheckMessage => ({
  severity: "error",
  text: `${GIVES}: ${effect}; write {{host}}`,
});

/** Functions for hosts see the scheme and the slash of a URL as letters of a name. */
export const noUrlAsHost: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-url-as-host",
    summary: "the URL handed to a function that takes a host",
    group: "matching",
    clients: "all",
    fixable: true,
    messages: {
      domain: message(
        "every URL has a slash after the host, so it does not end in the domain, and this is not true for it",
      ),
      name: message("no URL is equal to a name, so this is never true"),
      plain: message("it is true in Chromium for URLs without any dot, and never in Firefox"),
      dns: message(
        "no such name can be resolved, so clients ask DNS in vain or not at all, and this is never true",
      ),
      levels: message("it counts the dots of the path and the query too"),
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { name, node } of helperCalls(sourceCode, ...Object.keys(EFFECTS))) {
          const [subject, second] = node.arguments;
          if (!subject || roleOf(sourceCode, subject) !== "url") continue;
          const text = second ? constantString(sourceCode, second) : null;
          // dnsDomainIs(url, ".pdf") is a test of the path, odd as it looks.
          if (name === "dnsDomainIs" && (text === null || !isHostEnding(text))) continue;
          const host = hostBeside(sourceCode, subject);
          context.report({
            node: subject,
            messageId: EFFECTS[name] ?? "name",
            data: { source: quote(sourceCode, node), host: host ?? "the host" },
            fix: (fixer) => (host === null ? null : fixer.replaceText(subject, host)),
          });
        }
      },
    };
  },
};

const EFFECTS: Readonly<Record<string, string>> = {
  dnsDomainIs: "domain",
  localHostOrDomainIs: "name",
  isPlainHostName: "plain",
  isInNet: "dns",
  isResolvable: "dns",
  dnsResolve: "dns",
  isResolvableEx: "dns",
  dnsResolveEx: "dns",
  dnsDomainLevels: "levels",
};

/** The parameter of the same function that is the host; null when the URL is no parameter, or stands alone. */
function hostBeside(sourceCode: SourceCode, subject: ESTree.Node): string | null {
  const binding = subject.type === "Identifier" ? bindingOfName(sourceCode, subject) : null;
  const [definition] = binding?.definitions ?? [];
  if (definition?.type !== "Parameter" || !isFunction(definition.node)) return null;
  const host = definition.node.params.find(
    (parameter: ESTree.Pattern) => roleOf(sourceCode, parameter) === "host",
  );
  return host?.type === "Identifier" ? host.name : null;
}
