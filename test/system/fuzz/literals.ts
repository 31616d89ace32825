import fc, { type Arbitrary } from "fast-check";
import { DOTTED_NAMES, NAMES } from "./worlds.ts";

/** Arbitraries of JavaScript source text: the arguments that calls are made with. */

/** A text as a string literal in ASCII. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export const from = fc.constantFrom<string[]>;

/** Things that are not what a function wants. */
export const junk = from(
  "undefined",
  "null",
  "true",
  "false",
  "0",
  "-0",
  "1",
  "-1",
  "5",
  "1.5",
  "NaN",
  "Infinity",
  "1e21",
  "10n",
  '""',
  '" "',
  '"x"',
  '"GMT"',
  "[]",
  "[1]",
  '["a", "b"]',
  "{}",
  "({ length: 3 })",
  '({ toString: function () { return "www.corp.example"; } })',
  "({ valueOf: function () { return 7; } })",
  '({ toString: function () { throw new TypeError("no"); } })',
  "Object.create(null)",
  "function () {}",
  "/x/",
  "/./g",
  "new Date(0)",
  'new String("10.1.2.3")',
  "new Number(3)",
  'Symbol("s")',
  "host",
  "url",
).map((text) => (text === "{}" || text.startsWith("function") ? `(${text})` : text));

const octet = fc.oneof(
  { weight: 8, arbitrary: fc.nat(255).map(String) },
  {
    weight: 1,
    arbitrary: from("256", "00", "010", "0x0a", "-1", "", "1e1", "999", "+1", " 1", "08", "1000"),
  },
);

export const ipv4Text = fc.oneof(
  {
    weight: 4,
    arbitrary: from("10.1.2.3", "203.0.113.7", "127.0.0.1", "0.0.0.0", "255.255.255.255", "172.16.0.9"),
  },
  { weight: 3, arbitrary: fc.tuple(octet, octet, octet, octet).map((parts) => parts.join(".")) },
  { weight: 1, arbitrary: fc.array(octet, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(".")) },
);

const group = fc.oneof(
  { weight: 8, arbitrary: fc.nat(0xffff).map((value) => value.toString(16)) },
  { weight: 2, arbitrary: from("0", "", "FFFF", "00a0", "g", "12345", "-1") },
);

export const ipv6Text = fc.oneof(
  {
    weight: 4,
    arbitrary: from(
      "2001:db8::1",
      "2001:DB8:0:0::1",
      "::1",
      "::",
      "fe80::1",
      "fd00::1:2",
      "::ffff:10.1.2.3",
      "::ffff:0a01:0203",
      "::10.1.2.3",
      "64:ff9b::10.1.2.3",
      "1:2:3:4:5:6:7:8",
      "1:2:3:4:5:6:10.1.2.3",
      "1:2:3:4:5:6:7::",
      "1::2::3",
      "fe80::1%eth0",
      "[2001:db8::1]",
      ":1:2:3:4:5:6:7",
      "2001:db8::00001",
      "::ffff:10.1.2",
      "::1.2.3.4.5",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(group, { minLength: 2, maxLength: 9 }).map((groups) => groups.join(":")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(group, { maxLength: 6 }), fc.array(group, { maxLength: 6 }))
      .map(([head, tail]) => `${head.join(":")}::${tail.join(":")}`),
  },
);

/** Names as scripts spell them. */
export const nameText = fc.oneof(
  { weight: 6, arbitrary: from(...NAMES) },
  {
    weight: 2,
    arbitrary: from("corp.example", ".corp.example", "example", "www", "localhost", "a.localhost", "", "."),
  },
  { weight: 1, arbitrary: from(...DOTTED_NAMES).map((name) => `${name}.`) },
  {
    weight: 1,
    arbitrary: from(
      "proxy:3128",
      "[::1]",
      "a b",
      "a..b",
      "-x-",
      "*.example",
      "b\u00fccher.example",
      "\u00fc",
      "a/b",
    ),
  },
);

const hostText = fc.oneof(
  { weight: 5, arbitrary: nameText },
  { weight: 2, arbitrary: ipv4Text },
  { weight: 1, arbitrary: ipv6Text },
);

function mostly(usual: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: junk });
}

/** A host, or what is left of one. */
export const hostArgument = mostly(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant("host") },
    { weight: 6, arbitrary: hostText.map(quoted) },
    { weight: 1, arbitrary: fc.constant("url") },
  ),
);

/** What a test of a name compares it with: mostly its end. */
export const domainArgument = mostly(
  fc.oneof(
    { weight: 6, arbitrary: nameText.map(quoted) },
    { weight: 2, arbitrary: from('host.substring(host.indexOf("."))', "host", 'host.split(".")[0]') },
  ),
);

export const addressArgument = mostly(
  fc.oneof(
    { weight: 4, arbitrary: ipv4Text.map(quoted) },
    { weight: 2, arbitrary: ipv6Text.map(quoted) },
    { weight: 1, arbitrary: from("myIpAddress()", "dnsResolve(host)", "host") },
  ),
);

export const maskArgument = mostly(
  fc.oneof(
    {
      weight: 6,
      arbitrary: from(
        "255.0.0.0",
        "255.255.0.0",
        "255.255.255.0",
        "255.255.255.255",
        "255.240.0.0",
        "0.0.0.0",
        "255.0.255.0",
        "0.0.0.255",
        "128.0.0.0",
      ).map(quoted),
    },
    { weight: 1, arbitrary: ipv4Text.map(quoted) },
    {
      weight: 1,
      arbitrary: from('"8"', '"/8"', '"0xff000000"', '"255.255.255"', '" 255.0.0.0"', '"255.0.0.0\\n"'),
    },
  ),
);

export const prefixArgument = mostly(
  fc
    .tuple(
      fc.oneof(ipv4Text, ipv6Text),
      fc.oneof(
        { weight: 5, arbitrary: fc.nat(130).map((bits) => `/${bits}`) },
        {
          weight: 1,
          arbitrary: from("", "/", "/x", "/-1", "/08", "/8/8", "/ 8", "/+8", "/8 ", "/99999999999"),
        },
      ),
    )
    .map(([base, bits]) => quoted(base + bits)),
);

export const listArgument = mostly(
  fc
    .tuple(
      fc.array(fc.oneof({ weight: 3, arbitrary: ipv4Text }, { weight: 3, arbitrary: ipv6Text }), {
        maxLength: 5,
      }),
      from(";", "; ", " ;\t", ";;", ",", ";\n"),
      from("", ";", " "),
    )
    .map(([items, separator, end]) => quoted(items.join(separator) + end)),
);
