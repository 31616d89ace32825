import { readFile, writeFile } from "node:fs";
import { promisify } from "node:util";
import type { Loader } from "../engine/types.ts";
import type { Files } from "./options.ts";
import type { Fetch } from "./read-pac.ts";

/** Where `pac-sim` touches the world besides its terminal; tests pass their own. */
export interface SimEdges {
  readonly files: Files;
  readonly fetch: Fetch;
  readonly clock: () => number;
  /** Writes a picture to where its `--svg` says. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Where scripts run; default: in this thread. */
  readonly load?: Loader | undefined;
}

/** Not node:fs/promises, which is there only after 3 ms. */
const files = { readFile: promisify(readFile) } as Files;

export const REAL_EDGES: SimEdges = { files, fetch, clock: Date.now, writeFile: promisify(writeFile) };
