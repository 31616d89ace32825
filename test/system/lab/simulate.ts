import type { Journey } from "../../../sim/journey/journey.ts";
import { journeyOf } from "../../../sim/journey/open-journey.ts";
import { type Profile, profileById } from "../../../sim/index.ts";
import { parseSite, type Site } from "../../../site/index.ts";
import { type Condition, LAB } from "./conditions.ts";
import { LAB_PAC } from "./station.ts";

/** The journey that the simulator foretells for a condition of the lab. */
export function foretell(condition: Condition, client: string): Promise<Journey> {
  const { told, later } = condition;
  const site = siteOf(condition, condition.pacHost);
  const here: Profile = {
    ...profileById("off-net"),
    roundTrip: { dns: 0.001, pac: 0.001 },
    ...(told.names === undefined ? {} : { names: told.names }),
    ...(told.paths === undefined ? {} : { paths: told.paths }),
  };
  const changes =
    later === undefined
      ? []
      : [
          {
            at: LAB.changeAfter,
            profile: { ...here, id: "later", names: { pacHost: later.pacHost } },
            newAddress: later.newAddress,
          },
        ];
  return journeyOf(
    {
      site,
      profile: here,
      client,
      policy: told.policy,
      source: { text: LAB_PAC, file: "lab.pac" },
      bytes: LAB_PAC.length,
      world: { now: () => 0, zone: "UTC" },
      changes,
    },
    "http://www.example.com/",
  );
}

function siteOf({ later }: Condition, pacHost: string | null): Site {
  // Where a change follows, the answer must be gone by then.
  const ttl = later === undefined ? 300 : 1;
  const text = [
    "pac: { file: lab.pac, url: http://pac.corp.example/proxy.pac }",
    "dns:",
    "  external:",
    `    ttl: ${ttl}`,
    "    records:",
    `      www.example.com: ${LAB.web}`,
    ...(pacHost === null ? [] : [`      pac.corp.example: ${pacHost}`]),
    "proxies:",
    `  - { host: ${LAB.proxy}, port: 3128 }`,
    "listeners:",
    `  - { name: dead, address: ${LAB.dead}, policy: refuse }`,
    `  - { name: served, address: ${LAB.served}, policy: serve }`,
  ].join("\n");
  return { ...parseSite(text, "lab.yaml"), file: "/lab/lab.yaml", pacFile: "/lab/lab.pac" };
}

/** When the journey asks for the PAC, in seconds. */
export function foretoldFetches({ events }: Journey): number[] {
  return [0, ...events.filter(({ what }) => what === "retry").map(({ at }) => at)];
}
