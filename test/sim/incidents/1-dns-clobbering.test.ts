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

describe("incident 1: a PAC that is taken home", () => {
  const home = { profile: "on-net", changes: [{ at: 60, to: "isp-clobber" }] };
  const inside = { client: "firefox", firstPage: 0.045, via: "PROXY px1.corp.example:8080" };
  retells(
    "failure: it asks only whether the probe resolves, and at home every name does",
    { ...home, site: "1-failure" },
    [
      {
        ...inside,
        afterChange: null,
        verdict: "pages never came as they should",
        timeline: [
          [
            302.755,
            "try",
            "PROXY px2.corp.example:8080: the provider's search page answers the SYN with RST",
          ],
          [302.785, "give-up", "an error page"],
        ],
      },
    ],
  );
  retells("cure: it compares the probe's address", { ...home, site: "1-cure" }, [
    {
      ...inside,
      afterChange: 10.74,
      verdict: "pages came as they should within 10.7 s",
      timeline: [[70.66, "evaluate", "DIRECT"]],
    },
  ]);
});
