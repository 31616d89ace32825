import { type ConformanceCase, holds, visiting, whole } from "./case.ts";

function seen(name: string, visited: string, url: string, host: string, why: string): ConformanceCase {
  const condition = `url === ${JSON.stringify(url)} && host === ${JSON.stringify(host)}`;
  return holds(name, condition, why, visiting(visited));
}

function notAsked(name: string, visited: string, why: string): ConformanceCase {
  const pac = 'function FindProxyForURL(url, host) { return "PROXY asked.example:1"; }';
  return { ...whole(name, pac, "DIRECT", why, visiting(visited)), status: "bypass" };
}

function isAsked(name: string, visited: string, why: string): ConformanceCase {
  const pac = 'function FindProxyForURL(url, host) { return "PROXY asked.example:1"; }';
  return whole(name, pac, "PROXY asked.example:1", why, visiting(visited));
}

const WWW = "www.example.com";

/** What the script is given, and when it is not asked at all. */
export const urlAndHost: readonly ConformanceCase[] = [
  seen(
    "http keeps path and query and loses the fragment",
    "http://www.example.com/p/a?q=1#part",
    "http://www.example.com/p/a?q=1",
    WWW,
    "only encrypted schemes are cut",
  ),
  seen(
    "https is cut to its origin",
    "https://www.example.com/p/a?q=1#part",
    "https://www.example.com/",
    WWW,
    "privacy",
  ),
  seen(
    "ws keeps path and query",
    "ws://www.example.com/chat?x=1",
    "ws://www.example.com/chat?x=1",
    WWW,
    "like http",
  ),
  seen(
    "wss is cut to its origin",
    "wss://www.example.com/chat?x=1",
    "wss://www.example.com/",
    WWW,
    "like https",
  ),
  seen(
    "a default port is dropped",
    "https://www.example.com:443/",
    "https://www.example.com/",
    WWW,
    "URL standard",
  ),
  seen(
    "the default port of http is dropped",
    "http://www.example.com:80/",
    "http://www.example.com/",
    WWW,
    "URL standard",
  ),
  seen(
    "another port stays in the URL",
    "https://www.example.com:8443/x",
    "https://www.example.com:8443/",
    WWW,
    "not in host",
  ),
  seen(
    "80 is another port for https",
    "https://www.example.com:80/",
    "https://www.example.com:80/",
    WWW,
    "not its default",
  ),
  seen(
    "scheme and host come in small letters",
    "HTTP://WWW.Example.COM/Path",
    "http://www.example.com/Path",
    WWW,
    "path kept",
  ),
  seen(
    "an empty path becomes a slash",
    "http://www.example.com?q",
    "http://www.example.com/?q",
    WWW,
    "URL standard",
  ),
  seen(
    "dots in a path are resolved",
    "http://www.example.com/a/../b",
    "http://www.example.com/b",
    WWW,
    "URL standard",
  ),
  seen(
    "escapes in a path stay",
    "http://www.example.com/%7Ea%20b",
    "http://www.example.com/%7Ea%20b",
    WWW,
    "not decoded",
  ),
  seen(
    "letters beyond ASCII come as punycode",
    "https://b\u00fccher.example/",
    "https://xn--bcher-kva.example/",
    "xn--bcher-kva.example",
    "in both arguments",
  ),
  seen(
    "an IPv6 host has brackets in the URL only",
    "https://[2001:DB8:0::1]:8443/x",
    "https://[2001:db8::1]:8443/",
    "2001:db8::1",
    "and both are in the short form",
  ),
  seen(
    "a hexadecimal address comes dotted",
    "http://0x0a.1.515/",
    "http://10.1.2.3/",
    "10.1.2.3",
    "URL standard",
  ),
  seen(
    "an address as one number comes dotted",
    "http://167838211/",
    "http://10.1.2.3/",
    "10.1.2.3",
    "URL standard",
  ),
  seen("a leading zero is octal in a URL", "http://010.1.2.3/", "http://8.1.2.3/", "8.1.2.3", "URL standard"),
  seen(
    "a final dot stays",
    "https://www.example.com./",
    "https://www.example.com./",
    "www.example.com.",
    "in both",
  ),
  seen(
    "a plain name stays plain",
    "http://intranet/x",
    "http://intranet/x",
    "intranet",
    "no search list is applied",
  ),
  seen(
    "user name and password are removed",
    "http://user:secret@www.example.com/x",
    "http://www.example.com/x",
    WWW,
    "Firefox passes them",
  ),
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
  notAsked("a mapped loopback address is not asked about", "http://[::ffff:127.0.0.9]/", "Firefox asks"),
  notAsked("a link-local IPv4 address is not asked about", "http://169.254.1.1/", "Firefox asks"),
  notAsked("a link-local IPv6 address is not asked about", "http://[fe80::1]/", "Firefox asks"),
  isAsked(
    "a name that only looks like localhost is asked about",
    "http://localhost.example.com/",
    "another domain",
  ),
  isAsked("the name loopback is asked about", "http://loopback/", "only Windows counts it as local"),
  isAsked("a private address is asked about", "http://10.1.2.3/", "no implicit bypass"),
  isAsked("128.0.0.1 is asked about", "http://128.0.0.1/", "outside 127/8"),
];
