import type { Builtin } from "./builtin.ts";

export const isInNet: Builtin = {
  id: "isInNet",
  signature: "isInNet(host, pattern, mask)",
  summary: "true when the IPv4 address of host equals pattern in the bits that mask sets",
  kind: "library",
  // The mask is used bit by bit: a mask with holes works, 0.0.0.0 matches everything. Anything but three dotted
  // quads is false without a word.
  source: `function isInNet(host, pattern, mask) {
  if (!isValidIpAddress(pattern) || !isValidIpAddress(mask)) return false;
  var address = isValidIpAddress(host) ? host : dnsResolve(host);
  if (address == null) return false;
  var bits = convert_addr(mask);
  return (convert_addr(address) & bits) == (convert_addr(pattern) & bits);
}`,
};
