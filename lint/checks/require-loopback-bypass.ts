import { formatChain } from "../../pac/index.ts";
import type { EvaluationCheck } from "../check.ts";

/** The spellings of "this machine" that programs use; RFC 6761 reserves all names under localhost. */
const URLS = ["http://localhost/", "http://foo.localhost/", "http://127.0.0.1/", "http://[::1]/"];

const REMEDY =
  'and the proxy looks for them on its own machine; return "DIRECT" for localhost, *.localhost, 127.0.0.0/8, "::1" and "[::1]" before any other rule';

/**
 * Browsers never ask the PAC for these. Programs on Node, WinHTTP and Java do, and obey it.
 */
export const requireLoopbackBypass: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "require-loopback-bypass",
    summary: "URLs of the client itself go through a proxy",
    group: "loopback",
    clients: ["node", "winhttp"],
    messages: {
      proxied: { severity: "error", text: `{{clients}} sends {{urls}} to "{{result}}", ${REMEDY}` },
      proxiedForSome: {
        severity: "warning",
        text: `browsers never ask for {{urls}}, but {{clients}}, which stands for programs that do, sends them to "{{result}}", ${REMEDY}`,
      },
    },
  },
  async examine(pac, report) {
    const clients = new Set<string>();
    const urls = new Set<string>();
    let result = "";
    for (const client of pac.clients) {
      for (const profile of pac.profiles) {
        for (const url of URLS) {
          const answer = await pac.ask({ url, client, profile });
          const first = answer.chain[0];
          // An empty chain fails in the client itself; it reaches no proxy.
          if (answer.bypassed || answer.error !== null || first === undefined || first.kind === "DIRECT")
            continue;
          clients.add(client);
          urls.add(url);
          result ||= shortened(formatChain(answer.chain));
        }
      }
    }
    if (clients.size === 0) return;
    const data = { clients: [...clients].join(", "), urls: [...urls].join(", "), result };
    // Whether such programs are in use, only the site can say.
    const inUse = pac.site?.clients?.some((client) => clients.has(client)) === true;
    report({ messageId: inUse ? "proxied" : "proxiedForSome", data, loc: pac.entryPoint });
  },
};

/** A chain may be as long as the file; the first proxies tell enough. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}...` : text;
}
