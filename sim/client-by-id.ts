import { CLIENTS } from "./clients/index.ts";
import type { Client, Loader } from "./engine/types.ts";

/** @throws RangeError for an id that no client has */
export function clientById(id: string): Client {
  const clients: Readonly<Record<string, Client>> = CLIENTS;
  const client = Object.hasOwn(clients, id) ? clients[id] : undefined;
  if (client === undefined)
    throw new RangeError(`no client "${id}"; known: ${Object.keys(clients).join(", ")}`);
  return client;
}

/** Loads a PAC in this thread. What the sandbox cannot stop, nothing stops: programs use `openGuard` instead. */
export const loadHere: Loader = async (id, pac, world, limits) => clientById(id).load(pac, world, limits);
