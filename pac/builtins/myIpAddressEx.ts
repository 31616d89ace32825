import type { Builtin } from "./builtin.ts";

export const myIpAddressEx: Builtin = {
  id: "myIpAddressEx",
  signature: "myIpAddressEx()",
  summary: "all addresses of the client as a list with semicolons",
  kind: "native",
  source: `function myIpAddressEx() {
  var list = doors.addresses("myIpAddressEx");
  return list === null ? doors.failed("") : list || "127.0.0.1";
}`,
};
