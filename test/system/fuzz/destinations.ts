import fc, { type Arbitrary } from "fast-check";
import { parseUrl } from "../../../pac/parse-url.ts";
import { from, ipv4Text, ipv6Text } from "./literals.ts";
import { DOTTED_NAMES, NAMES } from "./worlds.ts";

/** URLs as people and pages write them. Node must read them as URLs; a browser may still refuse one. */

/** Web sockets are rare: Chromium makes each wait longer than the one before once some have failed. */
const scheme = fc.oneof(
  { weight: 30, arbitrary: from("http", "https") },
  { weight: 6, arbitrary: from("HTTP", "Https") },
  { weight: 1, arbitrary: from("ws", "wss") },
);

const oddHost = from(
  "localhost",
  "LOCALHOST",
  "localhost.",
  "app.localhost",
  "app.localhost.",
  "localhost.example",
  "notlocalhost",
  "localhost6",
  "localhost.localdomain",
  "loopback",
  "127.0.0.1",
  "127.1",
  "127.255.255.254",
  "0",
  "0.0.0.0",
  "128.0.0.1",
  "2130706433",
  "0x7f.1",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[::ffff:169.254.1.1]",
  "169.254.0.1",
  "169.255.0.1",
  "[fe80::1]",
  "[febf::1]",
  "[fec0::1]",
  "[64:ff9b::127.0.0.1]",
  "127.0.0.1.",
  "255.255.255.255",
  "224.0.0.1",
  "b\u00fccher.example",
  "B\u00dcCHER.EXAMPLE",
  "stra\u00dfe.example",
  "\u4f8b\u3048.example",
  "\u4f8b\u3048\u3002example",
  "fa\u00df.example",
  "\uff57\uff57\uff57.example.com",
  "xn--bcher-kva.example",
  "XN--BCHER-KVA.example",
  "a_b.example",
  "-a.example",
  "a-.example",
  "a..example",
  ".example",
  "a%2Eexample",
  "%77ww.example.com",
  "a!b.example",
  "a$b.example",
  "a&b.example",
  "a'b.example",
  "a(b).example",
  "a*b.example",
  "a+b.example",
  "a,b.example",
  "a;b.example",
  "a=b.example",
  "a~b.example",
  "a`b.example",
  "a{b}.example",
  'a"b.example',
  "\u00ad.example",
  "a\u00adb.example",
  "\ud83d\ude00.example",
  `${"a".repeat(63)}.example`,
  `${"a".repeat(64)}.example`,
  `${"abc.".repeat(60)}example`,
  `${"abc.".repeat(80)}example`,
);

const usualHost = fc.oneof(
  { weight: 6, arbitrary: from(...NAMES) },
  { weight: 1, arbitrary: from(...DOTTED_NAMES).map((name) => `${name}.`) },
  { weight: 1, arbitrary: from(...NAMES).map((name) => name.toUpperCase()) },
  { weight: 1, arbitrary: from("a.example", "sub.www.corp.example", "corp.example.attacker.example", "a1") },
  { weight: 1, arbitrary: ipv4Text },
  { weight: 1, arbitrary: ipv6Text.map((text) => (text.startsWith("[") ? text : `[${text}]`)) },
);

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: from(
      "a",
      "B",
      "path",
      "..",
      ".",
      "x.y",
      "%41",
      "%7e",
      "%zz",
      "%",
      "%2F",
      "%00",
      "%2e%2e",
      ";p=1",
      "a b",
      "a+b",
      "~",
      "*",
      "'",
      "(",
      "!",
      "@",
      ":",
      ",",
      "=",
      "&",
      "$",
    ),
  },
  {
    weight: 2,
    arbitrary: from(
      "|",
      "^",
      "`",
      "{",
      "}",
      "<",
      ">",
      '"',
      "\\",
      "[",
      "]",
      "\u00e9",
      "\u20ac",
      "\ud83d\ude00",
      "\ud800",
      "\t",
      "\n",
      "\u0001",
      "\u007f",
      "%C3%A9",
    ),
  },
);

const path = fc.array(piece, { maxLength: 5 }).map((pieces) => `/${pieces.join("/")}`);
const query = fc.array(piece, { maxLength: 4 }).map((pieces) => `?${pieces.join("")}`);
const fragment = fc.array(piece, { maxLength: 2 }).map((pieces) => `#${pieces.join("")}`);

function maybe(text: Arbitrary<string>, weight = 1): Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight, arbitrary: text });
}

function rarely(text: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant("") }, { weight: 1, arbitrary: text });
}

const rest = fc.tuple(maybe(path, 4), maybe(query), maybe(fragment)).map((parts) => parts.join(""));

/** None that browsers refuse to open (Fetch standard, "bad port"). */
const port = fc.oneof(
  from(":80", ":443", ":8080", ":8443", ":", ":0080", ":3128", ":65535", ":81"),
  fc.integer({ min: 20_000, max: 60_000 }).map((number) => `:${number}`),
);

const user = from(
  "user@",
  "user:pw@",
  ":pw@",
  "user:@",
  "u%40x:p%3A@",
  "m\u00fcller:p w@",
  "a:b:c@",
  "u'!()*~:$&+,;=@",
  "@",
  ":@",
  "a@b@",
  "u|^`{}:<>@",
);

const readable = (text: string) => parseUrl(text) !== null;

/** For tests of what the script is given. */
export const anyUrl: Arbitrary<string> = fc
  .tuple(
    scheme,
    from("://", "://", "://", ":/", ":///", ":\\\\"),
    rarely(user),
    fc.oneof(usualHost, oddHost),
    maybe(port),
    rest,
  )
  .map((parts) => parts.join(""))
  .filter(readable);

/** The port of every URL that goes with a packed item; it is exchanged for the number of the item. */
export const FIRST_PORT = 20_000;

/** For everything else: the port says which of the packed items is meant. */
export const plainUrl: Arbitrary<string> = fc
  .tuple(
    from("http", "https"),
    fc.oneof({ weight: 9, arbitrary: usualHost }, { weight: 1, arbitrary: oddHost }),
    from("/", "/", "/a/B?q=1", "/x.html#f", "?"),
  )
  .map(([name, host, more]) => `${name}://${host}:${FIRST_PORT}${more}`)
  .filter(readable);
