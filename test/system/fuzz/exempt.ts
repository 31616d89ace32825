import type { Asked } from "../../conformance/case.ts";
import type { DatedItem } from "./item.ts";

/** A difference that stays. docs/clients names it with its reason. */
interface Exemption {
  readonly clients: readonly Asked[];
  readonly why: string;
  holds(item: DatedItem): boolean;
}

const EXEMPTIONS: readonly Exemption[] = [
  {
    clients: ["firefox"],
    why: "for a destination given as an address, the real myIpAddress() takes the way to that address",
    holds: ({ source, urls }) => source.includes("myIpAddress") && urls.some(isAddress),
  },
];

/** Whether the item runs into a difference that is known and stays. */
export function exempt(item: DatedItem, client: Asked): boolean {
  return EXEMPTIONS.some(({ clients, holds }) => clients.includes(client) && holds(item));
}

function isAddress(url: string): boolean {
  return /^\[|^[\d.]+$/.test(new URL(url).hostname);
}
