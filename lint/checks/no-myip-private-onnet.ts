import type { SyntaxCheck } from "../check.ts";
import { addressTests, isOwnAddress, widthOf } from "../syntax/address-tests.ts";
import { namesCompared } from "../syntax/dns-probes.ts";
import { proxyFollows } from "../syntax/proxy-follows.ts";
import { quote } from "../syntax/quote.ts";

/** RFC 1918 addresses are everybody's: a laptop has one in most places where it is not at work. */
export const noMyipPrivateOnnet: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-myip-private-onnet",
    summary: "a private address of the client's own does not prove that it is on the corporate network",
    group: "on-net test",
    clients: "all",
    messages: {
      private: {
        severity: "warning",
        text:
          '"{{source}}" takes a client with any address of {{range}} for one on the corporate network: homes, hotels, ' +
          "phones and virtual machines hand out such addresses too, and there the client gets proxies it cannot reach; " +
          'test for the company\'s own subnets, or compare the address of an internal name: dnsResolve("probe.corp.example") === "<its address>"',
      },
      all: {
        severity: "warning",
        text: '"{{source}}" is true for every client, wherever it is, so it is no test; name the subnet that is meant',
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        // A file that also compares the address of a name can tell by that.
        if (namesCompared(sourceCode).size > 0) return;
        for (const test of addressTests(sourceCode)) {
          const width = widthOf(test);
          if (width === "own" || !isOwnAddress(sourceCode, test.subject)) continue;
          if (!proxyFollows(sourceCode, test.call)) continue;
          const data = { source: quote(sourceCode, test.call), range: `${test.base}/${test.prefix}` };
          context.report({ node: test.call, messageId: width, data });
        }
      },
    };
  },
};
