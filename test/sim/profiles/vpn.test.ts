import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const PX1 = "PROXY px1.corp.example:8080";

describe("vpn: through the proxies, at the distance of the gateway", () => {
  travels({ profile: "vpn" }, everyClient(`loaded 0.315 ${PX1}`, "the PAC was loaded"));
});

describe("vpn, when the PAC says DIRECT", () => {
  const pac = 'function FindProxyForURL() { return "DIRECT"; }';
  describe("for the Internet: nothing leads out", () => {
    travels(
      { profile: "vpn", pac },
      everyClient("loaded never", "DIRECT: the network on the way loses the SYN"),
    );
  });
  describe("for an inside address: it is reached", () => {
    travels(
      { profile: "vpn", pac, url: "http://10.20.30.50/" },
      everyClient("loaded 0.175 DIRECT", "the PAC was loaded"),
    );
  });
});

describe("vpn, with the PAC and a proxy at public addresses", () => {
  const site = `
pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
dns: { internal: { records: { pac.corp.example: 203.0.113.80, cloud.example.net: 198.51.100.8 } } }
proxies: [{ host: cloud.example.net, port: 8080 }]
listeners: [{ name: both, address: 203.0.113.80, policy: serve }]
`;
  const pac = 'function FindProxyForURL() { return "PROXY cloud.example.net:8080"; }';
  travels(
    { profile: "vpn", site, pac },
    everyClient("loaded 0.245 PROXY cloud.example.net:8080", "the PAC was loaded"),
  );
});
