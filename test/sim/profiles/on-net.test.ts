import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const PX1 = "PROXY px1.corp.example:8080";

describe("on-net: the first proxy, whatever the client", () => {
  travels(
    { profile: "on-net" },
    everyClient(`loaded 0.045 ${PX1}`, `first page after 0.045 s via ${PX1}: the PAC was loaded`),
  );
});

/** No word of the site says that the firewall inside is shut. */
describe("on-net, when the PAC says DIRECT: the way to the Internet is open", () => {
  const pac = 'function FindProxyForURL() { return "DIRECT"; }';
  travels({ profile: "on-net", pac }, everyClient("loaded 0.03 DIRECT", "the PAC was loaded"));
});

describe("on-net, unless the site says that it is not", () => {
  const pac = 'function FindProxyForURL() { return "DIRECT"; }';
  const more = "profiles: { on-net: { paths: [{ to: internet, does: refuse }] } }";
  travels(
    { profile: "on-net", pac, site: { more } },
    everyClient("loaded never", "the network on the way answers the SYN with RST"),
  );
});
