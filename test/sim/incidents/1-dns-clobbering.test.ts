import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

const SILENCE = "the connection for the PAC was accepted and never answered";

describe("incident 1: DNS clobbering", () => {
  retells(
    "failure: the search page of the provider accepts the connection for the PAC and says nothing",
    { site: "1-failure", profile: "isp-clobber-silent" },
    [
      {
        client: "chromium",
        firstPage: 30.08,
        via: "DIRECT",
        verdict: SILENCE,
        timeline: [
          [0.02, "dns", "pac.corp.example is 192.0.2.204"],
          [0.05, "connect", "accepted"],
          [30, "give-up", "no answer for too long"],
          [30.08, "page", "via DIRECT"],
        ],
      },
      {
        client: "firefox",
        firstPage: null,
        via: null,
        verdict: SILENCE,
        timeline: [[0.05, "request", "GET, and no answer"]],
      },
    ],
  );

  retells(
    "cure: the name exists, so the provider has nothing to make up",
    { site: "1-cure", profile: "isp-clobber-silent" },
    alike(CLIENT_IDS, {
      firstPage: 0.13,
      via: "DIRECT",
      verdict: "the PAC host refused at once",
      timeline: [
        [0.02, "dns", "pac.corp.example is 203.0.113.80"],
        [0.05, "connect", "the SYN is answered with RST"],
      ],
    }),
  );

  retells(
    "today: a search page that answers 404 costs nothing",
    { site: "1-failure", profile: "isp-clobber" },
    alike(CLIENT_IDS, {
      firstPage: 0.16,
      via: "DIRECT",
      verdict: "the PAC host answered with an error",
      timeline: [[0.08, "response", "404"]],
    }),
  );
});

describe("incident 1: a PAC that is served at home too", () => {
  const served = { site: "1-cure", profile: "isp-clobber", policy: "serve" } as const;
  retells(
    "failure: it asks only whether the probe resolves, and here every name does",
    { ...served, pacFile: "1-failure.pac" },
    alike(CLIENT_IDS, {
      firstPage: null,
      via: null,
      verdict: "the provider's search page answers the SYN with RST",
      timeline: [
        [0.08, "response", "200"],
        [0.1, "try", "PROXY px1.corp.example:8080: the provider's search page answers the SYN with RST"],
      ],
    }),
  );
  retells(
    "cure: it compares the probe's address",
    served,
    alike(CLIENT_IDS, {
      firstPage: 0.18,
      via: "DIRECT",
      verdict: "first page after 0.18 s via DIRECT: the PAC was loaded",
      timeline: [[0.1, "evaluate", "DIRECT"]],
    }),
  );
});
