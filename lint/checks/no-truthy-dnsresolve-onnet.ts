import type { SyntaxCheck } from "../check.ts";
import { siteOf } from "../eslint/settings.ts";
import { existenceProbes } from "../syntax/dns-probes.ts";
import { internalAddressOf } from "../syntax/probe-address.ts";
import { quote } from "../syntax/quote.ts";

/** The same mistake as isResolvable as on-net test, spelled with dnsResolve. */
export const noTruthyDnsresolveOnnet: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-truthy-dnsresolve-onnet",
    summary: "any answer to dnsResolve does not prove that the client is on the corporate network",
    group: "on-net test",
    clients: "all",
    messages: {
      existence: {
        severity: "error",
        text:
          '"{{source}}" is used only for whether there is an answer, and never compared with an address: providers, ' +
          "hotels and carriers answer unknown names with a server of their own, so off the network the client gets " +
          'proxies it cannot reach; compare it: dnsResolve("{{name}}") === "{{address}}"',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const { helper, name, node } of existenceProbes(sourceCode)) {
          if (!helper.startsWith("dnsResolve")) continue;
          const address = internalAddressOf(siteOf(context), name) ?? "<its address>";
          context.report({
            node,
            messageId: "existence",
            data: { source: quote(sourceCode, node), name, address },
          });
        }
      },
    };
  },
};
