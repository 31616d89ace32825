import type { Builtin } from "./builtin.ts";

export const myIpAddress: Builtin = {
  id: "myIpAddress",
  signature: "myIpAddress()",
  summary: "one IPv4 address of the client, 127.0.0.1 when it has none; poor evidence of where the client is",
  kind: "native",
  source: `function myIpAddress() {
  var list = doors.addresses("myIpAddress");
  if (list === null) return doors.failed("127.0.0.1");
  var addresses = list.split(";");
  for (var i = 0; i < addresses.length; i++) {
    if (addresses[i] !== "" && addresses[i].indexOf(":") < 0) return addresses[i];
  }
  return addresses[0] || "127.0.0.1";
}`,
};
