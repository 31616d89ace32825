import type { Condition } from "../condition.ts";
import type { Subject } from "../pattern.ts";
import { textOf } from "../subject.ts";

/** A name has an address. */
export function resolves(subject: Subject): Condition {
  return {
    kind: "dns",
    resolves: subject,
    asks: true,
    evaluate(question) {
      const text = textOf(subject, question);
      return text === undefined ? null : text !== null;
    },
    words: () => `${subject.name ?? "host"} resolves`,
  };
}

/** Never holds, but asks what another condition asks: the script looks something up here, whatever it is for. */
export function asked(question: Condition): Condition {
  return {
    kind: "dns",
    asks: true,
    evaluate: (of) => (question.evaluate(of) === null ? null : false),
    words: () => "never, but something is looked up",
  };
}
