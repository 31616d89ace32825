import type { Builtin } from "../builtin.ts";

export const isResolvable: Builtin = {
  id: "isResolvable",
  signature: "isResolvable(host)",
  summary: "true when host has an IPv4 address",
  kind: "library",
  // learn.microsoft.com, "IPv6-Aware and Legacy WPAD helper functions": the legacy function knows IPv4 only.
  source: `function isResolvable(host) { return !!dnsResolve(host); }`,
};
