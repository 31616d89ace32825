import {
  at,
  type ConformanceCase,
  fails,
  holds,
  inFirefox,
  otherwiseInFirefox,
  returns,
  throws,
  throwsInFirefox,
  visiting,
  whole,
  withAddresses,
} from "./case.ts";

/** Forms that people do not write on purpose. Generated scripts found each of these cases. */
export const oddForms: readonly ConformanceCase[] = [
  throws("a symbol cannot be said", 'alert(Symbol("x"))', "it has no text"),
  whole(
    "strict code is called with the global object",
    'function FindProxyForURL(url, host) { "use strict"; return "PROXY " + typeof this + ".example:1"; }',
    "PROXY object.example:1",
    "as a method of it",
  ),
  otherwiseInFirefox(
    holds(
      "a loop over the global object meets the native helpers",
      'Object.keys(globalThis).includes("dnsResolve")',
      "they are enumerable",
    ),
    "they are not",
  ),
  fails(
    "a loop over the global object does not meet the console",
    'Object.keys(globalThis).includes("console")',
    "it is of the engine",
  ),
  fails(
    "a month with the name of a method is no date",
    'dateRange("constructor", 10, 2023, "__proto__", "FEB", "GMT")',
    "the table inherits it, and a date that is set to a function is none",
    at("2026-02-18T22:01:35Z", "Asia/Kolkata"),
  ),
  throwsInFirefox(
    holds(
      "white space in a prefix is ignored",
      'isInNetEx("10.1.2.3", " 10.0.0.0 / 8\\n")',
      "around both of its parts",
    ),
    "there is no isInNetEx",
  ),
  throwsInFirefox(
    holds("a literal may end in a dot", 'isInNetEx("10.1.2.3.", "10.0.0.0/8")', "as in a URL"),
    "there is no isInNetEx",
  ),
  throwsInFirefox(
    holds(
      "IPv6 addresses come first",
      'dnsResolveEx("dual.corp.example") === "2001:db8::66;198.51.100.9"',
      "in the order in which they would be tried",
    ),
    "there is no dnsResolveEx",
  ),
  throwsInFirefox(
    holds(
      "a machine without IPv6 gets the IPv4 addresses of a name",
      'dnsResolveEx("dual.corp.example") === "198.51.100.9"',
      "the others could not be tried",
      withAddresses("10.20.1.23"),
    ),
    "there is no dnsResolveEx",
  ),
  throwsInFirefox(
    holds(
      "a machine without IPv6 gets an IPv6 address where there is no other",
      'dnsResolveEx("v6only.corp.example") === "2001:db8::55"',
      "better than none",
      withAddresses("10.20.1.23"),
    ),
    "there is no dnsResolveEx",
  ),
  throwsInFirefox(
    holds(
      "localhost is two addresses on any machine",
      'dnsResolveEx("localhost") === "::1;127.0.0.1"',
      "loopback is always there",
      withAddresses("10.20.1.23"),
    ),
    "there is no dnsResolveEx",
  ),
  otherwiseInFirefox(
    fails(
      "a semicolon in a host ends the URL",
      'url === "http://a;" && host === "a;b.example"',
      "it is a letter like others",
      visiting("http://a;b.example/x"),
    ),
    "the cut is made behind it",
  ),
  inFirefox(
    returns("punycode of nothing is a host", '"PROXY xn--:5"', "PROXY xn--:5", "punycode is not checked"),
    "PROXY :-1",
    "it is",
  ),
  inFirefox(
    returns(
      "an IPv4 address in an IPv6 proxy may be octal",
      '"PROXY [::ffff:010.1.2.3]:5"',
      "PROXY [::ffff:801:203]:5",
      "read as any IPv4 address",
    ),
    "PROXY :-1",
    "no leading zeros there",
  ),
  inFirefox(
    returns(
      "an address behind a space is no host",
      '"PROXY a.example, PROXY 10.1.2.3:80; PROXY b.example:2"',
      "PROXY b.example:2",
      "what ends in a number must be an address",
    ),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    returns("0x alone is zero", '"PROXY 1.0x:5"', "PROXY 1.0.0.0:5", "URL standard"),
    "PROXY :-1",
    "not to Firefox",
  ),
];
