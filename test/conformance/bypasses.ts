import { because, type ConformanceCase, inFirefox, visiting, whole } from "./case.ts";

function notAsked(name: string, visited: string, why: string): ConformanceCase {
  const pac = 'function FindProxyForURL(url, host) { return "PROXY asked.example:1"; }';
  return because("bypass", whole(name, pac, "DIRECT", why, visiting(visited)));
}

function isAsked(name: string, visited: string, why: string): ConformanceCase {
  const pac = 'function FindProxyForURL(url, host) { return "PROXY asked.example:1"; }';
  return whole(name, pac, "PROXY asked.example:1", why, visiting(visited));
}

/** Destinations a client does not ask the script about. */
export const bypasses: readonly ConformanceCase[] = [
  notAsked("localhost is not asked about", "http://localhost:8080/", "loopback never uses a proxy"),
  notAsked(
    "a name under localhost is not asked about",
    "http://app.localhost/",
    "loopback never uses a proxy",
  ),
  notAsked(
    "localhost with a final dot is not asked about",
    "http://localhost./",
    "loopback never uses a proxy",
  ),
  notAsked("an address in 127/8 is not asked about", "http://127.0.0.9/", "loopback never uses a proxy"),
  notAsked("IPv6 loopback is not asked about", "http://[::1]/", "loopback never uses a proxy"),
  inFirefox(
    notAsked("a mapped loopback address is not asked about", "http://[::ffff:127.0.0.9]/", "Firefox asks"),
    "PROXY asked.example:1",
    "only 127/8 and ::1 count",
  ),
  inFirefox(
    notAsked("a link-local IPv4 address is not asked about", "http://169.254.1.1/", "Firefox asks"),
    "PROXY asked.example:1",
    "only loopback counts",
  ),
  inFirefox(
    notAsked("a link-local IPv6 address is not asked about", "http://[fe80::1]/", "Firefox asks"),
    "PROXY asked.example:1",
    "only loopback counts",
  ),
  isAsked(
    "a name that only looks like localhost is asked about",
    "http://localhost.example.com/",
    "another domain",
  ),
  isAsked("the name loopback is asked about", "http://loopback/", "only Windows counts it as local"),
  isAsked("a private address is asked about", "http://10.1.2.3/", "no implicit bypass"),
  isAsked("128.0.0.1 is asked about", "http://128.0.0.1/", "outside 127/8"),
];
