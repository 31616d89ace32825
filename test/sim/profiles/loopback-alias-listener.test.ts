import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

describe("loopback-alias-listener: a service of the laptop says 404 in the PAC server's place", () => {
  travels(
    { profile: "loopback-alias-listener" },
    everyClient("http-error 0.1 DIRECT", "answered with an error"),
  );
});

describe("loopback-alias-listener, with a PAC URL of another port: the service is not asked", () => {
  const site = "pac: { file: proxy.pac, url: http://pac.corp.example:8080/proxy.pac }";
  travels({ profile: "loopback-alias-listener", site }, everyClient("refused 0.1 DIRECT", "refused at once"));
});

describe("loopback-alias-listener, when the PAC host is an address and not a name: nothing is replaced", () => {
  const site = `
pac: { file: proxy.pac, url: http://203.0.113.80/proxy.pac }
listeners: [{ name: outside, address: 203.0.113.80, policy: refuse }]
`;
  travels(
    { profile: "loopback-alias-listener", site },
    everyClient("refused 0.11 DIRECT", "refused at once"),
  );
});
