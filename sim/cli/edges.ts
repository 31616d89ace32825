import { readFile } from "node:fs/promises";
import type { Loader } from "../engine/types.ts";
import type { Files } from "./options.ts";
import type { Fetch } from "./read-pac.ts";

/** Where `pac-sim` touches the world besides its terminal; tests pass their own. */
export interface SimEdges {
  readonly files: Files;
  readonly fetch: Fetch;
  readonly clock: () => number;
  /** Where scripts run; default: in this thread. */
  readonly load?: Loader | undefined;
}

export const REAL_EDGES: SimEdges = { files: { readFile } as Files, fetch, clock: Date.now };
