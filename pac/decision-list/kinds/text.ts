import type { Condition, Question, Truth } from "../condition.ts";
import { ANY, ANYTHING, isLetter, type Pattern, type Subject, type Token } from "../pattern.ts";
import { subjectWords, textOf } from "../subject.ts";

/** What a comparison of texts has in common, whichever kind it is. */
export function textCondition(kind: string, subject: Subject, pattern: Pattern, what: string): Condition {
  const read = (question: Question): Truth => {
    const text = textOf(subject, question);
    if (text === undefined) return null;
    return text !== null && pattern.matches(text);
  };
  const words = () =>
    `${subjectWords(subject)} ${what}${subject.lower && subject.of === "url" ? " in lower case" : ""}`;
  const asks = subject.of === "own" || subject.of === "dns";
  return { kind, asks, test: { subject, pattern }, evaluate: read, words };
}

/** Tokens as a person writes them: `*`, `?`, `[0-9]`. */
export function written(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (isLetter(token)) return token.chars;
      if (token.chars === null) return token === ANYTHING || token.star ? "*" : token === ANY ? "?" : "?";
      return `[${token.not ? "^" : ""}${token.chars === "0123456789" ? "0-9" : token.chars}]${token.star ? "*" : ""}`;
    })
    .join("");
}
