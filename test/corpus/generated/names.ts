import { randomFrom } from "../../../sim/fleet/random.ts";

/** A source of numbers in [0, 1) that always gives the same ones. */
export function numbersFrom(seed: number): () => number {
  return randomFrom(seed).next;
}

/** One of the items. */
export function pick<T>(items: readonly [T, ...T[]], random: () => number): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const ZONES = ["example.com", "example.net", "example.org"] as const;
const COMPANIES = (
  "acme anvil aster atlas bolt brook cedar citrus cobalt coral delta drift ember falcon fjord flint garnet glen " +
  "harbor hazel indigo iris jasper juno karst kiln lagoon larch linden maple mesa nectar nimbus oak onyx opal " +
  "pearl pine quartz quill raven reef saffron sierra tango thistle umber vale violet willow yarrow zephyr"
).split(" ");
const SERVICES = (
  "api app apps auth billing cdn chat cloud cms connect crm data docs download edge erp files forms fs gateway git " +
  "help hr id images img jobs learn login mail maps media meet mobile news pay portal press print report sales " +
  "search secure service shop sso static status store support survey sync team tickets update upload video vpn web wiki www"
).split(" ");

/** Number `index` of some millions of different domains, such as `reef7.example.net`. */
export function domain(index: number): string {
  const company = COMPANIES[index % COMPANIES.length] ?? "";
  const round = Math.floor(index / COMPANIES.length);
  return `${company}${round === 0 ? "" : round}.${ZONES[(index + round) % ZONES.length]}`;
}

/** Number `index` of the names a company gives its services. */
export function service(index: number): string {
  return SERVICES[index % SERVICES.length] ?? "";
}
