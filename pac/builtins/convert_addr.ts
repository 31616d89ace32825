import type { Builtin } from "./builtin.ts";

export const convert_addr: Builtin = {
  id: "convert_addr",
  signature: "convert_addr(ipAddress)",
  summary: "a dotted IPv4 address as a signed 32-bit number",
  kind: "library",
  // Only the low eight bits of each octet count, a missing or unreadable octet is 0, and null throws.
  source: `function convert_addr(ipAddress) {
  var octets = ipAddress.split(".");
  var value = 0;
  for (var i = 0; i < 4; i++) value = (value << 8) | (octets[i] & 255);
  return value;
}`,
};
