import { describe } from "vitest";
import { retells } from "./retold.ts";

const HOME = { firstPage: 0.13, via: "DIRECT" };

describe("incident 4: DNS TTL after the VPN", () => {
  retells(
    "failure: half an hour of TTL outlives the tries that follow the new address",
    { site: "4-failure", profile: "home-to-vpn" },
    [
      {
        ...HOME,
        client: "chromium",
        afterChange: 14_882.21,
        verdict: "the old address of the PAC host was still cached; shorten its TTL",
        timeline: [
          [20, "network-change", "vpn"],
          [22, "dns", "pac.corp.example is 203.0.113.80, from the cache"],
          [52, "give-up", "no answer for too long"],
          [60, "retry", "no answer for too long"],
          [122, "retry", "no answer for too long"],
          [14_892.035, "dns", "pac.corp.example is 10.20.30.80"],
        ],
      },
      {
        ...HOME,
        client: "firefox",
        afterChange: 2_123.21,
        verdict: "the old address of the PAC host was still cached; shorten its TTL",
        timeline: [
          [23, "dns", "pac.corp.example is 203.0.113.80, from the cache"],
          [2_133.035, "dns", "pac.corp.example is 10.20.30.80"],
        ],
      },
    ],
  );

  retells("cure: a TTL of 15 s is over before the VPN is up", { site: "4-cure", profile: "home-to-vpn" }, [
    {
      ...HOME,
      client: "chromium",
      afterChange: 2.315,
      verdict: "pages came as they should within 2.31 s",
      timeline: [
        [22.035, "dns", "pac.corp.example is 10.20.30.80"],
        [22.315, "page", "via PROXY px1.corp.example:8080"],
      ],
    },
    {
      ...HOME,
      client: "firefox",
      afterChange: 3.315,
      verdict: "pages came as they should within 3.31 s",
      timeline: [[23.035, "dns", "pac.corp.example is 10.20.30.80"]],
    },
  ]);
});
