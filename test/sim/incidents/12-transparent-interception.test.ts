import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 12: transparent interception", () => {
  const reports = { profile: "branch-office", url: "https://reports.corp.example/" };
  const asked = [0.015, "evaluate", "DIRECT"] as const;
  retells(
    "failure: a cache answers in place of the company's own server",
    { ...reports, site: "12-failure" },
    alike(CLIENT_IDS, {
      firstPage: null,
      via: null,
      verdict: "DIRECT: the network on the way answers with a page of its own",
      // Connected, asked and answered in 2 ms, where one round trip to the server takes 130 ms.
      timeline: [asked, [0.022, "give-up", "an error page"]],
    }),
  );

  retells(
    "cure: inside destinations are not diverted",
    { ...reports, site: "12-cure" },
    alike(CLIENT_IDS, {
      firstPage: 0.28,
      via: "DIRECT",
      verdict: "the PAC was loaded",
      timeline: [asked, [0.28, "page", "via DIRECT"]],
    }),
  );
});
