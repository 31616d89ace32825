import type { Builtin } from "./builtin.ts";

export const isResolvableEx: Builtin = {
  id: "isResolvableEx",
  signature: "isResolvableEx(host)",
  summary: "true when host has an IPv4 or IPv6 address",
  kind: "library",
  // dnsResolveEx gives undefined for anything but a string, and undefined is not "": so isResolvableEx(5) is true.
  source: `function isResolvableEx(host) { return dnsResolveEx(host) != ""; }`,
};
