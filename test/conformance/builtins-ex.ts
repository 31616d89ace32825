import { type ConformanceCase, fails, holds, throwsInFirefox, whole, withAddresses } from "./case.ts";

/** Microsoft's IPv6-aware helpers, which Chromium defines and Firefox does not. */
const inChromium: readonly ConformanceCase[] = [
  holds(
    "dnsResolveEx gives both families",
    'dnsResolveEx("dual.corp.example").split(";").sort().join() === "198.51.100.9,2001:db8::66"',
    "A and AAAA records in the resolver's order",
  ),
  holds(
    "dnsResolveEx gives an IPv6 address",
    'dnsResolveEx("v6only.corp.example") === "2001:db8::55"',
    "AAAA record",
  ),
  holds("dnsResolveEx of an unknown name is empty", 'dnsResolveEx("gone.corp.example") === ""', "not null"),
  holds("dnsResolveEx of the empty string is empty", 'dnsResolveEx("") === ""', "a failure like any other"),
  holds("dnsResolveEx without an argument is undefined", "dnsResolveEx() === undefined", "not a string"),
  holds("dnsResolveEx of a number is undefined", "dnsResolveEx(5) === undefined", "not a string"),
  holds(
    "dnsResolveEx of an address is that address",
    'dnsResolveEx("192.0.2.9") === "192.0.2.9"',
    "a literal",
  ),
  holds(
    "dnsResolveEx writes a mapped address in hexadecimal",
    'dnsResolveEx("::ffff:10.1.2.3") === "::ffff:a01:203"',
    "asked of Chromium 156",
  ),
  holds(
    "isResolvableEx is true with AAAA alone",
    'isResolvableEx("v6only.corp.example") === true',
    "any family",
  ),
  holds(
    "isResolvableEx is false for an unknown name",
    'isResolvableEx("gone.corp.example") === false',
    "no address",
  ),
  holds("isResolvableEx is false for the empty string", 'isResolvableEx("") === false', "no address"),
  holds(
    "isResolvableEx is true for something else than a string",
    "isResolvableEx() === true && isResolvableEx(5) === true",
    "asked of Chromium 156: the look-up gives undefined, which is not the empty string",
  ),
  holds(
    "myIpAddressEx lists both families",
    'myIpAddressEx() === "10.20.1.23;2001:db8:20::23"',
    "IPv4 first, separated by a semicolon",
  ),
  holds(
    "myIpAddressEx lists one address",
    'myIpAddressEx() === "10.20.1.23"',
    "there is no IPv6 route",
    withAddresses("10.20.1.23"),
  ),
  holds(
    "myIpAddressEx without a network is loopback",
    'myIpAddressEx() === "127.0.0.1"',
    "failure",
    withAddresses(),
  ),

  holds("isInNetEx takes a prefix", 'isInNetEx("10.1.2.3", "10.0.0.0/8") === true', "address and length"),
  holds("isInNetEx is false outside", 'isInNetEx("11.1.2.3", "10.0.0.0/8") === false', "another first octet"),
  holds(
    "isInNetEx masks the prefix",
    'isInNetEx("10.1.2.3", "10.99.99.99/8") === true',
    "host bits do not count",
  ),
  holds("isInNetEx takes IPv6", 'isInNetEx("2001:db8::5", "2001:db8::/32") === true', "both families"),
  holds(
    "isInNetEx takes a mapped address as IPv4",
    'isInNetEx("::ffff:10.1.2.3", "10.0.0.0/8") === true',
    "mapped",
  ),
  holds(
    "isInNetEx takes IPv4 in a mapped prefix",
    'isInNetEx("10.1.2.3", "::ffff:10.0.0.0/104") === true',
    "mapped",
  ),
  holds("isInNetEx does not mix families", 'isInNetEx("2001:db8::5", "0.0.0.0/0") === false', "not IPv4"),
  holds(
    "isInNetEx does not look names up",
    'isInNetEx("intranet.corp.example", "10.0.0.0/8") === false',
    "literals",
  ),
  holds("isInNetEx takes a short address", 'isInNetEx("10.1", "10.0.0.0/8") === true', "10.0.0.1"),
  holds(
    "isInNetEx reads a leading zero as octal",
    'isInNetEx("010.1.2.3", "8.0.0.0/8") === true',
    "isInNet does not",
  ),
  holds(
    "isInNetEx takes no brackets",
    'isInNetEx("[2001:db8::1]", "2001:db8::/32") === false',
    "not a literal",
  ),
  holds(
    "isInNetEx takes IPv4 as mapped",
    'isInNetEx("10.1.2.3", "::/0") === true',
    "compared as ::ffff:10.1.2.3",
  ),
  holds(
    "isInNetEx takes no negative length",
    'isInNetEx("10.1.2.3", "10.0.0.0/-1") === false',
    "not a length",
  ),
  holds("isInNetEx needs a length", 'isInNetEx("10.1.2.3", "10.0.0.0") === false', "no slash"),
  holds(
    "isInNetEx knows the longest IPv4 prefix",
    'isInNetEx("10.1.2.3", "10.0.0.0/33") === false',
    "over 32",
  ),
  holds(
    "isInNetEx with length zero takes all of a family",
    'isInNetEx("203.0.113.7", "10.0.0.0/0") === true',
    "no bits",
  ),
  holds(
    "isInNetEx does not take a dotted mask",
    'isInNetEx("10.1.2.3", "10.0.0.0/255.0.0.0") === false',
    "a number",
  ),
  holds(
    "isInNetEx without arguments is null",
    "isInNetEx() === null && isInNetEx(5, 6) === null",
    "not strings",
  ),
  holds("isInNetEx without a prefix is null", 'isInNetEx("10.1.2.3") === null', "one string is missing"),

  holds(
    "sortIpAddressList puts IPv6 first and ascends",
    'sortIpAddressList("10.2.0.1;2001:db8::2;10.1.0.1;2001:db8::1") === "2001:db8::1;2001:db8::2;10.1.0.1;10.2.0.1"',
    "family, then value",
  ),
  holds(
    "sortIpAddressList drops blanks",
    'sortIpAddressList(" 10.2.0.1;\\t10.1.0.1 ") === "10.1.0.1;10.2.0.1"',
    "trimmed",
  ),
  holds(
    "sortIpAddressList compares numbers",
    'sortIpAddressList("10.0.0.10;10.0.0.9") === "10.0.0.9;10.0.0.10"',
    "no text",
  ),
  holds(
    "sortIpAddressList keeps the spelling",
    'sortIpAddressList("10.0.0.1;2001:DB8:0:0::1") === "2001:DB8:0:0::1;10.0.0.1"',
    "items are moved, not rewritten",
  ),
  holds(
    "sortIpAddressList keeps duplicates",
    'sortIpAddressList("10.0.0.1;10.0.0.1") === "10.0.0.1;10.0.0.1"',
    "moved",
  ),
  holds("sortIpAddressList of nothing is false", 'sortIpAddressList("") === false', "no address"),
  holds(
    "sortIpAddressList with a bad item is false",
    'sortIpAddressList("10.0.0.1;www") === false',
    "all or nothing",
  ),
  holds(
    "sortIpAddressList skips empty items",
    'sortIpAddressList(";10.0.0.2; ;10.0.0.1;") === "10.0.0.1;10.0.0.2"',
    "asked of Chromium 156: only a bad item spoils the list",
  ),
  holds(
    "sortIpAddressList of semicolons is false",
    'sortIpAddressList(";;") === false',
    "no address is left",
  ),
  holds(
    "sortIpAddressList takes a short address",
    'sortIpAddressList("10.1") === "10.1"',
    "10.0.0.1, spelling kept",
  ),
  holds(
    "sortIpAddressList takes no brackets",
    'sortIpAddressList("[2001:db8::1]") === false',
    "not a literal",
  ),
  holds(
    "sortIpAddressList counts a mapped address as IPv6",
    'sortIpAddressList("10.0.0.0;::ffff:10.0.0.1;::1") === "::1;::ffff:10.0.0.1;10.0.0.0"',
    "sorted by what is written",
  ),
  holds(
    "sortIpAddressList needs a string",
    "sortIpAddressList() === null && sortIpAddressList(5) === null",
    "null",
  ),
];

/** What both have besides, and what Windows alone has. */
const others: readonly ConformanceCase[] = [
  holds(
    "isValidIpAddress is defined",
    'typeof isValidIpAddress === "function"',
    "an undocumented helper of the library",
  ),
  fails("getClientVersion is not defined", 'typeof getClientVersion !== "undefined"', "only Windows has it"),
  whole(
    "FindProxyForURLEx is not preferred",
    `function FindProxyForURLEx(url, host) { return "PROXY ex.example:1"; }
function FindProxyForURL(url, host) { return "PROXY plain.example:1"; }`,
    "PROXY plain.example:1",
    "only Windows calls it",
  ),
];

/** Firefox has none of them, so naming one is an error there. */
const inNoFirefox = inChromium.map((item) => throwsInFirefox(item, "there is no such function"));

export const builtinsEx: readonly ConformanceCase[] = [...inNoFirefox, ...others];
