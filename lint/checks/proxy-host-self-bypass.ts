import { addressFamily, type Directive, formatChain, isLoopbackAddress } from "../../pac/index.ts";
import { declaredProxy } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac, EvaluationCheck, Question } from "../check.ts";
import { pacEndpoint } from "../deployment.ts";
import { allAnswers } from "../evaluation/all-answers.ts";
import { decidedLine } from "../evaluation/decided-line.ts";
import { spread } from "../evaluation/spread.ts";
import { mostFollowed } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";

/** More hosts than these are sampled evenly. */
const MOST_HOSTS = 60;

/**
 * Each proxy of the site, asked for as a destination: a proxy that is asked to fetch from itself is in a loop. Of proxies
 * that no site lists, such as a vendor's gateway, nobody knows whether they have pages of their own.
 */
export const proxyHostSelfBypass: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "proxy-host-self-bypass",
    summary: "requests to a proxy's own address go through that proxy",
    group: "results",
    clients: "all",
    messages: {
      itself: {
        severity: "note",
        text:
          "{{url}} is {{result}}{{more}}, so the proxy's own pages (status, certificates, pictures of its error pages) are " +
          'fetched by the proxy from itself, which many refuse as a loop; return "DIRECT" for the proxies\' own hosts',
      },
    },
  },
  async examine(pac, report) {
    const [client] = usualClients(pac);
    if (client === undefined || pac.site === null || pac.site.proxies.length === 0) return;
    const found: Loop[] = [];
    for (const profile of pac.profiles) {
      for (const loop of await loopsIn(pac, { client, profile })) {
        if (!found.some(({ question }) => question.url === loop.question.url)) found.push(loop);
      }
    }
    const places = new Map<number, { first: Loop; loc: Location; count: number }>();
    for (const loop of spread(found, mostFollowed(pac))) {
      const loc = await decidedLine(pac, loop.question);
      const known = places.get(loc.line);
      places.set(loc.line, { first: loop, loc, ...known, count: (known?.count ?? 0) + 1 });
    }
    for (const { first, loc, count } of places.values()) {
      const more = count > 1 ? ` (and so with ${count - 1} more prox${count > 2 ? "ies" : "y"})` : "";
      const data = { url: shortUrl(first.question.url), result: shortDecision(first.result), more };
      report({ messageId: "itself", data, loc });
    }
  },
};

interface Loop {
  readonly question: Question;
  readonly result: string;
}

async function loopsIn(pac: AskablePac, place: Omit<Question, "url">): Promise<Loop[]> {
  const urls = spread([...(await proxyUrls(pac, place.client))], MOST_HOSTS);
  const answers = await pac.askAll(urls, place);
  return urls.flatMap((url, i): Loop[] => {
    const answer = answers[i];
    const [first] = answer?.chain ?? [];
    if (answer === undefined || answer.bypassed || answer.error !== null) return [];
    if (first === undefined || first.kind === "DIRECT" || urlOf(first) !== url) return [];
    return [{ question: { ...place, url }, result: formatChain(answer.chain) }];
  });
}

/** The site's proxies in all chains, each as the URL of what answers there. The PAC host has a check of its own. */
async function proxyUrls(pac: AskablePac, client: string): Promise<Set<string>> {
  const urls = new Set<string>();
  for (const { answer } of await allAnswers(pac, [client])) {
    for (const directive of answer.chain) {
      // What speaks SOCKS alone has no pages.
      if (directive.kind !== "PROXY" && directive.kind !== "HTTPS") continue;
      const { host, port } = directive;
      if (!isListed(pac.site, host, port) || isHere(host)) continue;
      const url = urlOf(directive);
      if (URL.canParse(url)) urls.add(url);
    }
  }
  return urls;
}

function isListed(site: Site | null, host: string, port: number): boolean {
  if (site === null || pacEndpoint(site).host === host) return false;
  return declaredProxy(site, { name: host, address: host, port }) !== undefined;
}

function isHere(host: string): boolean {
  return host === "" || host === "0.0.0.0" || /(^|\.)localhost\.?$/i.test(host) || isLoopbackAddress(host);
}

function urlOf({ host, port }: Exclude<Directive, { kind: "DIRECT" }>): string {
  const written = addressFamily(host) === 6 ? `[${host}]` : host.toLowerCase();
  const url = `http://${written}:${port}/`;
  return URL.canParse(url) ? new URL(url).href : url;
}
