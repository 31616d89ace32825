import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 3: the dead address", () => {
  const waits = (client: string, firstPage: number, gaveUp: number) => ({
    client,
    firstPage,
    via: "DIRECT",
    verdict: "the SYN for the PAC was never answered",
    timeline: [
      [0.02, "dns", "pac.corp.example is 10.20.30.80"],
      [0.02, "connect", "the SYN is not answered"],
      [gaveUp, "give-up", "no answer for too long"],
    ] as const,
  });
  retells(
    "failure: the private address is published, and packets to it vanish",
    { site: "3-failure", profile: "off-net" },
    [
      waits("chromium", 30.08, 30),
      waits("firefox", 180.1, 180.02),
      waits("winhttp", 60.08, 60),
      waits("node", 127.1, 127.02),
    ],
  );

  retells(
    "cure: an address that answers every SYN with RST",
    { site: "3-cure", profile: "off-net" },
    alike(CLIENT_IDS, {
      firstPage: 0.13,
      via: "DIRECT",
      verdict: "the PAC host refused at once",
      timeline: [
        [0.05, "connect", "the SYN is answered with RST"],
        [0.13, "page", "via DIRECT"],
      ],
    }),
  );

  retells(
    "a firewall that drops in front of it brings the wait back",
    { site: "3-cure", profile: "blackhole" },
    [
      {
        client: "chromium",
        firstPage: 30.08,
        via: "DIRECT",
        verdict: "the SYN for the PAC was never answered",
        timeline: [[30, "give-up", "no answer for too long"]],
      },
    ],
  );
});
