import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

describe("carrier-bypass: the refusal comes through", () => {
  travels({ profile: "carrier-bypass" }, everyClient("refused 0.34 DIRECT", "the PAC host refused at once"));
});

describe("carrier-hang: the same carrier before it exempted the address", () => {
  travels({ profile: "carrier-hang" }, [
    ["chromium", "timeout 30.21 DIRECT", "accepted and never answered"],
    ["firefox", "timeout never", "accepted and never answered"],
  ]);
});

describe("carrier-bypass: any other refusing address is still answered for", () => {
  const site = `
pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }
dns: { external: { records: { pac.corp.example: 203.0.113.80 } } }
proxies: [{ host: 203.0.113.90, port: 80, state: refused }]
listeners: [{ name: outside, address: 203.0.113.80, policy: serve }]
`;
  const pac = 'function FindProxyForURL() { return "PROXY 203.0.113.90:80; DIRECT"; }';
  travels({ profile: "carrier-bypass", site, pac }, [
    ["chromium", "loaded 30.421 DIRECT", "the PAC was loaded"],
  ]);
  travels({ profile: "off-net", site, pac }, [["chromium", "loaded 0.19 DIRECT", "the PAC was loaded"]]);
});
