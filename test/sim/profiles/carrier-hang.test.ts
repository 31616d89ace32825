import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const HUNG = "the connection for the PAC was accepted and never answered";

describe("carrier-hang: a PAC that refuses is waited for", () => {
  travels({ profile: "carrier-hang" }, [
    ["chromium", "timeout 30.21 DIRECT", `first page after 30.2 s via DIRECT: ${HUNG}`],
    ["firefox", "timeout never", `never a page: ${HUNG}, and this client waits for it without end`],
    ["node", "timeout never", `never a page: ${HUNG}`],
  ]);
});

describe("carrier-hang: an answer is no refusal, so `unavailable` reaches the client", () => {
  travels(
    { profile: "carrier-hang", policy: "unavailable" },
    everyClient("http-error 0.42 DIRECT", "answered with an error"),
  );
});

describe("carrier-hang: on another port nothing is replaced", () => {
  const site = `
pac: { file: proxy.pac, url: https://pac.corp.example/proxy.pac }
dns: { external: { records: { pac.corp.example: 203.0.113.80 } } }
listeners: [{ name: outside, address: 203.0.113.80, port: 443, policy: refuse }]
`;
  travels({ profile: "carrier-hang", site }, everyClient("refused 0.34 DIRECT", "refused at once"));
});
