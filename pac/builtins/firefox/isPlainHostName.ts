import type { Builtin } from "../builtin.ts";
import { isPlainHostName as common } from "../isPlainHostName.ts";

export const isPlainHostName: Builtin = {
  ...common,
  id: "isPlainHostName",
  summary: "true when host has neither a dot nor a colon",
  kind: "library",
  // JavaScript of the library, so "167838211" is a plain name and "proxy:3128" is none.
  source: `function isPlainHostName(host) { return host.search(/[.:]/) == -1; }`,
};
