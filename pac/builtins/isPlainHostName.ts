import type { Builtin } from "./builtin.ts";
import { IP_LITERALS } from "./ip-literals.ts";

export const isPlainHostName: Builtin = {
  id: "isPlainHostName",
  signature: "isPlainHostName(host)",
  summary: "true when host has no dot and is not an IP literal",
  kind: "native",
  // Chromium's own test: "proxy:3128" and "[::1]" are plain names to it, "::1" is not.
  source: `(function () {
${IP_LITERALS}
  return function isPlainHostName(host) {
    if (typeof host !== "string") throw new TypeError("isPlainHostName needs a string");
    return host.indexOf(".") < 0 && readAddress(host) === null;
  };
})()`,
};
