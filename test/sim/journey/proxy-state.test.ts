import { describe, expect, test } from "vitest";
import { type Profile, profileById } from "../../../sim/index.ts";
import { declaredProxy, proxyState } from "../../../sim/journey/proxy-state.ts";
import { parseSite, type Site } from "../../../site/index.ts";

const SITE: Site = {
  ...parseSite(
    [
      "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }",
      "proxies:",
      "  - { host: px1.corp.example, port: 8080 }",
      "  - { host: 2001:db8::11, port: 3128, state: silent }",
      "  - { host: px1.corp.example, port: 1080, kind: SOCKS5 }",
      "  - { host: px1.corp.example, port: 1080, kind: PROXY }",
    ].join("\n"),
    "f",
  ),
  file: "/site/f",
  pacFile: "/site/proxy.pac",
};

const PX1 = { name: "px1.corp.example", address: "10.20.30.11", port: 8080 };
const PX6 = { name: "2001:db8::11", address: "2001:db8::11", port: 3128 };
const SOCKS = { ...PX1, port: 1080 };
const NOBODYS = { name: "elsewhere.example", address: "192.0.2.9", port: 8080 };

type States = NonNullable<Profile["proxies"]>;

describe("the state of a proxy", () => {
  test.each<[name: string, proxies: States, target: typeof PX1, expected: string]>([
    ["as the site says: nothing, so healthy", {}, PX1, "healthy"],
    ["as the site says", {}, PX6, "silent"],
    ["one that nobody declares", {}, NOBODYS, "healthy"],
    ["by host", { "px1.corp.example": "refused" }, PX1, "refused"],
    ["by host, on each of its ports", { "px1.corp.example": "refused" }, SOCKS, "refused"],
    ["by host, in other letters", { "PX1.Corp.example": "refused" }, PX1, "refused"],
    ["by host and port", { "px1.corp.example:1080": "refused" }, SOCKS, "refused"],
    ["by another port", { "px1.corp.example:1080": "refused" }, PX1, "healthy"],
    ["by address", { "10.20.30.11": "refused" }, PX1, "refused"],
    ["by an IPv6 address", { "2001:DB8:0::11": "refused" }, PX6, "refused"],
    ["by an IPv6 address and port", { "[2001:db8::11]:3128": "refused" }, PX6, "refused"],
    ["by its place", { "#1": "small-packets-only" }, PX1, "small-packets-only"],
    ["by the place of another", { "#2": "small-packets-only" }, PX1, "healthy"],
    ["by either place, when it is listed twice", { "#4": "refused" }, SOCKS, "refused"],
    ["by a place that says nothing of an unlisted one", { "#1": "refused" }, NOBODYS, "healthy"],
    [
      "host and port go before host",
      { "px1.corp.example": "refused", "px1.corp.example:8080": "silent" },
      PX1,
      "silent",
    ],
    ["host goes before place", { "#1": "refused", "px1.corp.example": "silent" }, PX1, "silent"],
    ["healthy again", { "#2": "healthy" }, PX6, "healthy"],
  ])("%s", (_, proxies, target, expected) => {
    expect(proxyState(SITE, { ...profileById("on-net"), proxies }, target)).toBe(expected);
  });

  test("an entry is found by host or by address, and by port", () => {
    expect(declaredProxy(SITE, { ...PX6, name: "px6.corp.example" })?.state).toBe("silent");
    expect(declaredProxy(SITE, { ...PX1, port: 81 })).toBeUndefined();
  });
});
