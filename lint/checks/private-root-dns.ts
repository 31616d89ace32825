import { addressFamily, type Directive, formatChain } from "../../pac/index.ts";
import { profileWorld } from "../../sim/index.ts";
import type { AskablePac, EvaluationCheck, Report } from "../check.ts";
import type { DerivedUrl } from "../evaluation/derive-urls.ts";
import { isInternetName } from "../evaluation/internet-names.ts";
import { lookUpsInPrivateRoot, privateRootOf } from "../evaluation/private-root.ts";
import { decisionIn, lineIn, type Turn, usualSpellings } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";

const DECIDES =
  'where no Internet name is resolved ({{profile}}), {{url}} is {{other}} instead of {{usual}}{{more}}, because "{{name}}" cannot be looked up there{{condition}}; compare the host as text, or send what does not resolve to a proxy';

/** More than a person reads before the first ones are corrected. */
const MOST_FINDINGS = 20;

/** A PAC that asks DNS about the Internet, where a private root has no answer: only the proxies resolve such names. */
export const privateRootDns: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "private-root-dns",
    summary: "the PAC needs Internet DNS in a network that has none",
    group: "on-net test",
    clients: "all",
    messages: {
      cutOff: { severity: "error", text: DECIDES },
      decides: { severity: "warning", text: DECIDES },
      futile: {
        severity: "warning",
        text: 'where no Internet name is resolved ({{profile}}), {{url}}{{more}} makes this look up "{{name}}", and each time the client waits for a failure that changes nothing; compare the host as text first, and ask DNS about addresses and internal names only',
      },
      proxyName: {
        severity: "error",
        text: 'where no Internet name is resolved ({{profile}}), clients cannot find the proxy "{{proxy}}", to which {{url}} goes; use a name of the internal DNS, or its address',
      },
      socks4: {
        severity: "error",
        text: 'where no Internet name is resolved ({{profile}}), {{url}} fails in {{clients}} through "{{proxy}}", because with SOCKS version 4 the client looks up the host itself; use SOCKS5, which leaves that to the proxy',
      },
    },
  },
  async examine(pac, report) {
    const profile = pac.site === null ? null : privateRootOf(pac.site);
    const clients = usualClients(pac);
    const [client] = clients;
    if (profile === null || client === undefined) return;
    const urls = usualSpellings(pac.urls).filter(({ url }) =>
      isInternetName(pac.site, new URL(url).hostname),
    );
    const { turns, futile } = await lookUpsInPrivateRoot(pac, urls, { client, profile });
    const reports: Report[] = turns.flatMap((turn) => reportOf(turn, profile));
    for (const { name, url, count, loc } of futile) {
      const more = count > 1 ? ` (and ${count - 1} more URL${count > 2 ? "s" : ""} of those asked)` : "";
      reports.push({ messageId: "futile", data: { profile, name, url: shortUrl(url.url), more }, loc });
    }
    reports.push(...(await proxyReports(pac, urls, clients, profile)));
    for (const each of reports.slice(0, MOST_FINDINGS)) report(each);
  },
};

/** What goes to a proxy because it does not resolve is how such a network is meant. */
function reportOf({ url, usual, other, count, condition, lookups, loc }: Turn, profile: string): Report[] {
  const isDirect = (decision: string) => decision.startsWith("DIRECT");
  // A script that fails either way has another fault.
  if (usual.error !== null) return [];
  const [before, after] = [decisionIn(usual), decisionIn(other)];
  if (isDirect(before) && !isDirect(after) && other.error === null && other.chain.length > 0) return [];
  const isKnown = condition !== null && condition.value !== null;
  const data = {
    profile,
    url: shortUrl(url.url),
    usual: shortDecision(before),
    other: shortDecision(after),
    more: count > 1 ? ` (and so with ${count - 1} more URL${count > 2 ? "s" : ""})` : "",
    name: lookups[0]?.name ?? "",
    condition: isKnown ? `, so \`${shortUrl(condition.text)}\` is ${condition.value}` : "",
  };
  const reaches = other.error === null && other.chain[0] !== undefined && !isDirect(after);
  return [{ messageId: reaches ? "decides" : "cutOff", data, loc }];
}

/** Proxies that a client in this network cannot use: their own name, or with SOCKS 4 the page's, needs Internet DNS. */
async function proxyReports(
  pac: AskablePac,
  urls: readonly DerivedUrl[],
  clients: readonly string[],
  profile: string,
): Promise<Report[]> {
  const { resolve } = profileWorld(pac.site, profile);
  const found = new Map<string, { messageId: string; url: string; proxy: string; clients: Set<string> }>();
  for (const client of clients) {
    const answers = await pac.askAll(
      urls.map(({ url }) => url),
      { client, profile },
    );
    for (const [i, { chain, bypassed }] of answers.entries()) {
      const url = urls[i]?.url;
      if (url === undefined || bypassed) continue;
      for (const directive of chain) {
        if (directive.kind === "DIRECT") continue;
        const missing = isMissing(pac, directive.host, resolve);
        const messageId = missing ? "proxyName" : directive.kind === "SOCKS4" ? "socks4" : null;
        if (messageId === null) continue;
        const proxy = textOf(directive);
        const known = found.get(`${messageId} ${proxy}`);
        found.set(`${messageId} ${proxy}`, {
          messageId,
          url: known?.url ?? url,
          proxy,
          clients: (known?.clients ?? new Set<string>()).add(client),
        });
      }
    }
  }
  const reports: Report[] = [];
  for (const { messageId, url, proxy, clients: using } of [...found.values()].slice(0, MOST_FINDINGS)) {
    const [client = ""] = using;
    const { line } = await pac.inspect({ url, client, profile });
    const data = { profile, url: shortUrl(url), proxy: shortUrl(proxy), clients: [...using].join(", ") };
    reports.push({ messageId, data, loc: line === null ? pac.entryPoint : lineIn(pac, line) });
  }
  return reports;
}

function isMissing(
  { site }: AskablePac,
  host: string,
  resolve: ReturnType<typeof profileWorld>["resolve"],
): boolean {
  return addressFamily(host) === null && isInternetName(site, host) && resolve(host) === null;
}

function textOf(directive: Directive): string {
  return formatChain([directive]);
}
