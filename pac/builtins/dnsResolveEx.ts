import type { Builtin } from "./builtin.ts";

export const dnsResolveEx: Builtin = {
  id: "dnsResolveEx",
  signature: "dnsResolveEx(host)",
  summary: "all addresses of host as a list with semicolons, or an empty string",
  kind: "native",
  // A name with a colon can only be an IPv6 literal, so an IPv4 address for it was a mapped one, which Chromium writes
  // in hexadecimal (asked of Chromium 156).
  source: `function dnsResolveEx(host) {
  if (typeof host !== "string") return undefined;
  if (host === "") return "";
  var list = doors.resolve("dnsResolveEx", host);
  if (list === null) return doors.failed("");
  if (host.indexOf(":") < 0 || list.indexOf(":") >= 0) return list;
  var bytes = list.split(".");
  return "::ffff:" + (bytes[0] * 256 + +bytes[1]).toString(16) + ":" + (bytes[2] * 256 + +bytes[3]).toString(16);
}`,
};
