import { type ConformanceCase, fails, holds, otherwiseInFirefox, visiting } from "./case.ts";

function seen(name: string, visited: string, url: string, host: string, why: string): ConformanceCase {
  const condition = `url === ${JSON.stringify(url)} && host === ${JSON.stringify(host)}`;
  return holds(name, condition, why, visiting(visited));
}

const WWW = "www.example.com";

/** What Chromium passes in another form. */
function seenByFirefoxAlone(name: string, visited: string, url: string): ConformanceCase {
  const condition = `url === ${JSON.stringify(url)} && host === "${WWW}"`;
  return otherwiseInFirefox(fails(name, condition, "not so in Chromium", visiting(visited)), "so it is");
}

/** What the script is given, and when it is not asked at all. */
export const urlAndHost: readonly ConformanceCase[] = [
  seenByFirefoxAlone(
    "http is cut to its origin",
    "http://www.example.com/p/a?q=1#part",
    "http://www.example.com/",
  ),
  seenByFirefoxAlone("a question mark is cut off", "http://www.example.com?q@x", "http://www.example.com/"),
  seenByFirefoxAlone("ws is cut to its origin", "ws://www.example.com/chat?x=1", "ws://www.example.com/"),
  seenByFirefoxAlone(
    "user name and password are passed",
    "http://user:secret@www.example.com/x",
    "http://user:secret@www.example.com/",
  ),
  seenByFirefoxAlone(
    "a user name alone is passed, in its escaped form",
    "https://m\u00fcller%40hq:@www.example.com:8443/x",
    "https://m%C3%BCller%40hq@www.example.com:8443/",
  ),
  seenByFirefoxAlone(
    "a password alone is passed",
    "http://:secret@www.example.com/x",
    "http://:secret@www.example.com/",
  ),
  otherwiseInFirefox(
    seen(
      "http keeps path and query and loses the fragment",
      "http://www.example.com/p/a?q=1#part",
      "http://www.example.com/p/a?q=1",
      WWW,
      "only encrypted schemes are cut",
    ),
    "path and query are cut off",
  ),
  seen(
    "https is cut to its origin",
    "https://www.example.com/p/a?q=1#part",
    "https://www.example.com/",
    WWW,
    "privacy",
  ),
  otherwiseInFirefox(
    seen(
      "ws keeps path and query",
      "ws://www.example.com/chat?x=1",
      "ws://www.example.com/chat?x=1",
      WWW,
      "like http",
    ),
    "path and query are cut off",
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
  otherwiseInFirefox(
    seen(
      "scheme and host come in small letters",
      "HTTP://WWW.Example.COM/Path",
      "http://www.example.com/Path",
      WWW,
      "path kept",
    ),
    "the path is cut off",
  ),
  otherwiseInFirefox(
    seen(
      "an empty path becomes a slash",
      "http://www.example.com?q",
      "http://www.example.com/?q",
      WWW,
      "URL standard",
    ),
    "the query is cut off",
  ),
  otherwiseInFirefox(
    seen(
      "dots in a path are resolved",
      "http://www.example.com/a/../b",
      "http://www.example.com/b",
      WWW,
      "URL standard",
    ),
    "the path is cut off",
  ),
  otherwiseInFirefox(
    seen(
      "escapes in a path stay",
      "http://www.example.com/%7Ea%20b",
      "http://www.example.com/%7Ea%20b",
      WWW,
      "not decoded",
    ),
    "the path is cut off",
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
  otherwiseInFirefox(
    seen(
      "a plain name stays plain",
      "http://intranet/x",
      "http://intranet/x",
      "intranet",
      "no search list is applied",
    ),
    "the path is cut off",
  ),
  otherwiseInFirefox(
    seen(
      "user name and password are removed",
      "http://user:secret@www.example.com/x",
      "http://www.example.com/x",
      WWW,
      "Firefox passes them",
    ),
    "they stay, and the path is cut off",
  ),
];
