import type { Builtin } from "./builtin.ts";
import { IP_LITERALS } from "./ip-literals.ts";

export const isInNetEx: Builtin = {
  id: "isInNetEx",
  signature: "isInNetEx(ipAddress, prefix)",
  summary: "true when an IPv4 or IPv6 literal lies in a range such as 2001:db8::/32; never asks DNS",
  kind: "native",
  // IPv4 and IPv4-mapped IPv6 compare as the same address, and white space around both parts of the prefix is ignored
  // (asked of Chromium 156).
  source: `(function () {
${IP_LITERALS}
  function trimmed(text) { return text.replace(/^[ \\t-\\r]+|[ \\t-\\r]+$/g, ""); }
  return function isInNetEx(ipAddress, prefix) {
    if (typeof ipAddress !== "string" || typeof prefix !== "string") return null;
    var address = readAddress(ipAddress);
    var parts = prefix.split("/").map(trimmed);
    var base = parts.length === 2 ? readAddress(parts[0]) : null;
    if (address === null || base === null || !/^[0-9]+$/.test(parts[1])) return false;
    var length = Number(parts[1]);
    if (length > base.length * 8) return false;
    if (address.length !== base.length) {
      if (base.length === 4) length += 96;
      address = asIpv6(address);
      base = asIpv6(base);
    }
    for (var i = 0; i < length; i++) {
      var bit = 128 >> i % 8;
      if ((address[i >> 3] & bit) !== (base[i >> 3] & bit)) return false;
    }
    return true;
  };
})()`,
};
