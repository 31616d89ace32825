import fc, { type Arbitrary } from "fast-check";
import { from, ipv4Text, ipv6Text, junk, quoted } from "./literals.ts";

/** What scripts return, as source text of an expression. */

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

const entry = fc
  .tuple(keyword, gap, host, port, tail)
  .map((parts) =>
    /^direct$/i.test(parts[0]) ? parts[0] + (parts[4] === "" ? "" : parts.slice(1).join("")) : parts.join(""),
  );

const separator = fc.oneof(
  { weight: 8, arbitrary: from("; ", ";") },
  {
    weight: 2,
    arbitrary: from(" ; ", ";;", ";\t", ";\n", ";\r\n", ", ", ",", "\n", " ", ";\u00a0", "; ;", ";\u0000"),
  },
);

const list = fc
  .tuple(
    from("", "", "", "", " ", "\t", ";", "\n", "\u00a0", "\ufeff"),
    fc.array(fc.tuple(entry, separator), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([head, entries, open]) => {
    const text = entries.flat().join("");
    const [, last = ""] = entries.at(-1) ?? [];
    return head + (open ? text : text.slice(0, text.length - last.length));
  });

/** Of scripts that are written from left to right, in Unicode long ago: see EXEMPTIONS. */
const LETTERS = [
  "\u00e4",
  "\u00df",
  "\u0131",
  "\u03c3",
  "\u03c2",
  "\u0416",
  "\u4f8b",
  "\uff21",
  "\u2460",
  "\u0301",
  "e",
  "A",
  "-",
  "3",
];

/** One letter put into, or taken from, a list that may have been right. */
const spoilt = fc
  .tuple(
    list,
    fc.nat(60),
    from(
      "\u0000",
      "\u0001",
      "\u001f",
      "\u007f",
      "\u0080",
      "\u00ff",
      "\u0100",
      "\ud800",
      "\ud83d\ude00",
      "%",
      "[",
      "]",
      "<",
      "\\",
      "\v",
      "\f",
      "\u2028",
      "'",
      "\u00ad",
      "\u200b",
    ),
  )
  .map(([text, at, letter]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + letter + text.slice(place);
  });

const text: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: list },
  { weight: 2, arbitrary: spoilt },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.array(from(...LETTERS), { maxLength: 8 }).map((letters) => `PROXY ${letters.join("")}:1`),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 10 }).map((letters) => `PROXY ${letters}`),
  },
);

/** Values that are no strings, and ways not to return at all. */
const noText = fc.oneof(
  junk,
  from(
    'new String("PROXY a.example:1")',
    '["PROXY a.example:1"]',
    '({ toString: () => "DIRECT" })',
    'Promise.resolve("PROXY a.example:1")',
    "(() => { throw 1; })()",
    '(() => { throw "PROXY a.example:1"; })()',
    "(() => { throw new Error('no'); })()",
    "(() => { throw undefined; })()",
    "(() => { throw null; })()",
    "notDefined",
    "null.x",
    "FindProxyForURL",
    "arguments",
    "arguments.length",
    '"PROXY a-" + arguments.length + "-" + typeof this + (this === globalThis) + ".example:1"',
    '"PROXY a.example:1".repeat(3)',
    '("PROXY a.example:1; ").repeat(2000)',
    '"PROXY " + "a".repeat(5000) + ":1"',
  ),
);

export const result: Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: text.map(quoted) },
  { weight: 1, arbitrary: noText },
);
