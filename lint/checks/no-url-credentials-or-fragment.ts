import type { SyntaxCheck } from "../check.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { type HostTest, hostTests } from "../syntax/host-tests.ts";
import { shorten } from "../syntax/quote.ts";

/** What a URL has around host and path: user names are cut off by some clients, fragments by all but one. */
export const noUrlCredentialsOrFragment: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-url-credentials-or-fragment",
    summary: "a search for a user name or a fragment, which clients cut off the URL",
    group: "matching",
    clients: ["chromium", "firefox", "winhttp"],
    messages: {
      fragment: {
        severity: "error",
        text:
          '"{{pattern}}" asks for a fragment, and {{clients}} cut off what begins with "#", so this never matches; ' +
          "remove the rule",
      },
      user: {
        severity: "warning",
        text:
          '"{{pattern}}" asks for a user name in the URL: Chromium and WinHTTP cut it off, Firefox hands it over, and an ' +
          '"@" in the path of any page matches as well; remove the rule, and leave the decision to the proxy',
      },
    },
  },
  create(context) {
    const clients = clientsInUse(context).filter((client) => client !== "node");
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          const messageId = test.role === "url" && clients.length > 0 ? readText(test) : null;
          if (messageId === null) continue;
          const pattern = shorten(test.text);
          const data = messageId === "fragment" ? { pattern, clients: inWords(clients) } : { pattern };
          context.report({ node: test.node, messageId, data });
        }
      },
    };
  },
};

function readText({ how, text }: HostTest): "fragment" | "user" | null {
  if (how === "key") return null;
  if (text.includes("#")) return "fragment";
  // Behind a slash it is in the path: http://www.example.com/@name
  return /^(?:[a-z*]*:\/\/)?[^/]*@/.test(text) && (how === "glob" || how === "contains") ? "user" : null;
}
