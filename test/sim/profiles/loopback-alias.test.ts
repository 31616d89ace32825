import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

describe("loopback-alias: the laptop refuses its own connection", () => {
  travels({ profile: "loopback-alias" }, everyClient("refused 0.1 DIRECT", "the PAC host refused at once"));
});

/** What a policy says is not asked: no packet leaves the laptop. */
describe("loopback-alias, whatever the policy of the address that was replaced", () => {
  travels(
    { profile: "loopback-alias", policy: "serve" },
    everyClient("refused 0.1 DIRECT", "the PAC host refused at once"),
  );
});

describe("loopback-alias, with a PAC URL of another port on which nothing listens either", () => {
  const site = "pac: { file: proxy.pac, url: http://pac.corp.example:8080/proxy.pac }";
  travels(
    { profile: "loopback-alias", site },
    everyClient("refused 0.1 DIRECT", "the PAC host refused at once"),
  );
});
