import type { SyntaxCheck } from "../check.ts";
import { siteOf } from "../eslint/settings.ts";
import { existenceProbes } from "../syntax/dns-probes.ts";
import { internalAddressOf } from "../syntax/probe-address.ts";
import { quote } from "../syntax/quote.ts";

/** "The name resolves, so I am at work" is true at every provider that answers unknown names with its own server. */
export const noResolvableOnnetTest: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-resolvable-onnet-test",
    summary: "an internal name that resolves does not prove that the client is on the corporate network",
    group: "on-net test",
    clients: "all",
    messages: {
      existence: {
        severity: "error",
        text:
          '"{{source}}" asks only whether "{{name}}" resolves: providers, hotels and carriers answer unknown names ' +
          "with a server of their own, so it is true off the network too and the client gets proxies it cannot " +
          'reach; compare the address: dnsResolve("{{name}}") === "{{address}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { helper, name, node } of existenceProbes(sourceCode)) {
          if (!helper.startsWith("isResolvable")) continue;
          const address = internalAddressOf(siteOf(context), name);
          const replacement = `dnsResolve(${sourceCode.getText(node.arguments[0])}) === "${address}"`;
          context.report({
            node,
            messageId: "existence",
            data: { source: quote(sourceCode, node), name, address: address ?? "<its address>" },
            suggest:
              address === null
                ? []
                : [
                    {
                      desc: `Compare with the internal address ${address}`,
                      fix: (fixer) => fixer.replaceText(node, `(${replacement})`),
                    },
                  ],
          });
        }
      },
    };
  },
};
