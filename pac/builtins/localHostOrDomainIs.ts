import type { Builtin } from "./builtin.ts";

export const localHostOrDomainIs: Builtin = {
  id: "localHostOrDomainIs",
  signature: "localHostOrDomainIs(host, name)",
  summary: "true when host is name, or the labels name begins with; never a test of a domain",
  kind: "library",
  source: `function localHostOrDomainIs(host, name) {
  return host == name || name.lastIndexOf(host + ".", 0) == 0;
}`,
};
