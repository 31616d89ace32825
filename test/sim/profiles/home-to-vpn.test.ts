import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const AT_HOME = "refused 0.13 DIRECT";
const STALE = "still cached; shorten its TTL";

describe("home-to-vpn, with the answer of home cached for 300 s", () => {
  travels({ profile: "home-to-vpn" }, everyClient(AT_HOME, STALE));
});

describe("home-to-vpn, with one of 10 s: gone before the change", () => {
  const site = { external: "pac.corp.example: { address: 203.0.113.80, ttl: 10 }" };
  travels({ profile: "home-to-vpn", site }, [
    ["chromium", AT_HOME, "after the change to vpn at 20 s, pages came as they should within 2.3"],
    ["winhttp", AT_HOME, "after the change to vpn at 20 s, pages came as they should within 0.32 s"],
  ]);
});
