import { chromiumDialect } from "../../pac/index.ts";

/**
 * Every function that some client gives a PAC: Chromium has them all, except `getClientVersion`, which only Windows
 * knows. Whether the clients in use have it is a matter of other checks.
 */
export const HELPER_NAMES: ReadonlySet<string> = new Set([
  ...chromiumDialect.builtins.map(({ id }) => id),
  "getClientVersion",
]);
