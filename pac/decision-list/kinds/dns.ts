import type { Condition } from "../condition.ts";
import type { Subject } from "../pattern.ts";
import { textOf } from "../subject.ts";

/** A name has an address. */
export function resolves(subject: Subject): Condition {
  return {
    kind: "dns",
    asks: true,
    evaluate(question) {
      const text = textOf(subject, question);
      return text === undefined ? null : text !== null;
    },
    words: () => `${subject.name ?? "host"} resolves`,
  };
}
