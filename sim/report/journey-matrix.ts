import type { Journey } from "../journey/journey.ts";
import { classOf, type Speed } from "./journey-speed.ts";
import { shortTime } from "./journey-time.ts";

/** What a journey came to, without its events; `pac-sim journey --all --json` prints it as it is. */
export type Cell = Omit<Journey, "events"> & { readonly speed: Speed };

/** Profile x client x policy, in the order in which they were asked for. */
export interface Matrix {
  readonly policies: readonly Journey["policy"][];
  readonly clients: readonly string[];
  readonly profiles: readonly { readonly profile: string; readonly rows: readonly MatrixRow[] }[];
}

/** Clients to which the same happens under every policy. */
interface MatrixRow {
  readonly clients: readonly string[];
  /** One for each policy. */
  readonly cells: readonly Cell[];
}

export function cellOf({ events: _, ...journey }: Journey): Cell {
  return { ...journey, speed: classOf(journey) };
}

/** @param journeys one for every combination, as the command makes them */
export function matrixOf(journeys: readonly Journey[]): Matrix {
  const cells = journeys.map(cellOf);
  const policies = [...new Set(cells.map(({ policy }) => policy))];
  const clients = [...new Set(cells.map(({ client }) => client))];
  const profiles = [...new Set(cells.map(({ profile }) => profile))].map((profile) => ({
    profile,
    rows: rowsOf(cells.filter((cell) => cell.profile === profile)),
  }));
  return { policies, clients, profiles };
}

function rowsOf(cells: readonly Cell[]): readonly MatrixRow[] {
  const rows = new Map<string, { clients: string[]; cells: Cell[] }>();
  for (const client of new Set(cells.map((cell) => cell.client))) {
    const own = cells.filter((cell) => cell.client === client);
    const key = own.map(cellText).join("|");
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { clients: [client], cells: own });
    else row.clients.push(client);
  }
  return [...rows.values()];
}

/** `0.13s`, `never`; `*`: a sign-on page; `+`: from a change of network until pages come as they should. */
export function cellText({ firstPage, shown, changes }: Cell): string {
  const first = `${timeOf(firstPage)}${shown === "sign-on page" ? "*" : ""}`;
  return [first, ...changes.map(({ seconds }) => `+${timeOf(seconds)}`)].join(" ");
}

export function policyName(policy: Journey["policy"]): string {
  return policy ?? "as the site says";
}

function timeOf(seconds: number | null): string {
  return seconds === null ? "never" : shortTime(seconds);
}
