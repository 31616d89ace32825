import { expect, test } from "vitest";
import { clientById, profileById } from "../../sim/index.ts";
import type { Journey, PlannedChange } from "../../sim/journey/journey.ts";
import { journeyOf } from "../../sim/journey/open-journey.ts";
import { CLIENT_IDS, type Listener, type NetworkChange, parseSite, type Site } from "../../site/index.ts";

/** What may be said of a journey; the rest is as the example site has it. */
export interface Trip {
  /** The text of a site file, or parts of {@link exampleSite}. Default: the example site as it is. */
  readonly site?: string | ExampleParts;
  readonly pac?: string;
  readonly profile: string;
  /** Default: chromium. */
  readonly client?: string;
  /** What the PAC endpoint does with this client, whatever the site says. */
  readonly policy?: Listener["policy"];
  /** Changes of network besides the profile's own. */
  readonly changes?: readonly (Pick<NetworkChange, "at" | "to"> & { readonly newAddress?: boolean })[];
  readonly url?: string;
}

/** Parts of the example site, each as one line of YAML. */
export interface ExampleParts {
  /** The PAC host's record on the Internet; "" for none. */
  readonly external?: string;
  /** What proxies ask for. */
  readonly authentication?: string;
  /** Further keys. */
  readonly more?: string;
}

/**
 * The company of the incidents: a PAC server inside, a dead address outside that bears the same name, two proxies.
 */
export function exampleSite({
  external,
  authentication = "negotiate",
  more = "",
}: ExampleParts = {}): string {
  const proxy = (host: string) => `  - { host: ${host}, port: 8080, authentication: ${authentication} }`;
  return [
    "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
    "networks: { internal: [10.0.0.0/8] }",
    "dns:",
    "  internal:",
    "    records: { pac.corp.example: 10.20.30.80, probe.corp.example: 10.20.30.40, px1.corp.example: 10.20.30.11, px2.corp.example: 10.20.30.12 }",
    `  external: { records: { ${external ?? "pac.corp.example: { address: 203.0.113.80, ttl: 300 }"} } }`,
    "proxies:",
    proxy("px1.corp.example"),
    proxy("px2.corp.example"),
    "listeners:",
    "  - { name: inside, address: 10.20.30.80, policy: serve }",
    "  - { name: outside, address: 203.0.113.80, policy: refuse }",
    more,
  ].join("\n");
}

/** Internal names and addresses directly, the rest through the proxies where the probe is what it is inside. */
const EXAMPLE_PAC = `function FindProxyForURL(url, host) {
  if (isPlainHostName(host) || dnsDomainIs(host, ".corp.example")) return "DIRECT";
  if (dnsResolve("probe.corp.example") !== "10.20.30.40") return "DIRECT";
  return "PROXY px1.corp.example:8080; PROXY px2.corp.example:8080";
}
`;

/** Plays one journey, on a clock that begins at noon of a Monday in January. */
export async function journey(trip: Trip): Promise<Journey> {
  const { pac = EXAMPLE_PAC, client = "chromium", policy, changes = [] } = trip;
  const site = siteOf(trip.site);
  return journeyOf(
    {
      site,
      profile: profileById(trip.profile, site),
      client: clientById(client).id,
      policy: policy ?? null,
      source: { text: pac, file: "proxy.pac" },
      bytes: Buffer.byteLength(pac),
      world: { now: () => Date.UTC(2026, 0, 12, 12), zone: "UTC" },
      changes: changes.map(({ at, to, newAddress = true }): PlannedChange => {
        return { at, profile: profileById(to, site), newAddress };
      }),
    },
    trip.url ?? "https://www.example.com/",
  );
}

/** A site from its text, as if it had been loaded from /site/pacwright.yaml. */
function siteOf(site: Trip["site"]): Site {
  const text = typeof site === "string" ? site : exampleSite(site);
  return { ...parseSite(text, "pacwright.yaml"), file: "/site/pacwright.yaml", pacFile: "/site/proxy.pac" };
}

/** A journey in one line for tables: status, seconds of the first page, by which way. */
function inShort({ pac, firstPage, shown, via }: Journey): string {
  const what = shown === "sign-on page" ? " sign-on page" : via === null ? "" : ` ${via}`;
  return `${pac.status} ${firstPage ?? "never"}${what}`;
}

/** A client, its journey as `inShort` tells it, and a piece of its verdict. */
export type JourneyRow = readonly [client: string, short: string, verdict: string];

/** Each client's journey is as its row says: one test a row. */
export function travels(trip: Omit<Trip, "client">, rows: readonly JourneyRow[]): void {
  test.each(rows)("%s: %s, %s", async (client, short, verdict) => {
    const told = await journey({ ...trip, client });
    expect(inShort(told)).toBe(short);
    expect(told.verdict).toContain(verdict);
  });
}

/** The same row for every client there is. */
export function everyClient(short: string, verdict: string): readonly JourneyRow[] {
  return CLIENT_IDS.map((client) => [client, short, verdict] as const);
}
