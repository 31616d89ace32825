import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";
import { shorten } from "../syntax/quote.ts";

const UNREADABLE =
  "Chromium drops the entry and goes DIRECT when none is left, Firefox keeps a proxy without a host and connects to the destination itself";

/** Ports that no client can use, or that clients read differently. */
export const validProxyPort: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "valid-proxy-port",
    summary: "a proxy port that is not a number from 1 to 65535 right behind the colon",
    group: "results",
    clients: "all",
    fixable: true,
    messages: {
      bad: {
        severity: "error",
        text: `"{{port}}" in "{{entry}}" is no port: ${UNREADABLE}; write a number from 1 to 65535 behind one colon`,
      },
      zero: {
        severity: "error",
        text: '"{{entry}}" names port 0, where nothing can listen: every connection to this proxy fails; write its real port',
      },
      gap: {
        severity: "error",
        text:
          '"{{entry}}" has a space between host and port: Firefox keeps a proxy without a host and connects to the ' +
          'destination itself, and other clients may lose the port; write "{{host}}:{{port}}"',
      },
      port80: {
        severity: "warning",
        text:
          '"{{entry}}" is port 80 in Chromium and port {{used}} in Firefox, which takes 80 for no port at all; let the ' +
          "proxy listen on another port, or write PROXY if it is a plain HTTP proxy",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const messages = {
          badPort: "bad",
          zeroPort: "zero",
          portGap: "gap",
          port80: "port80",
        } as const;
        const kinds = Object.keys(messages) as (keyof typeof messages)[];
        reportDirectives(context, kinds, ({ kind, data: { port = "", keyword = "" } }) => ({
          messageId: messages[kind as keyof typeof messages],
          data: { port: shorten(port), used: String(keyword.toUpperCase() === "HTTPS" ? 443 : 1080) },
        }));
      },
    };
  },
};
