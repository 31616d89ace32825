import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { misspeltAddresses } from "../syntax/address-comparisons.ts";
import { clientsInUse } from "../syntax/clients-in-use.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";
import { misspeltIpv4 } from "../syntax/ipv4-spelling.ts";
import { type NetworkArgument, networkArguments, replaceString } from "../syntax/network-arguments.ts";
import { isQuad } from "../syntax/network-tests.ts";

/**
 * A number with a leading zero is octal in URLs (the URL standard, RFC 6943, 3.1.1) and in the netmask package below
 * pac-resolver, and decimal in the isInNet of browsers.
 */
export const noLeadingZeroOctet: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-leading-zero-octet",
    summary: "an IPv4 address with a leading zero, which is octal to some",
    group: "addresses",
    clients: "all",
    fixable: true,
    messages: {
      network: {
        severity: "warning",
        text:
          '"{{value}}" is {{meant}} to the isInNet of browsers, and to pac-resolver, for which a leading zero means octal, ' +
          'it is {{read}}; write "{{meant}}"',
      },
      networkInNode: {
        severity: "error",
        text:
          '"{{value}}" is {{meant}} to the isInNet of browsers, and to pac-resolver, which the site has among its clients ' +
          'and for which a leading zero means octal, it is {{read}}; write "{{meant}}"',
      },
      compared: {
        severity: "error",
        text:
          '"{{value}}" is never equal to a host or an address, because clients write none with a leading zero, so the rule ' +
          'is dead; write "{{meant}}"',
      },
      proxy: {
        severity: "error",
        text:
          '"{{entry}}" does not name {{meant}}: in the host of a proxy a leading zero means octal, so clients {{effect}}; ' +
          "write the number without the zero",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        for (const argument of [...networkArguments(sourceCode, 1), ...networkArguments(sourceCode, 2)]) {
          reportNetwork(context, argument);
        }
        for (const { node, fault, text, meant } of misspeltAddresses(sourceCode)) {
          if (fault !== "octal" || meant === null) continue;
          const suggest = [
            {
              desc: `Compare with ${meant}`,
              fix: (fixer: Rule.RuleFixer) => replaceString(fixer, context, node, meant),
            },
          ];
          context.report({ node, messageId: "compared", data: { value: text, meant }, suggest });
        }
        reportDirectives(context, ["octalHost"], ({ data: { read } }) => ({
          messageId: "proxy",
          data: { effect: read ? `connect to ${read}` : "drop the entry" },
        }));
      },
    };
  },
};

function reportNetwork(context: Rule.RuleContext, { node, text }: NetworkArgument): void {
  const { fault, read, meant } = (isQuad(text) && misspeltIpv4(text)) || {
    fault: null,
    read: null,
    meant: null,
  };
  // 01 to 07 and 000 are the same in both; then nobody is misled.
  if (fault !== "octal" || meant === null || read === meant) return;
  context.report({
    node,
    messageId: clientsInUse(context).includes("node") ? "networkInNode" : "network",
    data: { value: text, meant, read: read ?? "no address" },
    // Browsers go on as before, and pac-resolver does as they do.
    fix: (fixer) => replaceString(fixer, context, node, meant),
  });
}
