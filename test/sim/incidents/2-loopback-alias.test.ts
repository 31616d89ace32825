import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

const OWN = "pac.corp.example is 127.0.0.1";

describe("incident 2: loopback alias", () => {
  retells(
    "failure: a service of the laptop accepts the connection for the PAC and says nothing",
    { site: "2-failure", profile: "silent-service" },
    [
      {
        client: "chromium",
        firstPage: 30.08,
        via: "DIRECT",
        verdict: "the connection for the PAC was accepted and never answered",
        timeline: [
          [0.02, "dns", OWN],
          [0.02, "connect", "accepted"],
          [30, "give-up", "no answer for too long"],
        ],
      },
      {
        client: "firefox",
        firstPage: null,
        via: null,
        verdict: "this client waits for it without end",
        timeline: [
          [0.02, "dns", OWN],
          [0.02, "request", "GET, and no answer"],
        ],
      },
    ],
  );

  retells(
    "cure: the PAC host is a real machine, so nobody asks the service",
    { site: "2-cure", profile: "silent-service" },
    alike(CLIENT_IDS, {
      firstPage: 0.13,
      via: "DIRECT",
      verdict: "the PAC host refused at once",
      timeline: [[0.05, "connect", "the SYN is answered with RST"]],
    }),
  );

  retells(
    "today: a service that answers 404 costs nothing",
    { site: "2-failure", profile: "answering-service" },
    alike(CLIENT_IDS, {
      firstPage: 0.1,
      via: "DIRECT",
      verdict: "the PAC host answered with an error",
      timeline: [[0.02, "response", "404"]],
    }),
  );
});
