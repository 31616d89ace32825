import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { answeringFunctions } from "../syntax/answers.ts";
import { returnedValues } from "../syntax/functions.ts";
import { type NotAString, notStrings } from "../syntax/not-a-string.ts";
import { quote } from "../syntax/quote.ts";

const CONSEQUENCE =
  "Chromium and Firefox take a string and nothing else, so the call has failed and they go DIRECT, past the proxy";

/** Both browsers check the type of the result and convert nothing (proxy_resolver_v8.cc, ProxyAutoConfig.cpp). */
export const stringResultOnly: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "string-result-only",
    summary: "FindProxyForURL returns something else than a string",
    group: "results",
    clients: "all",
    messages: {
      nothing: {
        severity: "error",
        text: `"{{value}}" is no result: ${CONSEQUENCE}; return a string such as "DIRECT"`,
      },
      truth: {
        severity: "error",
        text: `"{{value}}" gives true or false{{when}}: ${CONSEQUENCE}; choose between two strings, such as test ? "DIRECT" : "PROXY px1.corp.example:8080"`,
      },
      list: {
        severity: "error",
        text: `"{{value}}" is a list: ${CONSEQUENCE}; join it to one string with join("; ")`,
      },
      other: {
        severity: "error",
        text: `"{{value}}" is {{what}}: ${CONSEQUENCE}; return a string such as "DIRECT"`,
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const fn of answeringFunctions(sourceCode).keys()) {
          if (fn.async || fn.generator) continue;
          for (const value of returnedValues(sourceCode, fn)) {
            for (const found of notStrings(sourceCode, value)) report(context, found, found.node === value);
          }
        }
      },
    };
  },
};

function report(context: Rule.RuleContext, { node, kind, what }: NotAString, whole: boolean): void {
  const value = quote(context.sourceCode, node);
  const when = whole ? "" : ", which here becomes the result";
  const join = (fixer: Rule.RuleFixer) => fixer.insertTextAfter(node, '.join("; ")');
  const suggest = kind === "list" ? [{ desc: "Join the entries with semicolons", fix: join }] : [];
  context.report({ node, messageId: kind, data: { value, when, what }, suggest });
}
