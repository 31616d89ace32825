import type { Builtin } from "./builtin.ts";

export const dnsDomainIs: Builtin = {
  id: "dnsDomainIs",
  signature: "dnsDomainIs(host, domain)",
  summary: "true when host ends in domain; there is no label boundary, so begin the domain with a dot",
  kind: "library",
  // Anything with a length is taken; two strings, the usual case, need no arithmetic.
  source: `function dnsDomainIs(host, domain) {
  if (typeof host === "string" && typeof domain === "string") return host.endsWith(domain);
  var start = host.length - domain.length;
  return start >= 0 && host.substring(start) == domain;
}`,
};
