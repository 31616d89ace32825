import type { Builtin } from "../builtin.ts";
import { IPV6_FIRST } from "./ipv6-first.ts";

export const dnsResolveEx: Builtin = {
  id: "dnsResolveEx",
  signature: "dnsResolveEx(host)",
  summary: "all addresses of host as a list with semicolons, IPv6 first; empty for an unknown host",
  kind: "native",
  // Semicolons and the empty string: learn.microsoft.com, "dnsResolveEx function".
  source: `(function () {
${IPV6_FIRST}
  return function dnsResolveEx(host) {
    if (typeof host !== "string" || host === "") return "";
    var list = doors.resolve("dnsResolveEx", host);
    return list === null ? "" : ipv6First(list);
  };
})()`,
};
