import type { Asked } from "../../conformance/case.ts";
import type { DatedItem } from "./item.ts";

/** A difference that stays, with the reason that docs/clients names too. */
interface Exemption {
  readonly clients: readonly Asked[];
  readonly why: string;
  holds(item: DatedItem): boolean;
}

export const EXEMPTIONS: readonly Exemption[] = [];

/** Whether the item runs into a difference that is known and stays. */
export function exempt(item: DatedItem, client: Asked): boolean {
  return EXEMPTIONS.some(({ clients, holds }) => clients.includes(client) && holds(item));
}
