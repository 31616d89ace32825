import type { Builtin } from "../builtin.ts";
import { myIpAddress as common } from "../myIpAddress.ts";

export const myIpAddress: Builtin = {
  ...common,
  id: "myIpAddress",
  summary: "one IPv4 address of the client, 127.0.0.1 when it has none",
  // The way to 8.8.8.8 counts, so a client with IPv6 alone has no address (asked of Firefox 153).
  source: `function myIpAddress() {
  var addresses = doors.addresses("myIpAddress").split(";");
  for (var i = 0; i < addresses.length; i++) {
    if (addresses[i] !== "" && addresses[i].indexOf(":") < 0) return addresses[i];
  }
  return "127.0.0.1";
}`,
};
