import fc from "fast-check";
import { from, quoted } from "./literals.ts";

/**
 * Texts and globs for shExpMatch. Both are short: a glob is a regular expression in disguise, one with nested stars
 * takes time exponential in the text, and a browser that backtracks for ever answers nothing more.
 */
const LETTERS = ["a", "b", "5", ".", "-", "/", "A", "_", " "];
const ODD_LETTERS = [
  "\n",
  "\r",
  "\u2028",
  "\u00e9",
  "\u0130",
  "\ud83d\ude00",
  "+",
  "(",
  ")",
  "[",
  "]",
  "$",
  "^",
  "|",
  "{",
  "}",
];

const letter = fc.oneof(
  { weight: 8, arbitrary: from(...LETTERS) },
  { weight: 1, arbitrary: from(...ODD_LETTERS) },
);

export const shortText = fc.array(letter, { maxLength: 8 }).map((letters) => quoted(letters.join("")));

/** What keeps its meaning in a regular expression, as single letters and as the forms people write. */
const FORMS = [
  "+",
  "|",
  "(a|b)",
  "(?:a)",
  "(?=a)",
  "(?!a)",
  "(?<n>a)",
  "[ab]",
  "[^a]",
  "[!a]",
  "[a-b]",
  "[]",
  "[^]",
  "a{2}",
  "a{1,}",
  "{a,b}",
  "{,2}",
  "^",
  "$",
  "\\d",
  "\\w",
  "\\s",
  "\\b",
  "\\.",
  "\\*",
  "\\",
  "\\1",
  "\\u0061",
  "\\x61",
  "\\ca",
  "\\8",
  "\\k<n>",
  "\\-",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "[\\w-b]",
  "[b-a]",
  "[\\d-\\w]",
  "\\p{L}",
  "(?i:a)",
  "(?<=a)",
  "()",
];

const part = fc.oneof(
  { weight: 6, arbitrary: letter },
  { weight: 4, arbitrary: from("*", "?", "*", ".") },
  { weight: 3, arbitrary: from(...FORMS) },
);

/** At most two stars, so that backtracking stays short. */
export const pattern = fc
  .array(part, { maxLength: 7 })
  .map((parts) =>
    parts.filter(
      (text, index) => text !== "*" || parts.indexOf("*") === index || parts.lastIndexOf("*") === index,
    ),
  )
  .map((parts) => quoted(parts.join("")));
