import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const CLOBBERED = { external: "" };

describe("isp-clobber, where the PAC host has no address on the Internet: the search page answers 404", () => {
  travels(
    { profile: "isp-clobber", site: CLOBBERED },
    everyClient("http-error 0.16 DIRECT", "answered with an error"),
  );
});

describe("isp-clobber, where it has one: its record is not missing, so nothing is rewritten", () => {
  travels({ profile: "isp-clobber" }, everyClient("refused 0.13 DIRECT", "the PAC host refused at once"));
});

/** Served everywhere, and asking only whether an inside name resolves: then the provider decides. */
const ASKS_WHETHER = `function FindProxyForURL() {
  return isResolvable("px1.corp.example") ? "PROXY px1.corp.example:8080; DIRECT" : "DIRECT";
}`;

describe("a PAC that asks whether an inside name resolves", () => {
  describe("isp-clobber: a proxy that is none is tried first", () => {
    travels({ profile: "isp-clobber", policy: "serve", pac: ASKS_WHETHER }, [
      ["chromium", "loaded 0.21 DIRECT", "the PAC was loaded"],
      // Only the first entry counts for this client.
      [
        "winhttp",
        "loaded never",
        "PROXY px1.corp.example:8080: the provider's search page answers the SYN with RST",
      ],
    ]);
  });
  describe("off-net: DIRECT at once", () => {
    travels({ profile: "off-net", policy: "serve", pac: ASKS_WHETHER }, [
      ["chromium", "loaded 0.18 DIRECT", "the PAC was loaded"],
      ["winhttp", "loaded 0.18 DIRECT", "the PAC was loaded"],
    ]);
  });
});
