import type { Lookups, Question } from "./condition.ts";
import type { Subject } from "./pattern.ts";

/** The text a condition is about; null: a name that has no address; undefined: not known. */
export function textOf({ of, lower, name, early }: Subject, question: Question): string | null | undefined {
  if (early || of === "part") return undefined;
  const text = rawText(of, name ?? question.host, question);
  return lower && typeof text === "string" ? text.toLowerCase() : text;
}

function rawText(of: Subject["of"], name: string, question: Question): string | null | undefined {
  if (of === "host") return question.host;
  if (of === "url") return question.url;
  if (of === "own") return question.lookups.ownAddress();
  return name === "" ? null : question.lookups.resolve(name);
}

/** In words: `host`, `URL`, `own address`, `address of probe.corp.example`. */
export function subjectWords({ of, name }: Subject): string {
  if (of === "url") return "URL";
  if (of === "own") return "own address";
  return of === "host" ? "host" : `address of ${name ?? "host"}`;
}

/** Texts of the same subject can be compared without knowing them. */
export function subjectKey({ of, name, early }: Subject): string {
  return `${of} ${early === true} ${name ?? ""}`;
}

/** Nothing is known from outside. */
export const NO_LOOKUPS: Lookups = Object.freeze({
  resolve: () => undefined,
  ownAddress: () => undefined,
  time: () => undefined,
});
