import type { Builtin } from "./builtin.ts";

export const dnsDomainIs: Builtin = {
  id: "dnsDomainIs",
  signature: "dnsDomainIs(host, domain)",
  summary: "true when host ends in domain; there is no label boundary, so begin the domain with a dot",
  kind: "library",
  source: `function dnsDomainIs(host, domain) {
  var start = host.length - domain.length;
  return start >= 0 && host.substring(start) == domain;
}`,
};
