import { DEFAULT_PORT, isLoopbackAddress, type ProxyKind } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import type { SyntaxCheck } from "../check.ts";
import { siteOf } from "../eslint/settings.ts";
import { createEntryReporter } from "../syntax/entry-report.ts";
import { entriesOf, resultTexts } from "../syntax/results.ts";

/** A directive to the client itself works only where a local agent listens. */
export const noLoopbackProxy: SyntaxCheck = {
  evidence: "syntax",
  meta: {
    id: "no-loopback-proxy",
    summary: "a directive names the client itself as the proxy",
    group: "loopback",
    clients: "all",
    messages: {
      loopback: {
        severity: "error",
        text:
          '"{{entry}}" sends the client to itself: it works only where an agent listens on {{host}} of every client; ' +
          "elsewhere each request fails, or reaches whatever program took the port; name a real proxy, or declare " +
          "the agent under policies.loopbackProxies of the site file",
      },
      unspecified: {
        // Some write it on purpose, to block a destination.
        severity: "warning",
        text:
          '"{{entry}}" is no destination: 0.0.0.0 is what a server listens on, and a client that connects to it ' +
          "reaches itself or fails, depending on the system; name the address clients reach the proxy by",
      },
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      "Program:exit"() {
        const report = createEntryReporter(context);
        for (const result of resultTexts(sourceCode)) {
          for (const entry of entriesOf(result)) {
            if (!/^(PROXY|HTTPS?|SOCKS[45]?|QUIC)$/i.test(entry.keyword)) continue;
            const place = placeOf(entry.target);
            if (place === null) continue;
            const { host, port } = place;
            const unspecified = host === "0.0.0.0" || host === "::";
            if (!unspecified && !isLoopback(host)) continue;
            if (isDeclared(siteOf(context), host, port ?? defaultPort(entry.keyword))) continue;
            report(entry, unspecified ? "unspecified" : "loopback", { host });
          }
        }
      },
    };
  },
};

/** Host and port of a target, as far as they are known; null where the host is not. */
function placeOf(target: string): { host: string; port: number | null } | null {
  // Firefox accepts a URL here and ignores what stands before the host.
  const bare = target.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^[^@/]*@/, "");
  const [, bracketed, plain, port] =
    /^(?:\[([^\]\0]+)\]|([^\s,/\0]*?))(?::(\d+)?(?=[\s,/\0]|$)|[\s,/]|$)/.exec(bare) ?? [];
  const host = (bracketed ?? plain ?? "").toLowerCase().replace(/\.$/, "");
  return host === "" ? null : { host, port: port === undefined ? null : Number(port) };
}

function isLoopback(host: string): boolean {
  // Clients read 127.1 as 127.0.0.1 (WHATWG URL, host parsing).
  if (host === "localhost" || host.endsWith(".localhost") || /^127(\.\d{1,3}){0,2}$/.test(host)) return true;
  return isLoopbackAddress(host);
}

function defaultPort(keyword: string): number {
  const kind = keyword.toUpperCase();
  return kind in DEFAULT_PORT ? DEFAULT_PORT[kind as ProxyKind] : kind === "SOCKS" ? DEFAULT_PORT.SOCKS4 : 80;
}

function isDeclared(site: Site | null, host: string, port: number): boolean {
  const agents = site?.policies.loopbackProxies ?? [];
  return agents.some(
    (agent) => agent.port === port && agent.host.toLowerCase().replace(/^\[|\]$/g, "") === host,
  );
}
