import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 10: destinations that cannot authenticate", () => {
  const call = { profile: "on-net", url: "https://198.51.100.7/" };
  retells(
    "failure: the proxy answers 407, and nobody answers that",
    { ...call, site: "10-failure" },
    alike(CLIENT_IDS, {
      firstPage: null,
      via: null,
      verdict: "it answers 407, and 198.51.100.7 is used by programs that cannot authenticate",
      timeline: [
        [0.02, "try", "PROXY px1.corp.example:8080: it answers 407"],
        [0.035, "give-up", "an error page"],
      ],
    }),
  );

  retells(
    "cure: a proxy that asks nobody to sign on, for this range alone",
    { ...call, site: "10-cure" },
    alike(CLIENT_IDS, {
      firstPage: 0.04,
      via: "PROXY px3.corp.example:8081",
      verdict: "via PROXY px3.corp.example:8081: the PAC was loaded",
      timeline: [[0.02, "try", "PROXY px3.corp.example:8081: the proxy answers"]],
    }),
  );

  retells(
    "everything else goes on signing on",
    { profile: "on-net", url: "https://203.0.113.7/", site: "10-cure" },
    alike(CLIENT_IDS, {
      firstPage: 0.045,
      via: "PROXY px1.corp.example:8080",
      verdict: "the PAC was loaded",
      timeline: [[0.02, "try", "after signing on (negotiate)"]],
    }),
  );
});
