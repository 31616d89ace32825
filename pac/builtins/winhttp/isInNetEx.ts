import type { Builtin } from "../builtin.ts";
import { IP_LITERALS } from "../ip-literals.ts";

export const isInNetEx: Builtin = {
  id: "isInNetEx",
  signature: "isInNetEx(ipAddress, prefix)",
  summary: "true when the address lies in the prefix; false when one is IPv4 and the other IPv6",
  kind: "native",
  // False for a prefix in a wrong format and for two families: learn.microsoft.com, "isInNetEx function".
  source: `(function () {
${IP_LITERALS}
  return function isInNetEx(ipAddress, prefix) {
    if (typeof ipAddress !== "string" || typeof prefix !== "string") return false;
    var address = readAddress(ipAddress);
    var parts = prefix.split("/");
    var base = parts.length === 2 ? readAddress(parts[0]) : null;
    if (address === null || base === null || !/^[0-9]+$/.test(parts[1])) return false;
    var length = Number(parts[1]);
    if (address.length !== base.length || length > base.length * 8) return false;
    for (var i = 0; i < length; i++) {
      var bit = 128 >> i % 8;
      if ((address[i >> 3] & bit) !== (base[i >> 3] & bit)) return false;
    }
    return true;
  };
})()`,
};
