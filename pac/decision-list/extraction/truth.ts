import type { Node } from "acorn";
import type { Condition } from "../condition.ts";
import { and } from "../kinds/and.ts";
import { ALWAYS, NEVER } from "../kinds/constant.ts";
import { resolves } from "../kinds/dns.ts";
import { not } from "../kinds/not.ts";
import { opaque } from "../kinds/opaque.ts";
import { or } from "../kinds/or.ts";
import { type KnownText, matching, matchingPieces } from "../matching.ts";
import { ANY, ANYTHING, literalTokens, type Token } from "../pattern.ts";
import { placeOf } from "./machine.ts";
import type { Case, Value } from "./values.ts";

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
      return not(startsWith(value.text, value.needle, node));
    case "dots":
      return contains(value.text, ".", node);
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

function truthOfText(text: KnownText, node: Node): Condition {
  if (text.before !== "" || text.behind !== "") return ALWAYS;
  // An address is no empty text.
  if (text.subject.of === "dns") return resolves(text.subject);
  return matches(text, [[ANY, ANYTHING]], node);
}

/** The text matches one of the token lists. */
export function matches(text: KnownText, alternatives: readonly (readonly Token[])[], node: Node): Condition {
  return matching(text, alternatives) ?? opaque("the pattern is too long", placeOf(node));
}

/** The text is these pieces with anything between each two. */
export function matchesPieces(text: KnownText, pieces: readonly string[], node: Node): Condition {
  if (text.before !== "" || text.behind !== "") {
    const tokens = pieces.flatMap((piece, i) => [...(i === 0 ? [] : [ANYTHING]), ...literalTokens(piece)]);
    return matches(text, [tokens], node);
  }
  return matchingPieces(text.subject, pieces) ?? opaque("the pattern is too long", placeOf(node));
}

export function isText(text: KnownText, value: string, node: Node): Condition {
  return matchesPieces(text, [value], node);
}

export function startsWith(text: KnownText, head: string, node: Node): Condition {
  return matchesPieces(text, [head, ""], node);
}

export function endsWith(text: KnownText, tail: string, node: Node): Condition {
  return matchesPieces(text, ["", tail], node);
}

export function contains(text: KnownText, part: string, node: Node): Condition {
  return matchesPieces(text, ["", part, ""], node);
}

/** The text has at least so many characters. */
export function atLeast(text: KnownText, size: number, node: Node): Condition {
  if (size <= 0) return ALWAYS;
  if (size > 300) return opaque("the length of a text is asked for", placeOf(node));
  return matches(text, [[...Array.from({ length: size }, () => ANY), ANYTHING]], node);
}

/** The text has at least so many dots. */
export function atLeastDots(text: KnownText, dots: number, node: Node): Condition {
  if (dots <= 0) return ALWAYS;
  if (dots > 60) return opaque("more dots than a name has are asked for", placeOf(node));
  const dot = literalTokens(".");
  return matches(text, [[ANYTHING, ...Array.from({ length: dots }, () => [...dot, ANYTHING]).flat()]], node);
}
