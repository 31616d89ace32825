import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** A directive takes host and port, and the keyword says how to talk to the proxy. */
export const noProxyUrlScheme: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-proxy-url-scheme",
    summary: "a proxy written as a URL",
    group: "results",
    clients: "all",
    fixable: true,
    messages: {
      scheme: {
        severity: "error",
        text:
          '"{{entry}}" names the proxy by a URL: Chromium drops the entry and goes DIRECT when none is left, Firefox ' +
          'ignores "{{scheme}}://", pac-resolver takes "{{scheme}}" for the host; write host and port, the keyword says ' +
          "how to talk to the proxy (PROXY, HTTPS, SOCKS5)",
      },
      path: {
        severity: "error",
        text:
          '"{{entry}}" has "{{path}}" behind the port: Chromium drops the entry and goes DIRECT when none is left, other ' +
          "clients ignore it; remove it",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["urlScheme", "urlPath"], ({ kind }) => ({
          messageId: kind === "urlScheme" ? "scheme" : "path",
        }));
      },
    };
  },
};
