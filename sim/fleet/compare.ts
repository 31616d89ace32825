import type { Listener, Site } from "../../site/index.ts";
import { clientById } from "../client-by-id.ts";
import { acquirePac } from "../journey/acquire.ts";
import { NameCache } from "../journey/name-cache.ts";
import { surroundings } from "../journey/surroundings.ts";
import type { Profile } from "../profiles/profile.ts";
import type { WorldOptions } from "../world.ts";
import { type Day, type FleetPart, type FleetTraffic, simulateFleet } from "./fleet.ts";
import { DEFAULT_THRESHOLDS, type DefenderThresholds, type Engagement, engagements } from "./syn-defender.ts";

/** What the PAC endpoint does: one of its policies, or a firewall in front of it that drops the SYN. */
export type Treatment = Listener["policy"] | "drop";

/** A fleet and where it is. */
export interface FleetSubject {
  readonly site: Site;
  readonly profile: Profile;
  /** Client ids with their weight. */
  readonly clients: readonly { readonly id: string; readonly weight: number }[];
  readonly laptops: number;
  readonly day: Day;
  readonly seed: number;
  /** Bytes of the PAC on the wire. */
  readonly bytes: number;
  readonly world: WorldOptions;
  readonly thresholds?: DefenderThresholds;
}

/** The day of a fleet under one treatment. */
export interface FleetDay {
  readonly treatment: Treatment;
  readonly traffic: FleetTraffic;
  readonly engaged: readonly Engagement[];
  readonly peak: Readonly<Record<"syns" | "resets" | "requests" | "halfOpen", Peak>>;
  readonly total: Readonly<Record<"syns" | "resets" | "requests", number>>;
}

/** The worst second and when it was. */
export interface Peak {
  readonly perSecond: number;
  readonly at: number;
}

/** Simulates one treatment. The same laptops do the same things in each, so days can be compared. */
export function fleetDay(
  subject: FleetSubject,
  treatment: Treatment,
  onProgress?: (done: number) => void,
): FleetDay {
  const { laptops, day, seed } = subject;
  const parts = subject.clients.map(({ id, weight }) => partOf(subject, id, weight, treatment));
  const traffic = simulateFleet({ laptops, parts, day, seed, ...(onProgress ? { onProgress } : {}) });
  const { syns, resets, requests, halfOpen } = traffic;
  return {
    treatment,
    traffic,
    engaged: engagements(halfOpen, subject.thresholds ?? DEFAULT_THRESHOLDS),
    peak: { syns: peak(syns), resets: peak(resets), requests: peak(requests), halfOpen: peak(halfOpen) },
    total: { syns: sum(syns), resets: sum(resets), requests: sum(requests) },
  };
}

function partOf(subject: FleetSubject, id: string, weight: number, treatment: Treatment): FleetPart {
  const { site, world, bytes } = subject;
  const dropping: Profile = {
    ...subject.profile,
    paths: [{ to: "pac", does: "drop" }, ...(subject.profile.paths ?? [])],
  };
  const here =
    treatment === "drop"
      ? surroundings(site, dropping, null, world)
      : surroundings(site, subject.profile, treatment, world);
  const client = clientById(id);
  const acquisition = acquirePac({ ...here, cache: new NameCache(), at: 0, size: bytes }, client);
  return { habits: client.journey, acquisition, share: weight };
}

function peak(perSecond: Float64Array): Peak {
  let at = 0;
  perSecond.forEach((value, second) => {
    if (value > (perSecond[at] ?? 0)) at = second;
  });
  return { perSecond: perSecond[at] ?? 0, at };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
