import type { SyntaxCheck } from "../check.ts";
import { dnsQuestions, loadedFunctions } from "../syntax/dns-questions.ts";
import { functionAround } from "../syntax/node.ts";
import { quote } from "../syntax/quote.ts";

/** What stands outside FindProxyForURL runs once for each load, and clients load the file when a network has just come up. */
export const noToplevelDns: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-toplevel-dns",
    summary: "a look-up while the PAC is loaded, whose answer is kept until it is loaded again",
    group: "DNS cost",
    clients: "all",
    messages: {
      loaded: {
        severity: "warning",
        text:
          '"{{source}}" looks up {{name}} while the PAC is loaded, and its answer is kept until the client loads the file ' +
          "again: Chromium does so after a change of address and every 12 h, Firefox after a change of address only; " +
          "where DNS is not ready at that moment, the failure stays for as long; ask inside FindProxyForURL",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const loaded = loadedFunctions(sourceCode);
        for (const { call, name } of dnsQuestions(sourceCode)) {
          if (!loaded.has(functionAround(call))) continue;
          const data = { source: quote(sourceCode, call), name: name === null ? "a name" : `"${name}"` };
          context.report({ node: call, messageId: "loaded", data });
        }
      },
    };
  },
};
