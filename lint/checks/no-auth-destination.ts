import { formatChain } from "../../pac/index.ts";
import { needsNoSignOn, type Profile, profileById } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac, EvaluationCheck } from "../check.ts";
import { destinationUrls } from "../evaluation/destination-urls.ts";
import { firstReachable } from "../evaluation/first-proxy.ts";
import { spread } from "../evaluation/spread.ts";
import { lineIn } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";

/** More than these are sampled evenly; each costs up to six questions. */
const MOST_DESTINATIONS = 120;
const MOST_FINDINGS = 20;

/** Destinations used by programs that cannot answer a proxy's 407, and the chains they get. */
export const noAuthDestination: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-auth-destination",
    summary: "a destination whose programs cannot authenticate is sent to a proxy that asks for it",
    group: "results",
    clients: "all",
    messages: {
      authenticates: {
        severity: "error",
        text: 'programs that use {{destination}}{{more}} cannot authenticate, but in {{profile}} {{url}} is {{result}}, and "{{proxy}}" asks for {{authentication}}: their connections fail there; send it to a proxy that asks for nothing, or DIRECT, in a rule before this one',
      },
    },
  },
  async examine(pac, report) {
    const { site } = pac;
    if (site === null || site.proxies.every(({ authentication }) => authentication === "none")) return;
    const samples = samplesOf(site, pac);
    if (samples.length === 0) return;
    const found = new Map<string, Refusal & { loc: Location; destinations: Set<string> }>();
    for (const profile of insideProfiles(site)) {
      for (const client of usualClients(pac)) {
        for (const refusal of await refusalsIn(pac, site, { profile, client, samples })) {
          const { line } = await pac.inspect({ url: refusal.url, client, profile: profile.id });
          const key = `${line} ${refusal.proxy}`;
          const loc = line === null ? pac.entryPoint : lineIn(pac, line);
          const known = found.get(key) ?? { ...refusal, loc, destinations: new Set<string>() };
          known.destinations.add(refusal.destination);
          found.set(key, known);
        }
      }
    }
    for (const { destinations, loc, ...refusal } of [...found.values()].slice(0, MOST_FINDINGS)) {
      const others = destinations.size - 1;
      const more = others > 0 ? ` (and ${others} more destination${others > 1 ? "s" : ""})` : "";
      report({ messageId: "authenticates", data: { ...refusal, more }, loc });
    }
  },
};

interface Sample {
  readonly destination: string;
  readonly url: string;
}

/** A URL that comes to a proxy which asks for authentication. */
type Refusal = Readonly<
  Record<"destination" | "url" | "profile" | "proxy" | "authentication" | "result", string>
>;

/** Addresses and names of each destination, and what the PAC itself says about them. */
function samplesOf(site: Site, pac: AskablePac): Sample[] {
  const listed = spread(site.destinations.withoutAuthentication, MOST_DESTINATIONS);
  const own = listed.flatMap((destination) => {
    return destinationUrls(destination).map((url) => ({ destination, url }));
  });
  const spoken = pac.urls.flatMap(({ url }): Sample[] => {
    const destination = listed.find((each) => isOf(site, each, url));
    return destination === undefined ? [] : [{ destination, url }];
  });
  return [...new Map([...own, ...spoken].map((sample) => [sample.url, sample])).values()];
}

function isOf(site: Site, destination: string, url: string): boolean {
  return needsNoSignOn({ ...site, destinations: { withoutAuthentication: [destination] } }, new URL(url));
}

/** On the network, in the VPN, and wherever else inside the site says its laptops are. */
function insideProfiles(site: Site): Profile[] {
  const ids = new Set(["on-net", "vpn", ...Object.keys(site.profiles ?? {})]);
  return [...ids].map((id) => profileById(id, site)).filter(({ place }) => place === "inside");
}

/** One for each destination and proxy. */
async function refusalsIn(
  pac: AskablePac,
  site: Site,
  place: { readonly profile: Profile; readonly client: string; readonly samples: readonly Sample[] },
): Promise<Refusal[]> {
  const { profile, client, samples } = place;
  const wanted = samples.map(({ url }) => url);
  const answers = await pac.askAll(wanted, { client, profile: profile.id });
  const refusals = new Map<string, Refusal>();
  for (const [i, { chain, bypassed }] of answers.entries()) {
    const sample = samples[i];
    if (sample === undefined || bypassed) continue;
    const proxy = firstReachable(site, profile, client, chain);
    if (proxy === null || proxy.authentication === "none") continue;
    const { destination, url } = sample;
    const name = `${proxy.host}:${proxy.port}`;
    if (refusals.has(`${destination} ${name}`)) continue;
    refusals.set(`${destination} ${name}`, {
      destination,
      url: shortUrl(url),
      profile: profile.id,
      proxy: name,
      authentication: proxy.authentication,
      result: shortDecision(formatChain(chain)),
    });
  }
  return [...refusals.values()];
}
