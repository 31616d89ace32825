import { describe, expect, test } from "vitest";
import { isInternetName, wholeInternet } from "../../../lint/evaluation/internet-names.ts";
import { siteFromText } from "../../helpers/lint-text.ts";
import { siteText } from "../../helpers/site-text.ts";

const SITE = siteFromText(
  siteText({
    internal: '{ internet: false, records: { app.example.net: 10.1.1.1, "*.lab.example.org": 10.1.1.2 } }',
    external: "{ records: { pac.corp.example: 203.0.113.80, www.example.com: 198.51.100.20 } }",
  }),
);

describe("a name of the Internet", () => {
  test.each([
    ["www.example.com", true, true],
    ["WWW.Example.COM.", true, true],
    ["xn--bcher-kva.example", true, true],
    ["bücher.example", true, true],
    ["probe.corp.example", false, true],
    ["evilcorp.example", true, true],
    ["app.example.net", false, true],
    ["x.app.example.net", false, true],
    ["a.lab.example.org", false, true],
    ["example.org", true, true],
    ["intranet", false, false],
    ["printer.local", false, false],
    ["nas.home.arpa", false, false],
    ["10.1.2.3", false, false],
    ["2001:db8::1", false, false],
    ["", false, false],
    ["$(secondary.gateway)", false, false],
    ["a..b", false, false],
    ["www.example.com:80", false, false],
  ])("%s: %s with the site, %s without", (name, known, unknown) => {
    expect([isInternetName(SITE, name), isInternetName(null, name)]).toEqual([known, unknown]);
  });
});

describe("a world in which every Internet name exists", () => {
  const { resolve } = wholeInternet(SITE, "on-net");
  test.each([
    ["www.example.com", ["198.51.100.20"]],
    ["www.example.net", ["192.0.2.1"]],
    ["app.example.net", ["10.1.1.1"]],
    ["probe.corp.example", null],
    ["intranet", null],
  ])("%s is %s", (name, addresses) => expect(resolve(name)).toEqual(addresses));
});
