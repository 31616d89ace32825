import { DEFAULT_PORT } from "../../pac/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** What clients take where no port is written is hardly ever where a company's proxy listens. */
export const requireProxyPort: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "require-proxy-port",
    summary: "a directive without a port",
    group: "results",
    clients: "all",
    messages: {
      http: {
        severity: "warning",
        text: '"{{entry}}" names no port, so clients use 80, where few proxies listen; write it, also when it is 80: "{{entry}}:80"',
      },
      other: {
        severity: "note",
        text: '"{{entry}}" names no port, so clients use {{used}}; write it, so that nobody has to know: "{{entry}}:{{used}}"',
      },
      empty: {
        severity: "error",
        text:
          '"{{entry}}" ends where the port should stand: Chromium drops the entry and goes DIRECT when none is left, ' +
          "other clients use {{used}}; write the port",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["noPort", "emptyPort"], ({ kind, entry }) => {
          const word = entry.keyword.toUpperCase();
          const used = DEFAULT_PORT[word === "PROXY" || word === "HTTPS" ? word : "SOCKS5"];
          if (kind === "emptyPort") return { messageId: "empty", data: { used: String(used) } };
          return word === "PROXY"
            ? { messageId: "http" }
            : { messageId: "other", data: { used: String(used) } };
        });
      },
    };
  },
};
