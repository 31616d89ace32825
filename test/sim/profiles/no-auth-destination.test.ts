import { describe } from "vitest";
import { everyClient, travels } from "../../helpers/journey.ts";

describe("no-auth-destination: a proxy that wants a sign-on is the end", () => {
  const never = "it answers 407, and the program that asks cannot authenticate";
  travels({ profile: "no-auth-destination" }, everyClient("loaded never", never));
});

describe("no-auth-destination, with proxies that want none", () => {
  const site = { authentication: "none" };
  travels(
    { profile: "no-auth-destination", site },
    everyClient("loaded 0.04 PROXY px1.corp.example:8080", "loaded"),
  );
});

describe("no-auth-destination, when the PAC lets the destination go DIRECT", () => {
  const pac = 'function FindProxyForURL() { return "DIRECT"; }';
  travels({ profile: "no-auth-destination", pac }, everyClient("loaded 0.03 DIRECT", "the PAC was loaded"));
});

/** Without the profile: the site says it of single destinations. */
describe("on-net, for a destination of programs that cannot authenticate", () => {
  const more = 'destinations: { withoutAuthentication: ["*.meet.example.net", 198.51.100.0/24] }';
  const listed = { profile: "on-net", site: { more } };
  describe("a name", () => {
    travels(
      { ...listed, url: "https://call.MEET.example.net/" },
      everyClient("loaded never", "call.meet.example.net is used by"),
    );
  });
  describe("an address in a range", () => {
    travels(
      { ...listed, url: "https://198.51.100.7/" },
      everyClient("loaded never", "198.51.100.7 is used by"),
    );
  });
  describe("any other", () => {
    travels(
      { ...listed, url: "https://meet.example.net/" },
      everyClient("loaded 0.045 PROXY px1.corp.example:8080", "loaded"),
    );
  });
});
