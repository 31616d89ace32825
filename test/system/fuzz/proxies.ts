import fc from "fast-check";
import { from, ipv4Text, ipv6Text } from "./literals.ts";

/** Entries of a result: keyword, host and port, right and wrong. */

const keyword = fc.oneof(
  { weight: 10, arbitrary: from("PROXY", "PROXY", "DIRECT", "HTTP", "HTTPS", "SOCKS", "SOCKS4", "SOCKS5") },
  {
    weight: 2,
    arbitrary: from(
      "proxy",
      "Direct",
      "sOcKs5",
      "https",
      "PROX",
      "PROXYS",
      "QUIC",
      "SOCKS5H",
      "SOCKS4A",
      "MASQUE",
      "FOO",
      "",
      "DIRECT:80",
    ),
  },
);

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(" ") },
  { weight: 2, arbitrary: from("  ", "\t", " \t ", "", "\n", "\u00a0", "\r", "\v", "=", ":", "%20") },
);

const name = from(
  "a.example",
  "A.Example",
  "px",
  "a.example.",
  "a..example",
  ".a.example",
  "-a-.example",
  "a_b.example",
  "xn--bcher-kva.example",
  "xn--a.example",
  "xn--",
  "xn--ls8h.example",
  "b\u00fccher.example",
  "B\u00dcCHER.example",
  "\uff41.example",
  "\u3002example",
  "stra\u00dfe.example",
  "\u200d.example",
  "ex%61mple.example",
  "a%2eb.example",
  "a b",
  "*",
  "*.example",
  "a,b",
  "a'b",
  'a"b',
  "a<b",
  "a|b",
  "a^b",
  "a\\b",
  "a#b",
  "a?b",
  "a%b",
  "a%00b",
  "a\u0000b",
  "a\tb",
  "a\u007fb",
  "(a)",
  "{a}",
  "`a`",
  "~a!$&+=",
  "",
  "localhost",
  "a".repeat(70),
  `${"a.".repeat(150)}example`,
);

const host = fc.oneof(
  { weight: 6, arbitrary: from("a.example", "px.corp.example", "b") },
  { weight: 4, arbitrary: name },
  { weight: 2, arbitrary: ipv4Text },
  {
    weight: 1,
    arbitrary: from(
      "167838211",
      "0x0a.1.515",
      "010.1.2.3",
      "1.2.3",
      "10.1",
      "0xffffffff",
      "4294967296",
      "1.2.3.4.",
      "1.2.3.4.5",
      "0x",
      "0x.0x",
      "08.1.2.3",
    ),
  },
  { weight: 2, arbitrary: ipv6Text.map((text) => (text.startsWith("[") ? text : `[${text}]`)) },
  { weight: 1, arbitrary: ipv6Text },
  {
    weight: 1,
    arbitrary: from(
      "http://a.example",
      "https://a.example",
      "socks5://a.example",
      "//a.example",
      "ftp",
      "ws://a",
      "data",
      "javascript:a",
      "user@a.example",
      "user:pw@a.example",
      "@a.example",
      "a@b@c",
    ),
  },
);

const port = fc.oneof(
  { weight: 6, arbitrary: from(":1", ":3128", ":8080", "") },
  { weight: 4, arbitrary: from(":80", ":443", ":1080", ":21", ":0", ":65535") },
  {
    weight: 2,
    arbitrary: from(
      ":",
      ":65536",
      ":-1",
      ":+1",
      ":0080",
      ":00000000000080",
      ":8e1",
      ":0x50",
      ":80x",
      ":x",
      ": 80",
      " :80",
      ":80:81",
      "::80",
      ":99999999999999999999",
      ":\u0661",
      ":80.0",
      ":8 0",
    ),
  },
);

const tail = fc.oneof(
  { weight: 12, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: from("/", "/x", "?q", "#f", " ", "\t", "\n", " x", "\u0000", ",", "\\", ".", "\u00a0"),
  },
);

export const entry = fc
  .tuple(keyword, gap, host, port, tail)
  .map((parts) =>
    /^direct$/i.test(parts[0]) ? parts[0] + (parts[4] === "" ? "" : parts.slice(1).join("")) : parts.join(""),
  );
