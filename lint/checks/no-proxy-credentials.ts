import type { SyntaxCheck } from "../check.ts";
import { reportDirectives } from "../syntax/directive-faults.ts";

/** Whoever can fetch the PAC can read it, and no client signs on with what it finds there. */
export const noProxyCredentials: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-proxy-credentials",
    summary: "user name or password in a directive",
    group: "results",
    clients: "all",
    messages: {
      credentials: {
        severity: "error",
        text:
          '"{{keyword}} {{user}}@..." carries credentials: everybody who can fetch the file can read them, Chromium drops ' +
          "the entry and goes DIRECT when none is left, and Firefox does not sign on with them; remove them, and change a " +
          "password that was served",
      },
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        reportDirectives(context, ["credentials"], () => ({ messageId: "credentials", data: { entry: "" } }));
      },
    };
  },
};
