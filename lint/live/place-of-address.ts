import { canonicalAddress } from "../../pac/index.ts";
import { listenerAt } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import { pacEndpoint, recordFor, VIEWS } from "../deployment.ts";

/** Where the site file says what an address does: its listener, else a record that leads there, else the PAC URL. */
export function placeOfAddress(site: Site, address: string): (string | number)[] {
  const { host, port } = pacEndpoint(site);
  const listener = listenerAt(site, address, port);
  if (listener !== undefined) return ["listeners", site.listeners.indexOf(listener), "policy"];
  const records = VIEWS.flatMap((view) => recordFor(site, view, host)?.addresses ?? []);
  const record = records.find((each) => canonicalAddress(each.address) === address);
  return [...(record?.path ?? ["pac", "url"])];
}
