import type { Builtin } from "./builtin.ts";

export const dnsDomainLevels: Builtin = {
  id: "dnsDomainLevels",
  signature: "dnsDomainLevels(host)",
  summary: "the number of dots in host",
  kind: "library",
  source: `function dnsDomainLevels(host) { return host.split(".").length - 1; }`,
};
