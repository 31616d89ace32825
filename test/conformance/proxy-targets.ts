import { type ConformanceCase, inFirefox, returns } from "./case.ts";

const SECOND = "PROXY b.example:2";

/** An entry that Chromium drops, followed by one that it keeps. */
function dropped(name: string, entry: string, why: string): ConformanceCase {
  return returns(name, JSON.stringify(`${entry}; ${SECOND}`), SECOND, why);
}

/** Host and port of a proxy, from what follows its keyword. */
export const proxyTargets: readonly ConformanceCase[] = [
  inFirefox(
    returns(
      "a port may be any",
      '"HTTPS a.example:80; SOCKS5 b.example:80"',
      "HTTPS a.example:80; SOCKS5 b.example:80",
      "as written",
    ),
    "HTTPS a.example:443; SOCKS5 b.example:1080",
    "80 is the default of http, so it counts as none",
  ),
  inFirefox(
    returns(
      "a proxy may have the name of a scheme",
      '"PROXY ftp:2121"',
      "PROXY ftp:2121",
      "host and port alone",
    ),
    "PROXY 0.0.8.73:80",
    "it is read as a URL, in which 2121 is the host",
  ),
  inFirefox(
    returns(
      "a URL with another scheme is no host",
      '"HTTPS https://a.example:8443/x; DIRECT"',
      "DIRECT",
      "dropped",
    ),
    "HTTPS a.example:8443; DIRECT",
    "host and port are taken out of it",
  ),
  inFirefox(
    returns("SOCKS needs a host", '"SOCKS; SOCKS5 :1; DIRECT"', "DIRECT", "nothing to connect to"),
    "SOCKS4 :-1; SOCKS5 :-1; DIRECT",
    "the entries stay without a host",
  ),
  inFirefox(
    dropped("a port above 65535 is dropped", "PROXY a.example:65536", "out of range"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("a port that is a word is dropped", "PROXY a.example:http", "not a number"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("a port with a letter is dropped", "PROXY a.example:80x", "not a number"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("a negative port is dropped", "PROXY a.example:-1", "not a number"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("an empty port is dropped", "PROXY a.example:", "Firefox takes 80"),
    "PROXY a.example:80; PROXY b.example:2",
    "the default",
  ),
  returns("port zero is taken", '"PROXY a.example:0"', "PROXY a.example:0", "in range"),
  returns("a port may have leading zeros", '"PROXY a.example:0080"', "PROXY a.example:80", "decimal"),
  inFirefox(
    dropped("a keyword without a host is dropped", "PROXY", "nothing to connect to"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("a port without a host is dropped", "PROXY :80", "nothing to connect to"),
    "PROXY :-1; PROXY b.example:2",
    "the entry stays without a host",
  ),
  inFirefox(
    dropped("a URL is not a host", "PROXY http://a.example:1", "no scheme is allowed"),
    "PROXY a.example:1; PROXY b.example:2",
    "the scheme is ignored",
  ),
  inFirefox(
    dropped("a path is not allowed", "PROXY a.example:1/", "host and port alone"),
    "PROXY a.example:1; PROXY b.example:2",
    "the path is ignored",
  ),
  inFirefox(
    dropped("credentials are not allowed", "PROXY user:secret@a.example:1", "host and port alone"),
    "PROXY a.example:1; PROXY b.example:2",
    "the credentials are ignored",
  ),
  returns("an IPv6 proxy has brackets", '"PROXY [2001:db8::9]:3128"', "PROXY [2001:db8::9]:3128", "brackets"),
  returns("an IPv6 proxy needs no port", '"PROXY [2001:db8::9]"', "PROXY [2001:db8::9]:80", "the default"),
  inFirefox(
    returns(
      "a bare IPv6 proxy loses its last group to the port",
      '"PROXY 2001:db8::1:80"',
      "PROXY [2001:db8::1]:80",
      "the last colon ends the host",
    ),
    "PROXY :-1",
    "brackets are needed",
  ),
  returns("a proxy may be an address", '"PROXY 192.0.2.8:3128"', "PROXY 192.0.2.8:3128", "as it is"),
  returns(
    "a proxy address with a leading zero is octal",
    '"PROXY 010.0.0.1:80"',
    "PROXY 8.0.0.1:80",
    "URL standard",
  ),
  inFirefox(
    returns("a space in a host is escaped", '"PROXY a b:1"', "PROXY a%20b:1", "the entry is kept"),
    "PROXY :-1",
    "no host",
  ),
  returns("a final dot of a proxy stays", '"PROXY a.example.:1"', "PROXY a.example.:1", "as it is"),
];
