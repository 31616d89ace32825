import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { ANYTHING, isLetter, literalTokens, type Token } from "../pattern.ts";
import { tokensOfExpression } from "../regexp.ts";
import { type Machine, placeOf } from "./machine.ts";
import { behindSeparators, partOf, type Text, trimmed } from "./parts.ts";
import { indexOf, sliced } from "./positions.ts";
import { splitText } from "./segments.ts";
import { contains, endsWith, matches, startsWith } from "./truth.ts";
import { NotUnderstood, unknown, type Value, when } from "./values.ts";

const STRINGS = new Set(
  "toUpperCase trim trimStart trimEnd replace replaceAll concat normalize repeat padStart padEnd".split(" "),
);
const NUMBERS = new Set(["charCodeAt", "search", "lastIndexOf", "localeCompare", "indexOf"]);

/** A method of a text that is not known. */
export function textMethod(
  machine: Machine,
  text: Text,
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
  }
  if (/^(indexOf|lastIndexOf)$/.test(name) && needle) {
    const index = indexOf(text, name, needle, second, node);
    if (index !== null) return index;
  }
  if (name === "split" && needle?.length === 1 && second === undefined)
    return splitText(machine, text, needle);
  if (name === "replace" && second?.t === "constant" && typeof second.value === "string") {
    const replaced = first && replace(text, first, second.value, node);
    if (replaced) return replaced;
  }
  if (name === "match" && first?.t === "regexp")
    return { t: "found", condition: expression(text, first, node) };
  if (name === "search" && first?.t === "regexp") {
    const anchored = first.source.startsWith("^") && !hasAlternatives(first.source);
    return { t: "place", condition: expression(text, first, node), first: anchored };
  }
  const part = sliced(machine, text, name, args, node);
  if (part !== null) return part;
  if (/^(substring|substr|slice|charAt)$/.test(name))
    return unknown("string", `a part of a text (${name})`, node);
  if (STRINGS.has(name) && args.every(isPlain)) return unknown("string", `a changed text (${name})`, node);
  if (NUMBERS.has(name) && args.every(isPlain))
    return unknown("number", `a position in a text (${name})`, node);
  throw new NotUnderstood(`the method ${name} of a text`, node);
}

function isPlain(value: Value): boolean {
  return (
    ["constant", "regexp", "unknown", "text", "cut", "index", "length", "dots", "turns"].includes(value.t) &&
    !(value.t === "unknown" && value.type === "any")
  );
}

/** The address of a name that has none is null, which has no methods. */
export function mustExist(machine: Machine, { subject, before, behind }: Text, node: Node): void {
  if (subject.of !== "dns" || before !== "" || behind !== "") return;
  const exists = resolves(subject);
  if (machine.path.some((each) => each.kind === "dns" && each.words() === exists.words())) return;
  machine.fail({ reason: "a method of an address that may be null", node }, not(exists));
}

/** Hosts and addresses are in lower case when the list is asked: see `answer`. */
function lowered(text: Text): Text {
  const { subject, before, behind, part } = text;
  const around = { before: before.toLowerCase(), behind: behind.toLowerCase() };
  if (part === undefined) return { ...around, subject: { ...subject, lower: subject.of === "url" } };
  return { ...partOf({ ...part, of: lowered(part.of) }), ...around };
}

/** `replace` of a constant, or of an expression that is one with an anchor. */
function replace(text: Text, what: Value, by: string, node: Node): Value | null {
  if (by.includes("$")) return null;
  const same: Value = { t: "text", text };
  if (what.t === "constant" && typeof what.value === "string" && what.value !== "") {
    const changed = withHead(text, literalTokens(what.value), by);
    const elsewhere = unknown("string", "a changed text (replace)", node);
    return when(
      startsWith(text, what.value, node),
      changed,
      when(contains(text, what.value, node), elsewhere, same),
    );
  }
  if (what.t !== "regexp" || what.flags !== "") return null;
  const [tokens, ...more] = tokensOfExpression(what.source, false) ?? [];
  if (tokens === undefined || more.length > 0) return null;
  const condition = matches(text, [tokens], node);
  const literal = tokens.filter((token) => token !== ANYTHING);
  const [first, separator] = tokens;
  if (tokens.length - literal.length !== 1) return null;
  if (tokens[0] === ANYTHING && literal.every(isLetter)) {
    const rest = trimmed(text, [], literal);
    return when(condition, { t: "text", text: { ...rest, behind: by } }, same);
  }
  if (tokens.at(-1) !== ANYTHING) return null;
  if (literal.every(isLetter)) return when(condition, withHead(text, literal, by), same);
  const isPiece =
    first?.star && first.not && separator && isLetter(separator) && first.chars === separator.chars;
  if (!isPiece || separator.chars === null || literal.length !== 2) return null;
  const rest = behindSeparators(text, separator.chars, 1);
  return when(condition, { t: "text", text: { ...rest, before: by } }, same);
}

function withHead(text: Text, head: readonly Token[], by: string): Value {
  return { t: "text", text: { ...trimmed(text, head, []), before: by } };
}

/** The text matches a regular expression. An expression without a plain meaning is not guessed. */
export function expression(text: Text, { source, flags }: Value & { t: "regexp" }, node: Node): Condition {
  if (!/^[ig]*$/.test(flags)) throw new NotUnderstood(`the flags "${flags}" of a regular expression`, node);
  const lower = flags.includes("i");
  const alternatives = tokensOfExpression(source, lower);
  if (alternatives === null) return truthOfUnknown("a regular expression without a plain meaning", node);
  return matches(lower ? lowered(text) : text, alternatives, node);
}

/** There is a bar outside of all groups and sets. */
function hasAlternatives(source: string): boolean {
  const outside = source.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
  let depth = 0;
  for (const char of outside) {
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) return true;
  }
  return false;
}

function truthOfUnknown(reason: string, node: Node): Condition {
  return opaque(reason, placeOf(node));
}
