import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import type { KnownText } from "../matching.ts";
import { tokensOfExpression } from "../regexp.ts";
import { type Machine, placeOf } from "./machine.ts";
import { contains, endsWith, matches, startsWith } from "./truth.ts";
import { casesOf, constant, NotUnderstood, unknown, type Value } from "./values.ts";

const STRINGS = new Set(
  "toUpperCase trim trimStart trimEnd replace replaceAll concat normalize repeat padStart padEnd".split(" "),
);
const NUMBERS = new Set(["charCodeAt", "search", "lastIndexOf", "localeCompare", "indexOf"]);

/** A method of a text that is not known. */
export function textMethod(
  machine: Machine,
  text: KnownText,
  name: string,
  args: readonly Value[],
  node: Node,
): Value {
  mustExist(machine, text, node);
  const [first, second] = args;
  const needle = first?.t === "constant" && typeof first.value === "string" ? first.value : null;
  const condition = (found: Condition): Value => ({ t: "condition", condition: found });
  if (name === "toLowerCase" || name === "toLocaleLowerCase") return { t: "text", text: lowered(text) };
  if (name === "toString" || name === "valueOf") return { t: "text", text };
  if (needle !== null && second === undefined) {
    if (name === "startsWith") return condition(startsWith(text, needle, node));
    if (name === "endsWith") return condition(endsWith(text, needle, node));
    if (name === "includes") return condition(contains(text, needle, node));
    if (name === "indexOf") return { t: "index", text, needle };
    if (name === "lastIndexOf" && needle !== "") return lastIndex(text, needle, node);
  }
  if (name === "lastIndexOf" && needle !== null && second?.t === "constant" && second.value === 0) {
    return casesOf([{ condition: startsWith(text, needle, node), value: constant(0) }], constant(-1));
  }
  if (name === "match" && first?.t === "regexp")
    return { t: "found", condition: expression(text, first, node) };
  if (name === "search" && first?.t === "regexp" && /^\^[^|]*$/.test(first.source)) {
    return casesOf([{ condition: expression(text, first, node), value: constant(0) }], constant(-1));
  }
  const part = cut(text, name, args);
  if (part !== null) return part;
  if (/^(substring|substr|slice|charAt)$/.test(name))
    return unknown("string", `a part of a text (${name})`, node);
  if (STRINGS.has(name) && args.every(isPlain)) return unknown("string", `a changed text (${name})`, node);
  if (NUMBERS.has(name) && args.every(isPlain))
    return unknown("number", `a position in a text (${name})`, node);
  throw new NotUnderstood(`the method ${name} of a text`, node);
}

function lastIndex(text: KnownText, needle: string, node: Node): Value {
  const found = unknown("number", "a position in a text (lastIndexOf)", node);
  return casesOf([{ condition: not(contains(text, needle, node)), value: constant(-1) }], found);
}

function isPlain(value: Value): boolean {
  return (
    ["constant", "regexp", "unknown", "text", "cut", "index", "length", "dots"].includes(value.t) &&
    !(value.t === "unknown" && value.type === "any")
  );
}

/** The address of a name that has none is null, which has no methods. */
export function mustExist(machine: Machine, { subject, before, behind }: KnownText, node: Node): void {
  if (subject.of !== "dns" || before !== "" || behind !== "") return;
  const exists = resolves(subject);
  if (machine.path.some((each) => each.kind === "dns" && each.words() === exists.words())) return;
  machine.fail({ reason: "a method of an address that may be null", node }, not(exists));
}

/** Hosts and addresses are in lower case when the list is asked: see `answer`. */
function lowered({ subject, before, behind }: KnownText): KnownText {
  return {
    subject: { ...subject, lower: subject.of === "url" },
    before: before.toLowerCase(),
    behind: behind.toLowerCase(),
  };
}

/** The text matches a regular expression. An expression without a plain meaning is not guessed. */
export function expression(
  text: KnownText,
  { source, flags }: Value & { t: "regexp" },
  node: Node,
): Condition {
  if (!/^[ig]*$/.test(flags)) throw new NotUnderstood(`the flags "${flags}" of a regular expression`, node);
  const lower = flags.includes("i");
  const alternatives = tokensOfExpression(source, lower);
  if (alternatives === null) return truthOfUnknown("a regular expression without a plain meaning", node);
  return matches(lower ? lowered(text) : text, alternatives, node);
}

function truthOfUnknown(reason: string, node: Node): Condition {
  return opaque(reason, placeOf(node));
}

/** `substring(0, 5)`, `slice(-3)`, `charAt(0)`, `substr(host.length - 3)`. */
function cut(text: KnownText, name: string, [first, second]: readonly Value[]): Value | null {
  const from = first === undefined ? 0 : numberIn(first);
  const to = second === undefined ? null : numberIn(second);
  if (name === "charAt" && from === 0) return { t: "cut", text, end: "head", size: 1 };
  if (first?.t === "length" && sameText(first.text, text)) {
    const size = -first.plus;
    if (size === 1 && name === "charAt") return { t: "cut", text, end: "tail", size };
    if (size > 0 && second === undefined) return { t: "cut", text, end: "tail", size };
  }
  if (!/^(substring|substr|slice)$/.test(name) || from === null) return null;
  if (from === 0 && second === undefined) return { t: "text", text };
  if (from === 0 && to !== null && to >= 0) return { t: "cut", text, end: "head", size: to };
  if (from < 0 && second === undefined && name !== "substring")
    return { t: "cut", text, end: "tail", size: -from };
  return null;
}

function sameText(one: KnownText, other: KnownText): boolean {
  return (
    one.subject.of === other.subject.of &&
    one.subject.name === other.subject.name &&
    one.before === other.before &&
    one.behind === other.behind
  );
}

function numberIn(value: Value): number | null {
  return value.t === "constant" && typeof value.value === "number" && Number.isInteger(value.value)
    ? value.value
    : null;
}
