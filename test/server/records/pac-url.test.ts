import { describe, expect, test } from "vitest";
import { optionUrl, pacHost, pacPort } from "../../../server/records/pac-url.ts";
import { recordsSite } from "./site.ts";

describe("the URL in option 252", () => {
  test.each([
    {
      name: "gets a question mark",
      url: "http://pac.corp.example/proxy.pac",
      is: "http://pac.corp.example/proxy.pac?",
    },
    { name: "keeps its query", url: "http://pac.corp.example/p?a=1", is: "http://pac.corp.example/p?a=1" },
    { name: "loses its fragment", url: "http://pac.corp.example/p#x", is: "http://pac.corp.example/p?" },
    { name: "keeps its port", url: "http://pac.corp.example:8080/p", is: "http://pac.corp.example:8080/p?" },
    {
      name: "has no quotes",
      url: "http://pac.corp.example/p'?a=\"b'`",
      is: "http://pac.corp.example/p%27?a=%22b%27%60",
    },
    {
      name: "has no backslash",
      url: "http://pac.corp.example/p?a=\\n",
      is: "http://pac.corp.example/p?a=%5Cn",
    },
    {
      name: "has no line break",
      url: "http://pac.corp.example/p?a=\nb",
      is: "http://pac.corp.example/p?a=b",
    },
    { name: "has no variable", url: "http://pac.corp.example/$p", is: "http://pac.corp.example/%24p?" },
  ])("$name", ({ url, is }) => expect(optionUrl(recordsSite({ url }))).toBe(is));

  test("has at most the 255 bytes of an option", () => {
    const url = (length: number) => `http://pac.corp.example/${"a".repeat(length)}`;
    expect(optionUrl(recordsSite({ url: url(230) }))).toHaveLength(255);
    expect(() => optionUrl(recordsSite({ url: url(231) }))).toThrow(
      "pac.url: 256 bytes with its question mark, and a DHCP option has at most 255",
    );
  });
});

describe("the host for DNS", () => {
  test.each([
    { url: "http://pac.corp.example/", host: "pac.corp.example" },
    { url: "http://PAC.Corp.Example./", host: "pac.corp.example" },
    { url: "https://a-1.example.com:8443/", host: "a-1.example.com" },
  ])("$url", ({ url, host }) => expect(pacHost(recordsSite({ url }))).toBe(host));

  test.each([
    { name: "an IPv4 address", url: "http://10.20.30.80/p", why: "10.20.30.80 is an address" },
    { name: "an IPv6 address", url: "http://[2001:db8::80]/p", why: "[2001:db8::80] is an address" },
    {
      name: "a quote and a semicolon",
      url: 'http://a";b.example/p',
      why: '"a\\";b.example" is not a host name',
    },
    { name: "an underscore", url: "http://pac_1.example/p", why: '"pac_1.example" is not a host name' },
    { name: "a hyphen at the end", url: "http://pac-.example/p", why: '"pac-.example" is not a host name' },
    { name: "an asterisk", url: "http://*.example/p", why: '"*.example" is not a host name' },
    { name: "a long label", url: `http://${"a".repeat(64)}.example/p`, why: "is not a host name" },
  ])("$name is none", ({ url, why }) => {
    expect(() => pacHost({ pac: { ...recordsSite().pac, url } })).toThrow(why);
  });
});

test.each([
  { url: "http://pac.corp.example/", port: 80 },
  { url: "https://pac.corp.example/", port: 443 },
  { url: "https://pac.corp.example:8443/", port: 8443 },
])("clients of $url connect to port $port", ({ url, port }) =>
  expect(pacPort(recordsSite({ url }))).toBe(port),
);
