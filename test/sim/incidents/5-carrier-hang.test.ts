import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

const SILENCE = "the connection for the PAC was accepted and never answered";

describe("incident 5: RST turned into SYN-ACK, then silence", () => {
  retells(
    "failure: the carrier answers the SYN for a refusing address",
    { site: "5-failure", profile: "carrier-hang" },
    [
      {
        client: "chromium",
        firstPage: 30.21,
        via: "DIRECT",
        verdict: "the policy `unavailable` or `reset` would end the wait",
        timeline: [
          // A round trip to the PAC host takes 80 ms: it cannot have been the one that answered.
          [0.05, "dns", "pac.corp.example is 203.0.113.80"],
          [0.051, "connect", "accepted"],
          [30, "give-up", "no answer for too long"],
          [30.21, "page", "via DIRECT"],
        ],
      },
      {
        client: "firefox",
        firstPage: null,
        via: null,
        verdict: `never a page: ${SILENCE}`,
        timeline: [[0.051, "request", "GET, and no answer"]],
      },
    ],
  );

  retells(
    "cure: the address answers 503, which nobody replaces",
    { site: "5-cure", profile: "carrier-hang" },
    alike(CLIENT_IDS, {
      firstPage: 0.42,
      via: "DIRECT",
      verdict: "the PAC host answered with an error",
      timeline: [
        [0.13, "connect", "accepted"],
        [0.21, "response", "503"],
      ],
    }),
  );

  retells(
    "cure: the carrier exempts the address",
    { site: "5-failure", profile: "carrier-bypass" },
    alike(CLIENT_IDS, {
      firstPage: 0.34,
      via: "DIRECT",
      verdict: "the PAC host refused at once",
      timeline: [[0.13, "connect", "the SYN is answered with RST"]],
    }),
  );
});
