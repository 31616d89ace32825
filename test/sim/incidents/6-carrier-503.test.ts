import { describe } from "vitest";
import { CLIENT_IDS } from "../../../site/index.ts";
import { alike, retells } from "./retold.ts";

describe("incident 6: RST turned into SYN-ACK, then a fake answer", () => {
  retells(
    "failure: a page in place of the refusal is kept as a PAC",
    { site: "6-failure", profile: "carrier-page" },
    [
      {
        client: "firefox",
        firstPage: 0.262,
        via: "DIRECT",
        afterChange: null,
        verdict: "pages never came as they should: this client did not ask for the PAC again",
        timeline: [
          [0.052, "response", "200 with a page instead of the PAC"],
          [240.582, "give-up", "an error page"],
        ],
      },
    ],
  );

  retells(
    "cure: the address answers 503 itself, and that is no PAC for anybody",
    { site: "6-cure", profile: "carrier-page" },
    [
      {
        client: "firefox",
        firstPage: 0.42,
        via: "DIRECT",
        afterChange: 30.95,
        verdict: "pages came as they should within 30.9 s",
        timeline: [
          [0.21, "response", "503"],
          [80.775, "dns", "pac.corp.example is 10.20.30.80"],
          [90.95, "page", "via PROXY px1.corp.example:8080"],
        ],
      },
    ],
  );

  retells(
    "today: the 503 that the carrier faked costs nothing",
    { site: "6-failure", profile: "carrier-503" },
    alike(CLIENT_IDS, {
      firstPage: 0.262,
      via: "DIRECT",
      verdict: "the PAC host answered with an error",
      timeline: [
        [0.051, "connect", "accepted"],
        [0.052, "response", "503"],
      ],
    }),
  );
});
