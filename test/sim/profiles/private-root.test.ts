import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

const PX1 = "PROXY px1.corp.example:8080";

describe("private-root: the proxies resolve what clients cannot", () => {
  travels({ profile: "private-root" }, everyClient(`loaded 0.045 ${PX1}`, "the PAC was loaded"));
});

describe("private-root, when the PAC says DIRECT", () => {
  const pac = 'function FindProxyForURL() { return "DIRECT"; }';
  describe("a public name does not exist", () => {
    travels(
      { profile: "private-root", pac },
      everyClient("loaded never", "www.example.com does not exist here"),
    );
  });
  describe("a raw public address is not reached", () => {
    const url = "http://198.51.100.9:2429/";
    travels(
      { profile: "private-root", pac, url },
      everyClient("loaded never", "the network on the way loses the SYN"),
    );
  });
});

/** A PAC that asks for a public name: the answer says nothing about the Internet here. */
const ASKS_PUBLIC_NAME = `function FindProxyForURL(url, host) {
  return isResolvable(host) ? "PROXY px1.corp.example:8080" : "PROXY px2.corp.example:8080";
}`;

describe("a PAC that applies a DNS function to a public name decides otherwise", () => {
  const site = { external: "pac.corp.example: 203.0.113.80, www.example.com: 198.51.100.20" };
  describe("private-root", () => {
    travels({ profile: "private-root", site, pac: ASKS_PUBLIC_NAME }, [
      ["chromium", "loaded 0.045 PROXY px2.corp.example:8080", "loaded"],
    ]);
  });
  describe("on-net", () => {
    travels({ profile: "on-net", site, pac: ASKS_PUBLIC_NAME }, [
      ["chromium", "loaded 0.045 PROXY px1.corp.example:8080", "loaded"],
    ]);
  });
});
