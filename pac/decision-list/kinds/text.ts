import type { Condition, Question, TextTest, Truth } from "../condition.ts";
import { ANY, ANYTHING, isLetter, type Pattern, type Subject, type Token } from "../pattern.ts";
import { subjectWords, textOf } from "../subject.ts";

/**
 * What a comparison of texts has in common, whichever kind it is.
 *
 * @param verb and object: what the condition says of the text; the pattern itself where there is no object
 */
export function textCondition(
  kind: string,
  subject: Subject,
  pattern: Pattern,
  verb: string,
  object?: string,
): Condition {
  return new TextCondition(kind, subject, pattern, verb, object);
}

/** A class, because the largest files have a hundred thousand of them. */
class TextCondition implements Condition {
  readonly kind: string;
  readonly asks: boolean;
  readonly test: TextTest;
  readonly #verb: string;
  readonly #object: string | undefined;

  constructor(kind: string, subject: Subject, pattern: Pattern, verb: string, object: string | undefined) {
    this.kind = kind;
    this.asks = subject.of === "own" || subject.of === "dns";
    this.test = { subject, pattern };
    this.#verb = verb;
    this.#object = object;
  }

  evaluate(question: Question): Truth {
    const text = textOf(this.test.subject, question);
    if (text === undefined) return null;
    return text !== null && this.test.pattern.matches(text);
  }

  words(): string {
    const { subject, pattern } = this.test;
    const what = `${subjectWords(subject)} ${this.#verb} ${this.#object ?? written(pattern.tokens)}`;
    return subject.lower && subject.of === "url" ? `${what} in lower case` : what;
  }
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
