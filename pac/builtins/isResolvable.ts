import type { Builtin } from "./builtin.ts";

export const isResolvable: Builtin = {
  id: "isResolvable",
  signature: "isResolvable(host)",
  summary: "true when host has an address; also true wherever DNS answers every name with a web server",
  kind: "library",
  source: `function isResolvable(host) { return dnsResolve(host) != null; }`,
};
