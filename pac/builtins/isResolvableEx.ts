import type { Builtin } from "./builtin.ts";

export const isResolvableEx: Builtin = {
  id: "isResolvableEx",
  signature: "isResolvableEx(host)",
  summary: "true when host has an IPv4 or IPv6 address",
  kind: "library",
  source: `function isResolvableEx(host) {
  var list = dnsResolveEx(host);
  return list != null && list != "";
}`,
};
