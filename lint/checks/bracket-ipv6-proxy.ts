import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** RFC 3986, 3.2.2: brackets tell the colons of an IPv6 address from that of the port. */
export const bracketIpv6Proxy: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "bracket-ipv6-proxy",
    summary: "an IPv6 proxy without brackets, or brackets around something else",
    group: "results",
    clients: "all",
    fixable: true,
    messages: {
      bare: {
        severity: "error",
        text:
          '"{{entry}}" has an IPv6 address without brackets: Firefox cannot tell the port from it, keeps a proxy without ' +
          "a host and connects to the destination itself, Chromium takes what follows the last colon for the port; " +
          'write "{{bracketed}}"',
      },
      notIpv6: {
        severity: "error",
        text:
          '"{{entry}}" has brackets around "{{inside}}", which is no IPv6 address: Chromium drops the entry, Firefox ' +
          "keeps a proxy without a host; brackets are for IPv6 addresses without a zone alone",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["bareIpv6", "brackets"], ({ kind }) => ({
          messageId: kind === "bareIpv6" ? "bare" : "notIpv6",
        }));
      },
    };
  },
};
