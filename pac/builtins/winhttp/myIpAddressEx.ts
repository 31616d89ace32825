import type { Builtin } from "../builtin.ts";
import { IPV6_FIRST } from "./ipv6-first.ts";

export const myIpAddressEx: Builtin = {
  id: "myIpAddressEx",
  signature: "myIpAddressEx()",
  summary: "all addresses of the client as a list with semicolons, IPv6 first; empty without a network",
  kind: "native",
  // The empty string: asked of Internet Explorer 8 by Chromium's authors
  // (the table at the head of services/proxy_resolver/proxy_resolver_v8.cc).
  source: `(function () {
${IPV6_FIRST}
  return function myIpAddressEx() { return ipv6First(doors.addresses("myIpAddressEx")); };
})()`,
};
