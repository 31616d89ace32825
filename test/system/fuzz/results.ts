import fc, { type Arbitrary } from "fast-check";
import { from, junk, quoted } from "./literals.ts";
import { entry } from "./proxies.ts";

/** What scripts return, as source text of an expression. */

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

/** Of scripts that are written from left to right, in Unicode long ago: see exempt.ts and docs/clients/firefox.md. */
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
