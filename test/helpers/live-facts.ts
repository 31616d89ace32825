import { parse } from "yaml";
import { recordFor, VIEWS, type View } from "../../lint/deployment.ts";
import { addressesIn, type LiveDeployment, mustServe, policiesAt } from "../../lint/live/deployment.ts";
import type { EndpointFacts, LiveFacts, NameFacts, RequestFacts, ViewFacts } from "../../lint/live/facts.ts";
import { lookedNames } from "../../lint/live/looked-names.ts";
import { domainOf, INTERNET_NAME, namesToAsk } from "../../lint/live/names-to-ask.ts";
import { canonicalAddress } from "../../pac/index.ts";
import type { Site } from "../../site/index.ts";
import { overlayFacts } from "./overlay-facts.ts";

/** Noon of the first of July 2026. */
const NOON = Date.UTC(2026, 6, 1, 12);

const ANSWER: RequestFacts = {
  url: "http://pac.corp.example/proxy.pac",
  address: "10.20.30.80",
  outcome: "answered",
  problem: "",
  status: 200,
  headers: {},
  body: new Uint8Array(),
  cut: null,
  tls: null,
};

/**
 * The facts of a live run in which everything is as the site file says, asked from inside, but for what a text says.
 *
 * @param text YAML in the form of {@link LiveFacts}, with what is different alone
 */
export function liveFacts(site: Site, pac: LiveDeployment["pac"], text: string): LiveFacts {
  const facts = asDescribed(site, pac);
  const usual = { name: MISSING, endpoint: endpointThat("serve", ANSWER), answer: ANSWER };
  return overlayFacts(facts, parse(text), usual);
}

function asDescribed(site: Site, pac: LiveDeployment["pac"]): LiveFacts {
  const dns = Object.fromEntries(VIEWS.map((view) => [view, viewFacts(site, view, pac)])) as LiveFacts["dns"];
  const { hostname, protocol } = new URL(site.pac.url);
  const answer: RequestFacts = {
    ...ANSWER,
    url: site.pac.url,
    headers: {
      "content-type": `application/x-ns-proxy-autoconfig; charset=${site.pac.charset}`,
      "cache-control": `max-age=${site.pac.maxAge}`,
    },
    body: pac.bytes ?? new Uint8Array(),
    tls:
      protocol === "https:" && hostname !== ""
        ? { distrust: null, forHost: true, validTo: Date.UTC(2027, 0, 1) }
        : null,
  };
  const endpoints = VIEWS.flatMap((view) =>
    addressesIn(view, site, dns).map((address) => {
      const policy = mustServe(site, view, address)
        ? "serve"
        : ([...(policiesAt(site, address) ?? [])][0] ?? "refuse");
      return [address, endpointThat(policy, { ...answer, address })] as const;
    }),
  );
  const alias = (path: string) => [path, { ...answer, url: new URL(path, site.pac.url).href }] as const;
  const open = { knocks: { "10.20.30.11": { knock: "accepted", ms: 1 } } } as const;
  return {
    at: NOON,
    from: "internal",
    dns,
    // An address in both views is met once, as the one that serves.
    endpoints: Object.fromEntries(endpoints.reverse()),
    aliases: Object.fromEntries(site.pac.aliases.map(alias)),
    proxies: Object.fromEntries(site.proxies.map((_, i) => [i, open])),
  };
}

const MISSING: NameFacts = { answer: "missing", addresses: [], ttl: null };

function viewFacts(site: Site, view: View, pac: LiveDeployment["pac"]): ViewFacts {
  const looked = lookedNames(pac.bytes, site.pac.charset).map(({ name }) => name);
  const own = domainOf(site);
  const random = ["www.x1.example", "x2.example", ...(own === null ? [] : [`x3.${own}`])];
  return {
    resolver: view === "internal" ? "10.0.0.53" : "198.51.100.53",
    names: Object.fromEntries(
      namesToAsk(site, view, looked).map((name) => [name, nameFacts(site, view, name)]),
    ),
    random: Object.fromEntries(random.map((name) => [name, nameFacts(site, view, name)])),
  };
}

/** As the site says; inside, other names are answered as outside unless it says otherwise. */
function nameFacts(site: Site, view: View, name: string): NameFacts {
  const { internet } = site.dns.internal;
  const elsewhere = view === "internal" && internet ? recordFor(site, "external", name) : null;
  const record = recordFor(site, view, name) ?? elsewhere;
  const found = { answer: "found" } as const;
  if (record === null)
    return name === INTERNET_NAME && internet ? { ...found, addresses: ["192.0.2.99"], ttl: 300 } : MISSING;
  const addresses = record.addresses.map(({ address }) => canonicalAddress(address) ?? address);
  return { ...found, addresses, ttl: record.ttl };
}

function endpointThat(policy: string, answer: RequestFacts): EndpointFacts {
  const open = { knock: "accepted", ms: 1, roundTrip: 1 } as const;
  switch (policy) {
    case "refuse":
      return { knock: "refused", ms: 41, roundTrip: 40, requests: [] };
    case "reset":
      return { ...open, requests: [{ ...answer, outcome: "reset", status: 0, headers: {} }] };
    case "unavailable":
      return { ...open, requests: [{ ...answer, status: 503, headers: {}, body: new Uint8Array() }] };
    default:
      return { ...open, requests: [answer] };
  }
}
