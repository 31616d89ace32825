import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 9: one proxy passes small packets only", () => {
  const chat = { profile: "split-datacentre", url: "https://chat.example.net/" };
  const stuck = {
    firstPage: null,
    via: null,
    verdict: "PROXY px1.corp.example:8080: the proxy answers, but large packets from it are lost",
  };
  const tried = [0.02, "try", "PROXY px1.corp.example:8080: the proxy answers, but large"] as const;
  retells(
    "failure: a tunnel that came about is not left for the next proxy, however silent it is then",
    { ...chat, site: "9-failure" },
    [
      { ...stuck, client: "chromium", timeline: [tried, [30.035, "give-up", "an error page"]] },
      { ...stuck, client: "firefox", timeline: [tried] },
      { ...stuck, client: "node", timeline: [tried] },
    ],
  );

  retells(
    "cure: a temporary exception sends the application to the other one",
    { ...chat, site: "9-cure" },
    alike(CLIENT_IDS, {
      firstPage: 0.045,
      via: "PROXY px2.corp.example:8080",
      verdict: "via PROXY px2.corp.example:8080: the PAC was loaded",
      timeline: [[0.02, "evaluate", "line 13: PROXY px2.corp.example:8080"]],
    }),
  );
});
