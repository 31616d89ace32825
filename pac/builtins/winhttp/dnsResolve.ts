import type { Builtin } from "../builtin.ts";

export const dnsResolve: Builtin = {
  id: "dnsResolve",
  signature: "dnsResolve(host)",
  summary: "the first IPv4 address of host, or false",
  kind: "native",
  // IPv4: learn.microsoft.com, "IPv6-Aware and Legacy WPAD helper functions". False for a failure: asked of Internet
  // Explorer 8 by Chromium's authors (the table at the head of services/proxy_resolver/proxy_resolver_v8.cc).
  source: `function dnsResolve(host) {
  if (typeof host !== "string" || host === "") return false;
  var list = doors.resolve("dnsResolve", host);
  if (list === null) return false;
  var addresses = list.split(";");
  for (var i = 0; i < addresses.length; i++) if (addresses[i].indexOf(":") < 0) return addresses[i];
  return false;
}`,
};
