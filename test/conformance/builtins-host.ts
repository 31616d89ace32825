import { type ConformanceCase, fails, holds, otherwiseInFirefox, throws, visiting, whole } from "./case.ts";

/** Helpers that look at the spelling of a host name and nothing else. */
export const builtinsHost: readonly ConformanceCase[] = [
  holds("a name without a dot is plain", "isPlainHostName(host)", "no dot", visiting("http://intranet/")),
  fails("a name with a domain is not plain", "isPlainHostName(host)", "it has dots"),
  fails(
    "a final dot ends being plain",
    "isPlainHostName(host)",
    "the dot counts",
    visiting("http://intranet./"),
  ),
  fails(
    "an IPv6 literal is not plain",
    "isPlainHostName(host)",
    "Chromium's native helper turns IP literals down although they have no dot",
    visiting("http://[2001:db8::1]/"),
  ),
  fails("an IPv6 literal as text is not plain", 'isPlainHostName("::1")', "a valid IP literal"),
  otherwiseInFirefox(
    fails(
      "an address as one number is not plain",
      'isPlainHostName("167838211")',
      "a valid spelling of 10.1.2.3",
    ),
    "it has no dot",
  ),
  otherwiseInFirefox(
    fails(
      "a hexadecimal address is not plain",
      'isPlainHostName("0x0a010203")',
      "a valid spelling of 10.1.2.3",
    ),
    "it has no dot",
  ),
  holds("a blank is plain", 'isPlainHostName(" ")', "no dot and no address"),
  otherwiseInFirefox(
    holds(
      "a bracketed IPv6 literal is plain",
      'isPlainHostName("[::1]")',
      "with brackets it is no IP literal",
    ),
    "a colon counts as a dot does",
  ),
  otherwiseInFirefox(
    holds(
      "a name with a port is plain",
      'isPlainHostName("proxy:3128")',
      "Firefox disagrees: any colon counts there",
    ),
    "a colon counts as a dot does",
  ),
  holds("the empty string is plain", 'isPlainHostName("")', "no dot"),
  throws("isPlainHostName needs an argument", "isPlainHostName()", "the native helper raises a TypeError"),
  throws("isPlainHostName needs a string", "isPlainHostName(7)", "the native helper raises a TypeError"),

  holds(
    "dnsDomainIs takes a domain with its dot",
    'dnsDomainIs(host, ".corp.example")',
    "a plain suffix test",
  ),
  fails(
    "dnsDomainIs with a dot leaves out the domain itself",
    'dnsDomainIs("corp.example", ".corp.example")',
    "the host is shorter than the suffix",
  ),
  holds(
    "dnsDomainIs without a dot takes look-alikes",
    'dnsDomainIs("notcorp.example", "corp.example")',
    "there is no label boundary",
  ),
  holds(
    "dnsDomainIs with an empty domain takes every host",
    'dnsDomainIs(host, "")',
    "every string ends in nothing",
  ),
  fails(
    "dnsDomainIs does not see past a final dot",
    'dnsDomainIs(host, ".corp.example")',
    "the final dot stays in host",
    visiting("http://intranet.corp.example./"),
  ),
  fails("dnsDomainIs compares letter case", 'dnsDomainIs("www.CORP.example", ".corp.example")', "no folding"),
  throws("dnsDomainIs needs a domain", "dnsDomainIs(host)", "undefined has no length"),
  throws(
    "dnsDomainIs needs a host with a length",
    "dnsDomainIs(null, '.corp.example')",
    "null has no length",
  ),

  holds(
    "localHostOrDomainIs takes the full name",
    'localHostOrDomainIs("www.corp.example", "www.corp.example")',
    "equal strings",
  ),
  holds(
    "localHostOrDomainIs takes the first label",
    'localHostOrDomainIs("www", "www.corp.example")',
    "host and a dot",
  ),
  holds(
    "localHostOrDomainIs takes several labels",
    'localHostOrDomainIs("www.corp", "www.corp.example")',
    "any part that ends at a dot",
  ),
  fails(
    "localHostOrDomainIs wants whole labels",
    'localHostOrDomainIs("ww", "www.corp.example")',
    "no dot follows",
  ),
  fails(
    "localHostOrDomainIs compares letter case",
    'localHostOrDomainIs("WWW", "www.corp.example")',
    "no folding",
  ),
  fails(
    "localHostOrDomainIs wants the same domain",
    'localHostOrDomainIs("www.example.com", "www.corp.example")',
    "neither equal nor a beginning",
  ),

  whole(
    "dnsDomainLevels counts dots, also in addresses and at the end",
    `function FindProxyForURL(url, host) {
  return "PROXY levels-" + [dnsDomainLevels("a.b.c."), dnsDomainLevels("192.0.2.1"), dnsDomainLevels("www")].join("-") + ".example:1";
}`,
    "PROXY levels-3-3-0.example:1",
    "the helper splits at dots",
  ),
  throws("dnsDomainLevels needs an argument", "dnsDomainLevels() === 0", "undefined cannot be split"),
];
