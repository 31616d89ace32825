import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const ANSWERED = "first page after 0.26 s via DIRECT: the PAC host answered with an error";

describe("carrier-503: an answer that is no PAC, and nobody waits", () => {
  travels({ profile: "carrier-503" }, everyClient("http-error 0.262 DIRECT", ANSWERED));
});

describe("carrier-503: a server that serves is left alone", () => {
  travels(
    { profile: "carrier-503", policy: "serve" },
    everyClient("loaded 0.47 DIRECT", "the PAC was loaded"),
  );
});
