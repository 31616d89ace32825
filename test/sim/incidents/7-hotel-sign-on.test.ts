import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 7: the hotel's sign-on page", () => {
  const waits = (client: string, firstPage: number) => ({
    client,
    firstPage,
    via: null,
    verdict: "the SYN for the PAC was never answered",
    timeline: [[firstPage, "page", "the sign-on page of the network"]] as const,
  });
  retells(
    "failure: the browser waits for the PAC and cannot show it",
    { site: "7-failure", profile: "hotel" },
    [waits("chromium", 30.024), waits("firefox", 180.044), waits("winhttp", 60.024), waits("node", 127.044)],
  );

  retells(
    "cure: a PAC on port 80, for which the hotel has an answer",
    { site: "7-cure", profile: "hotel" },
    alike(CLIENT_IDS, {
      firstPage: 0.048,
      via: null,
      verdict: "the sign-on page after 0.048 s: a page came in place of the PAC",
      timeline: [
        [0.022, "response", "302 to a sign-on page"],
        [0.048, "page", "the sign-on page of the network"],
      ],
    }),
  );

  const later = { profile: "hotel", site: "7-cure", changes: [{ at: 60, to: "vpn", newAddress: false }] };
  const shown = { firstPage: 0.048, via: null };
  retells("what is left: Firefox keeps the hotel's page as its PAC", later, [
    {
      ...shown,
      client: "chromium",
      afterChange: 110.374,
      verdict: "pages came as they should within 110.4 s",
      timeline: [[160.199, "dns", "pac.corp.example is 10.20.30.80"]],
    },
    {
      ...shown,
      client: "firefox",
      afterChange: null,
      verdict: "this client did not ask for the PAC again",
      timeline: [[60.164, "try", "DIRECT: the network on the way loses the SYN"]],
    },
  ]);
});
