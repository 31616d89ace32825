import { formatChain } from "../../pac/index.ts";
import { type Profile, profileById } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { AskablePac, EvaluationCheck } from "../check.ts";
import { type DestinationSample, destinationSamples } from "../evaluation/destination-samples.ts";
import { firstReachable } from "../evaluation/first-proxy.ts";
import { spread } from "../evaluation/spread.ts";
import { lineIn } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";

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
    const samples = destinationSamples(pac, site, site.destinations.withoutAuthentication);
    if (samples.length === 0) return;
    const refusals: Refusal[] = [];
    for (const profile of insideProfiles(site)) {
      for (const client of usualClients(pac)) {
        refusals.push(...(await refusalsIn(pac, site, { profile, client, samples })));
      }
    }
    for (const { first, loc, destinations } of (await byPlace(pac, refusals)).slice(0, MOST_FINDINGS)) {
      const others = destinations.size - 1;
      const more = others > 0 ? ` (and ${others} more destination${others > 1 ? "s" : ""})` : "";
      const { destination, profile, proxy, authentication, result, url } = first;
      const data = { destination, profile, proxy, authentication, result: shortDecision(result), more };
      report({ messageId: "authenticates", data: { ...data, url: shortUrl(url) }, loc });
    }
  },
};

interface RefusedPlace {
  readonly first: Refusal;
  readonly loc: Location;
  readonly destinations: Set<string>;
}

/** One for each deciding line and proxy. Each line costs a run of a marked copy, so there is a limit to them. */
async function byPlace(pac: AskablePac, refusals: readonly Refusal[]): Promise<RefusedPlace[]> {
  const most = Math.max(10, Math.min(120, Math.floor(12_000_000 / (pac.sourceCode.text.length + 40_000))));
  const once = [...new Map([...refusals].reverse().map((each) => [keyOf(each), each])).values()].reverse();
  const places = new Map<string, RefusedPlace>();
  for (const refusal of spread(once, most)) {
    const { url, client, profile, proxy, destination } = refusal;
    const { line } = await pac.inspect({ url, client, profile });
    const key = `${line} ${proxy}`;
    const loc = line === null ? pac.entryPoint : lineIn(pac, line);
    const place = places.get(key) ?? { first: refusal, loc, destinations: new Set<string>() };
    place.destinations.add(destination);
    places.set(key, place);
  }
  return [...places.values()];
}

/** The same decision about a destination needs to be looked into once, whoever made it. */
function keyOf({ destination, proxy, result }: Refusal): string {
  return [destination, proxy, result].join("\n");
}

/** A URL that comes to a proxy which asks for authentication. */
type Refusal = Readonly<
  Record<"destination" | "url" | "profile" | "client" | "proxy" | "authentication" | "result", string>
>;

/** On the network, in the VPN, and wherever else inside the site says its laptops are. */
function insideProfiles(site: Site): Profile[] {
  const ids = new Set(["on-net", "vpn", ...Object.keys(site.profiles ?? {})]);
  return [...ids].map((id) => profileById(id, site)).filter(({ place }) => place === "inside");
}

/** One for each destination and decision about it. */
async function refusalsIn(
  pac: AskablePac,
  site: Site,
  place: {
    readonly profile: Profile;
    readonly client: string;
    readonly samples: readonly DestinationSample[];
  },
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
    const refusal: Refusal = {
      ...sample,
      client,
      profile: profile.id,
      proxy: `${proxy.host}:${proxy.port}`,
      authentication: proxy.authentication,
      result: formatChain(chain),
    };
    if (!refusals.has(keyOf(refusal))) refusals.set(keyOf(refusal), refusal);
  }
  return [...refusals.values()];
}
