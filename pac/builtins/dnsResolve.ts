import type { Builtin } from "./builtin.ts";

export const dnsResolve: Builtin = {
  id: "dnsResolve",
  signature: "dnsResolve(host)",
  summary: "the first IPv4 address of host, or null",
  kind: "native",
  // Chromium asks for A records only, so a name with AAAA records alone gives null. So does an IPv6 literal, also one
  // with an IPv4 address in it, for which the resolver knows that address (asked of Chromium 156).
  source: `function dnsResolve(host) {
  if (typeof host !== "string" || host === "") return null;
  var list = doors.resolve("dnsResolve", host);
  if (list === null) return doors.failed(null);
  if (host.indexOf(":") >= 0) return null;
  var addresses = list.split(";");
  for (var i = 0; i < addresses.length; i++) if (addresses[i].indexOf(":") < 0) return addresses[i];
  return null;
}`,
};
