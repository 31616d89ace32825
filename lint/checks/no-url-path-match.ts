import type { SyntaxCheck } from "../check.ts";
import { clientsInUse, inWords } from "../syntax/clients-in-use.ts";
import { hostTests } from "../syntax/host-tests.ts";
import { shorten } from "../syntax/quote.ts";
import { regexpTests } from "../syntax/regexp-tests.ts";
import { type PathTest, pathTestOf, pathTestOfRegexp } from "../syntax/url-path.ts";

/** Clients that hand over the path of `http` URLs; pac-resolver hands over every path. */
const KEEP_HTTP: readonly string[] = ["chromium", "winhttp"];

/** Rules on paths: https has none, and Firefox has none at all. */
export const noUrlPathMatch: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-url-path-match",
    summary: "a test of the path or query, which clients cut off",
    group: "matching",
    clients: ["chromium", "firefox", "winhttp"],
    messages: {
      never: {
        severity: "error",
        text:
          '"{{pattern}}" needs a path or query, and for https {{clients}} hand over scheme and host only, as in ' +
          '"https://www.example.com/", so it never matches; decide by the host, or leave the rule to the proxy',
      },
      sometimes: {
        severity: "warning",
        text:
          '"{{pattern}}" needs a path or query, and clients hand that over for http at most (Chromium and WinHTTP do, ' +
          "Firefox does not), so most requests do not match; decide by the host, or leave the rule to the proxy",
      },
    },
  },
  create(context) {
    const clients = clientsInUse(context).filter((client) => client !== "node");
    const keep = clients.every((client) => KEEP_HTTP.includes(client));
    const report = ({ node, pattern, https, http }: PathTest) => {
      const messageId = http ? "sometimes" : "never";
      // A rule for http alone is right where all clients hand its path over.
      if (clients.length === 0 || (http && keep && !https)) return;
      const data = { pattern: shorten(pattern), ...(!http && { clients: inWords(clients) }) };
      context.report({ node, messageId, data });
    };
    return {
      "Program:exit"() {
        for (const test of hostTests(context.sourceCode)) {
          const found = pathTestOf(test);
          if (found) report(found);
        }
        for (const test of regexpTests(context.sourceCode)) {
          const found = pathTestOfRegexp(test);
          if (found) report(found);
        }
      },
    };
  },
};
