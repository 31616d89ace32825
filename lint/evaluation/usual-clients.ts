import type { AskablePac } from "../check.ts";

/**
 * Clients of which only the site can say whether they are in use: pac-resolver is a library inside programs, and passes
 * other URLs and hosts than any browser; WinHTTP is a part of Windows, and knows only proxies of the oldest kind. Few
 * PACs written for browsers would be left without a finding.
 */
const WHEN_NAMED: ReadonlySet<string> = new Set(["node", "winhttp"]);

/** The clients to compare: those the site names, else those that people browse with. */
export function usualClients({ site, clients }: Pick<AskablePac, "site" | "clients">): readonly string[] {
  return site?.clients ?? clients.filter((id) => !WHEN_NAMED.has(id));
}
