import {
  type ConformanceCase,
  fails,
  holds,
  otherwiseInFirefox,
  throws,
  throwsInFirefox,
  visiting,
  whole,
  withAddresses,
} from "./case.ts";

/** Helpers that look names up, and the machine's own address. */
export const builtinsDns: readonly ConformanceCase[] = [
  holds("dnsResolve gives the address of a name", 'dnsResolve(host) === "10.1.2.3"', "an A record"),
  holds(
    "dnsResolve gives null for a name that does not exist",
    'dnsResolve("gone.corp.example") === null',
    "failure",
  ),
  throwsInFirefox(
    holds("dnsResolve without an argument is null", "dnsResolve() === null", "no exception; Firefox throws"),
    "a missing argument is an error",
  ),
  holds("dnsResolve of something else than a string is null", "dnsResolve(7) === null", "no conversion"),
  holds("dnsResolve of the empty string is null", 'dnsResolve("") === null', "nothing to look up"),
  holds(
    "dnsResolve of an address is that address",
    'dnsResolve("192.0.2.9") === "192.0.2.9"',
    "no look-up is needed",
  ),
  holds("dnsResolve reads a short address", 'dnsResolve("10.1") === "10.0.0.1"', "as C libraries do"),
  otherwiseInFirefox(
    holds(
      "dnsResolve of an IPv6 address is null",
      'dnsResolve("2001:db8::1") === null',
      "it is no IPv4 address",
    ),
    "any family will do",
  ),
  otherwiseInFirefox(
    fails(
      "dnsResolve of a mapped address is that address",
      'dnsResolve("::ffff:10.1.2.3") === "::ffff:10.1.2.3"',
      "it is no IPv4 address",
    ),
    "any family will do",
  ),
  otherwiseInFirefox(
    holds(
      "dnsResolve of a mapped address is nothing",
      'dnsResolve("::ffff:10.1.2.3") === null && !isResolvable("::ffff:a01:203")',
      "it is no IPv4 address, although it holds one",
    ),
    "any family will do",
  ),
  otherwiseInFirefox(
    fails(
      "a mapped address is in no IPv4 network",
      'isInNet("::ffff:10.1.2.3", "0.0.0.0", "0.0.0.0")',
      "it cannot be resolved to an IPv4 address",
    ),
    "the text of the address counts as 0",
  ),
  holds(
    "dnsResolve takes a final dot",
    'dnsResolve("intranet.corp.example.") === "10.1.2.3"',
    "an absolute name",
  ),
  holds("dnsResolve takes no URL", 'dnsResolve("http://intranet.corp.example/") === null', "not a name"),
  holds("dnsResolve takes no port", 'dnsResolve("intranet.corp.example:80") === null', "not a name"),
  holds("dnsResolve takes a plain name", 'dnsResolve("intranet") === "10.1.2.3"', "the resolver knows it"),
  holds(
    "dnsResolve takes a name with letters beyond ASCII",
    'dnsResolve("b\\u00fccher.example") === "198.51.100.21"',
    "converted to punycode first",
  ),
  otherwiseInFirefox(
    holds(
      "dnsResolve sees A records only",
      'dnsResolve("v6only.corp.example") === null',
      "an AAAA record is not used",
    ),
    "any family will do",
  ),
  holds(
    "dnsResolve takes the IPv4 address of two",
    'dnsResolve("dual.corp.example") === "198.51.100.9"',
    "A only",
  ),
  holds("isResolvable is true for a name that exists", "isResolvable(host)", "dnsResolve is not null"),
  fails(
    "isResolvable is false for a name that does not",
    'isResolvable("gone.corp.example")',
    "dnsResolve is null",
  ),
  otherwiseInFirefox(
    fails(
      "isResolvable is false with AAAA alone",
      'isResolvable("v6only.corp.example")',
      "it asks dnsResolve",
    ),
    "any family will do",
  ),

  holds("isInNet compares an address", 'isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0")', "same first octet"),
  holds("isInNet looks a name up", 'isInNet(host, "10.0.0.0", "255.0.0.0")', "10.1.2.3"),
  fails("isInNet is false outside the network", 'isInNet(host, "172.16.0.0", "255.240.0.0")', "10.1.2.3"),
  holds(
    "isInNet masks the network too",
    'isInNet("10.1.2.3", "10.99.99.99", "255.0.0.0")',
    "host bits do not count",
  ),
  holds(
    "isInNet takes a mask with holes",
    'isInNet("10.9.2.3", "10.0.2.0", "255.0.255.0")',
    "it is only bits",
  ),
  holds(
    "isInNet with mask zero takes every address",
    'isInNet("203.0.113.7", "10.0.0.0", "0.0.0.0")',
    "no bits left",
  ),
  fails("isInNet does not take a prefix length", 'isInNet("10.1.2.3", "10.0.0.0", "8")', "not a dotted mask"),
  fails(
    "isInNet does not take a slash",
    'isInNet("10.1.2.3", "10.0.0.0/8", "255.0.0.0")',
    "not a dotted address",
  ),
  fails(
    "isInNet does not take a hexadecimal mask",
    'isInNet("10.1.2.3", "10.0.0.0", "0xff000000")',
    "not dotted",
  ),
  fails("isInNet without a mask is false", 'isInNet("10.1.2.3", "10.0.0.0")', "undefined is no mask"),
  fails("isInNet with 256 in the mask is false", 'isInNet("10.1.2.3", "10.0.0.0", "256.0.0.0")', "above 255"),
  fails(
    "isInNet with 256 in the network is false",
    'isInNet("10.1.2.3", "256.0.0.0", "255.0.0.0")',
    "above 255",
  ),
  fails(
    "isInNet with 256 in the host is false",
    'isInNet("256.1.2.3", "0.0.0.0", "0.0.0.0")',
    "a name nobody knows",
  ),
  holds(
    "isInNet reads leading zeros as decimal",
    'isInNet("010.1.2.3", "10.0.0.0", "255.0.0.0")',
    "not octal",
  ),
  holds(
    "isInNet resolves a short address",
    'isInNet("10.1", "10.0.0.0", "255.0.0.0")',
    "it is not dotted, so a name",
  ),
  fails(
    "isInNet of null is false",
    'isInNet(null, "0.0.0.0", "0.0.0.0")',
    "it is neither an address nor a name",
  ),
  fails("isInNet without arguments is false", "isInNet()", "undefined is no network"),
  fails(
    "isInNet of an unknown name is false",
    'isInNet("gone.corp.example", "0.0.0.0", "0.0.0.0")',
    "no address",
  ),
  otherwiseInFirefox(
    fails(
      "isInNet of an IPv6-only name is false",
      'isInNet("v6only.corp.example", "0.0.0.0", "0.0.0.0")',
      "no A record",
    ),
    "convert_addr makes 0 of the IPv6 address",
  ),
  otherwiseInFirefox(
    fails(
      "isInNet of an IPv6 host is false",
      'isInNet(host, "0.0.0.0", "0.0.0.0")',
      "the literal is looked up as IPv4 and has none",
      visiting("http://[2001:db8::1]/"),
    ),
    "convert_addr makes 0 of the IPv6 address",
  ),

  holds(
    "convert_addr is a signed number",
    'convert_addr("203.0.113.7") === -889163513',
    "32 bits, two's complement",
  ),
  holds("convert_addr keeps eight bits of an octet", 'convert_addr("256.1.1.1") === 65793', "256 becomes 0"),
  holds("convert_addr fills up with zeros", 'convert_addr("10") === 167772160', "missing octets are 0"),
  holds("convert_addr of a word is zero", 'convert_addr("x") === 0', "not a number becomes 0"),
  throws("convert_addr of null is an error", "convert_addr(null) === 0", "null cannot be split"),

  holds("myIpAddress is the machine's IPv4 address", 'myIpAddress() === "10.20.1.23"', "IPv4 before IPv6"),
  holds("myIpAddress ignores arguments", 'myIpAddress("x") === "10.20.1.23"', "it takes none"),
  otherwiseInFirefox(
    holds(
      "myIpAddress is IPv6 where there is nothing else",
      'myIpAddress() === "2001:db8:20::23"',
      "the only address with a route",
      withAddresses("2001:db8:20::23"),
    ),
    "only the way to an IPv4 address counts",
  ),
  holds(
    "myIpAddress without a network is loopback",
    'myIpAddress() === "127.0.0.1"',
    "the value for failure",
    withAddresses(),
  ),
  whole(
    "a name can be looked up while the file is loaded",
    `var gateway = dnsResolve("intranet.corp.example");
function FindProxyForURL(url, host) {
  return gateway === "10.1.2.3" ? "PROXY inside.example:8080" : "PROXY outside.example:8080";
}`,
    "PROXY inside.example:8080",
    "top-level code may use every helper",
  ),
  whole(
    "the own address is known while the file is loaded",
    `var mine = myIpAddress();
function FindProxyForURL(url, host) {
  return mine === "10.20.1.23" ? "PROXY site-a.example:8080" : "DIRECT";
}`,
    "PROXY site-a.example:8080",
    "top-level code may use every helper",
  ),
];
