import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const REFUSED = "first page after 0.13 s via DIRECT: the PAC host refused at once";

describe("off-net: every client goes DIRECT in far less than a second", () => {
  travels({ profile: "off-net" }, everyClient("refused 0.13 DIRECT", REFUSED));
});

describe("off-net, where the PAC host has no address on the Internet", () => {
  travels(
    { profile: "off-net", site: { external: "" } },
    everyClient("unresolved 0.1 DIRECT", "does not exist here"),
  );
});

describe("off-net, where it has an inside one", () => {
  travels({ profile: "off-net", site: { external: "pac.corp.example: 10.20.30.80" } }, [
    ["chromium", "timeout 30.08 DIRECT", "the SYN for the PAC was never answered"],
    ["firefox", "timeout 180.1 DIRECT", "the SYN for the PAC was never answered"],
  ]);
});

describe("off-net, under another policy", () => {
  travels(
    { profile: "off-net", policy: "reset" },
    everyClient("reset 0.13 DIRECT", "the PAC host reset the connection"),
  );
  travels(
    { profile: "off-net", policy: "unavailable" },
    everyClient("http-error 0.16 DIRECT", "answered with an error"),
  );
});
