import type { Builtin } from "./builtin.ts";

export const myIpAddressEx: Builtin = {
  id: "myIpAddressEx",
  signature: "myIpAddressEx()",
  summary: "all addresses of the client as a list with semicolons",
  kind: "native",
  source: `function myIpAddressEx() { return doors.addresses("myIpAddressEx") || "127.0.0.1"; }`,
};
