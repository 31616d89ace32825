import { CLIENTS } from "./clients/index.ts";
import type { Client } from "./engine/types.ts";

/** @throws RangeError for an id that no client has */
export function clientById(id: string): Client {
  const clients: Readonly<Record<string, Client>> = CLIENTS;
  const client = Object.hasOwn(clients, id) ? clients[id] : undefined;
  if (client === undefined)
    throw new RangeError(`no client "${id}"; known: ${Object.keys(clients).join(", ")}`);
  return client;
}
