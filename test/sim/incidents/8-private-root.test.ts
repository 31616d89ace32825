import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

const LOADED = [0.015, "response", "200"] as const;

describe("incident 8: private root DNS", () => {
  const service = { profile: "private-root", url: "https://app.service.example.net/" };
  const address = { profile: "private-root", url: "http://198.51.100.29:2429/" };
  const never = { firstPage: null, via: null };
  retells(
    "failure: DIRECT to a name that inside does not exist",
    { ...service, site: "8-failure" },
    alike(CLIENT_IDS, {
      ...never,
      verdict: "DIRECT: app.service.example.net does not exist here",
      timeline: [LOADED, [0.02, "give-up", "an error page"]],
    }),
  );
  retells(
    "failure: DIRECT to an address that inside cannot be reached",
    { ...address, site: "8-failure" },
    (
      [
        ["chromium", 135.015],
        ["firefox", 180.015],
        ["winhttp", 60.015],
        ["node", 127.015],
      ] as const
    ).map(([client, gaveUp]) => ({
      ...never,
      client,
      verdict: "DIRECT: the network on the way loses the SYN",
      timeline: [LOADED, [gaveUp, "give-up", "an error page"]] as const,
    })),
  );

  const via = { firstPage: 0.035, via: "SOCKS5 px3.corp.example:1080", verdict: "the PAC was loaded" };
  const rows = [
    ...alike(["chromium", "firefox", "node"], {
      ...via,
      timeline: [LOADED, [0.015, "try", "SOCKS5 px3.corp.example:1080: the proxy answers"]],
    }),
    // Knows no SOCKS5, so the proxy behind it carries the connection.
    ...alike(["winhttp"], {
      ...via,
      firstPage: 0.04,
      via: "PROXY px1.corp.example:8080",
      timeline: [LOADED, [0.015, "try", "PROXY px1.corp.example:8080: the proxy answers after signing on"]],
    }),
  ];
  retells("cure: SOCKS carries the name", { ...service, site: "8-cure" }, rows);
  retells("cure: SOCKS carries the address and its port", { ...address, site: "8-cure" }, rows);
});
