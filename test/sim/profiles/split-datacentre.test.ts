import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

describe("split-datacentre: the first proxy accepts, so no client goes on to the second", () => {
  const lost = "PROXY px1.corp.example:8080: the proxy answers, but large packets from it are lost";
  travels({ profile: "split-datacentre" }, everyClient("loaded never", lost));
});

describe("split-datacentre, with a PAC that names the other proxy first", () => {
  const pac = `function FindProxyForURL(url, host) {
  return "PROXY px2.corp.example:8080; PROXY px1.corp.example:8080";
}`;
  travels(
    { profile: "split-datacentre", pac },
    everyClient("loaded 0.04 PROXY px2.corp.example:8080", "the PAC was loaded"),
  );
});

describe("on-net: nothing is wrong with the first one", () => {
  travels(
    { profile: "on-net" },
    everyClient("loaded 0.045 PROXY px1.corp.example:8080", "the PAC was loaded"),
  );
});
