import type { Builtin } from "./builtin.ts";

export const dnsResolveEx: Builtin = {
  id: "dnsResolveEx",
  signature: "dnsResolveEx(host)",
  summary: "all addresses of host as a list with semicolons, or an empty string",
  kind: "native",
  source: `function dnsResolveEx(host) {
  if (typeof host !== "string") return undefined;
  if (host === "") return "";
  var list = doors.resolve("dnsResolveEx", host);
  return list === null ? "" : list;
}`,
};
