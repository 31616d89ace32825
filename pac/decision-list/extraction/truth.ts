import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import { matching, matchingPieces } from "../matching.ts";
import { ANY, ANYTHING, isLetter, literalTokens, type Token } from "../pattern.ts";
import { compare } from "./compare.ts";
import { placeOf } from "./machine.ts";
import { ofWhole, type Text, turnOf } from "./parts.ts";
import { type Case, constant, type Value } from "./values.ts";

/** The condition under which a value counts as true. */
export function truthOf(value: Value, node: Node): Condition {
  switch (value.t) {
    case "constant":
      return value.value ? ALWAYS : NEVER;
    case "condition":
    case "found":
      return value.condition;
    case "cases":
      return truthOfCases(value.cases, value.otherwise, node);
    case "text":
      return truthOfText(value.text, node);
    case "index":
      return not(compare("==", value, constant(0), node));
    case "dots":
      return not(compare("==", value, constant(0), node));
    case "place":
    case "turns":
      return opaque("a place in a text is asked for", placeOf(node));
    case "unknown":
      return opaque(value.why.reason, placeOf(value.why.node));
    case "cut":
    case "length":
      return opaque("the length of a text is asked for", placeOf(node));
    default:
      return ALWAYS;
  }
}

function truthOfCases(cases: readonly Case[], otherwise: Value, node: Node): Condition {
  let rest = truthOf(otherwise, node);
  let parts: Condition[] = [];
  for (const { condition, value } of cases.toReversed()) {
    const truth = truthOf(value, node);
    if (truth === ALWAYS) parts.push(condition);
    else {
      rest = or([...parts.reverse(), rest]);
      parts = [];
      const unless = and([not(condition), rest]);
      rest = truth === NEVER ? unless : or([and([condition, truth]), unless]);
    }
  }
  return or([...parts.reverse(), rest]);
}

function truthOfText(text: Text, node: Node): Condition {
  if (text.before !== "" || text.behind !== "") return ALWAYS;
  // An address is no empty text.
  if (text.subject.of === "dns") return resolves(text.subject);
  return matches(text, [[ANY, ANYTHING]], node);
}

/** The text matches one of the token lists. */
export function matches(text: Text, alternatives: readonly (readonly Token[])[], node: Node): Condition {
  const whole = text.part === undefined ? { text, alternatives } : ofWhole(text, alternatives);
  if (whole === null)
    return opaque("a part of a text is compared in a way that is not followed", placeOf(node));
  return matching(whole.text, whole.alternatives) ?? opaque("the pattern is too long", placeOf(node));
}

/** The text is these pieces with anything between each two. */
export function matchesPieces(text: Text, pieces: readonly string[], node: Node): Condition {
  const { before, behind, part } = text;
  if (before === "" && behind === "" && (part === undefined || turnOf(text) !== null))
    return matchingPieces(text.subject, pieces) ?? opaque("the pattern is too long", placeOf(node));
  if (before === "" && behind === "" && part !== undefined && "head" in part) {
    const [head, tail] = [part.head, part.tail].map(literalOf);
    if (head != null && tail != null) return matchesPieces(part.of, framed(pieces, head, tail), node);
  }
  const tokens = pieces.flatMap((piece, i) => [...(i === 0 ? [] : [ANYTHING]), ...literalTokens(piece)]);
  return matches(text, [tokens], node);
}

function literalOf(tokens: readonly Token[]): string | null {
  return tokens.every(isLetter) ? tokens.map(({ chars }) => chars).join("") : null;
}

function framed(pieces: readonly string[], head: string, tail: string): string[] {
  return pieces.map((piece, i) => (i === 0 ? head : "") + piece + (i === pieces.length - 1 ? tail : ""));
}

export function isText(text: Text, value: string, node: Node): Condition {
  return matchesPieces(text, [value], node);
}

export function startsWith(text: Text, head: string, node: Node): Condition {
  return matchesPieces(text, [head, ""], node);
}

export function endsWith(text: Text, tail: string, node: Node): Condition {
  return matchesPieces(text, ["", tail], node);
}

export function contains(text: Text, part: string, node: Node): Condition {
  return matchesPieces(text, ["", part, ""], node);
}

/** The text has at least so many characters. */
export function atLeast(text: Text, size: number, node: Node): Condition {
  if (size <= 0) return ALWAYS;
  if (size > 300) return opaque("the length of a text is asked for", placeOf(node));
  return matches(text, [[...Array.from({ length: size }, () => ANY), ANYTHING]], node);
}

/** The text has a character at least so often. */
export function atLeastOf(text: Text, character: string, count: number, node: Node): Condition {
  if (count <= 0) return ALWAYS;
  if (count > 60) return opaque("more dots than a name has are asked for", placeOf(node));
  return matchesPieces(text, ["", ...Array.from({ length: count }, () => character), ""], node);
}
