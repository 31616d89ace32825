import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const LOST = "the SYN for the PAC was never answered; no policy of the PAC host changes that";

describe("blackhole: each client waits as long as it can", () => {
  travels({ profile: "blackhole" }, [
    ["chromium", "timeout 30.08 DIRECT", LOST],
    ["firefox", "timeout 180.1 DIRECT", LOST],
    ["winhttp", "timeout 60.08 DIRECT", LOST],
    ["node", "timeout 127.1 DIRECT", LOST],
  ]);
});

describe("blackhole: no policy helps, for no packet arrives", () => {
  travels({ profile: "blackhole", policy: "unavailable" }, [["chromium", "timeout 30.08 DIRECT", LOST]]);
});

describe("blackhole: a PAC host without an address on the Internet is not asked", () => {
  travels(
    { profile: "blackhole", site: { external: "" } },
    everyClient("unresolved 0.1 DIRECT", "does not exist here"),
  );
});
