import type { Builtin } from "../builtin.ts";

export const isInNet: Builtin = {
  id: "isInNet",
  signature: "isInNet(host, network, mask)",
  summary: "true when host, or its IPv4 address, lies in the network",
  kind: "library",
  // As elsewhere, except that this client's dnsResolve says false for a host without an address.
  source: `function isInNet(host, pattern, mask) {
  if (!isValidIpAddress(pattern) || !isValidIpAddress(mask)) return false;
  var address = isValidIpAddress(host) ? host : dnsResolve(host);
  if (!address) return false;
  var bits = convert_addr(mask);
  return (convert_addr(address) & bits) == (convert_addr(pattern) & bits);
}`,
};
