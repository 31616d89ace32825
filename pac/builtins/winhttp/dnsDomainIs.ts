import type { Builtin } from "../builtin.ts";

export const dnsDomainIs: Builtin = {
  id: "dnsDomainIs",
  signature: "dnsDomainIs(host, domain)",
  summary: "true when host ends in domain, letter for letter",
  kind: "library",
  // As in Netscape's specification of the format, which Microsoft refers to; in words an ECMAScript 3 engine has.
  source: `function dnsDomainIs(host, domain) {
  var start = host.length - domain.length;
  return start >= 0 && host.substring(start) == domain;
}`,
};
