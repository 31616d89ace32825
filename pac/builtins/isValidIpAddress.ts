import type { Builtin } from "./builtin.ts";

/** Not part of the PAC language, but browsers define it globally, so a PAC can collide with it or call it. */
export const isValidIpAddress: Builtin = {
  id: "isValidIpAddress",
  signature: "isValidIpAddress(text)",
  summary: "true for four decimal octets up to 255; leading zeros are decimal",
  kind: "library",
  source: `function isValidIpAddress(text) {
  var match = /^(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})$/.exec(text);
  return match !== null && match[1] <= 255 && match[2] <= 255 && match[3] <= 255 && match[4] <= 255;
}`,
};
