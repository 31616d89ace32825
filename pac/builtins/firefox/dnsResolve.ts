import type { Builtin } from "../builtin.ts";
import { dnsResolve as common } from "../dnsResolve.ts";

export const dnsResolve: Builtin = {
  ...common,
  id: "dnsResolve",
  summary: "the first address of host, IPv4 or IPv6, or null",
  // Firefox asks for both families and takes what the resolver lists first. A name with a colon can only be an IPv6
  // literal, so an IPv4 address for it was a mapped one, which Firefox writes as such.
  source: `function dnsResolve(host) {
  if (arguments.length < 1) throw new TypeError("dnsResolve: At least 1 argument required, but only 0 passed");
  if (typeof host !== "string" || host === "") return null;
  var list = doors.resolve("dnsResolve", host);
  if (list === null) return null;
  var address = list.split(";")[0];
  return host.indexOf(":") >= 0 && address.indexOf(":") < 0 ? "::ffff:" + address : address;
}`,
};
