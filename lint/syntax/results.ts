import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { createFlow } from "./flow.ts";
import { foldParts, type Part } from "./fold.ts";
import { entryFunctions, returnedValues } from "./functions.ts";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { joinParts, UNKNOWN } from "./place.ts";
import { walk } from "./walk.ts";

/** A string that clients will read as a list of directives. */
export interface ResultText {
  readonly parts: readonly Part[];
  /** Known text, with a mark for each unknown part; see {@link UNKNOWN}. */
  readonly text: string;
  /** True when this very string is returned, and not perhaps another one that replaced it. */
  readonly certain: boolean;
  /** True when it was followed from a return; false for a constant that only looks like a result, or a part of one. */
  readonly returned: boolean;
}

/**
 * The result strings of a program: what reaches a return of the entry functions, and constants that can be nothing
 * else (`var P = "PROXY px1.corp.example:8080"`), for files whose ways are too winding to follow.
 */
export const resultTexts = perProgram((sourceCode: SourceCode): readonly ResultText[] => {
  const flow = createFlow(sourceCode);
  const results: ResultText[] = [];
  const seen = new Set<ESTree.Node>();
  const add = (
    node: ESTree.Node,
    { certain, openStart, openEnd }: Omit<ReturnType<typeof flow>[number], "node">,
    returned: boolean,
  ) => {
    const known = foldParts(sourceCode, node);
    for (const part of known) seen.add(part.node);
    const open: Part = { text: null, node };
    const parts = [...(openStart ? [open] : []), ...known, ...(openEnd ? [open] : [])];
    if (parts.some(({ text }) => text !== null))
      results.push({ parts, text: joinParts(parts), certain, returned });
  };
  for (const entry of entryFunctions(sourceCode)) {
    for (const value of returnedValues(sourceCode, entry)) {
      for (const arrival of flow(value)) add(arrival.node, arrival, true);
    }
  }
  for (const literal of directiveLiterals(sourceCode)) {
    if (seen.has(literal)) continue;
    const joined = parentOf(literal)?.type === "BinaryExpression";
    add(literal, { certain: true, openStart: joined, openEnd: joined }, false);
  }
  return results;
});

/** A first directive with host and port: nobody writes that into a string that is not a result. */
const DIRECTIVE = /^[ \t]*(PROXY|HTTPS?|SOCKS[45]?)[ \t]+[^\s;,"']+:\d+[ \t]*(;|,|$)/;

function directiveLiterals(sourceCode: SourceCode): ESTree.Literal[] {
  const found: ESTree.Literal[] = [];
  walk(sourceCode, (node) => {
    if (
      node.type === "Literal" &&
      typeof node.value === "string" &&
      DIRECTIVE.test(node.value) &&
      isKept(node)
    ) {
      found.push(node);
    }
  });
  return found;
}

/** True when a string is stored or returned, and not compared, logged or otherwise passed to a call. */
function isKept(literal: ESTree.Node): boolean {
  let node = literal;
  let parent = parentOf(node);
  while (parent && isWrapper(parent, node)) {
    node = parent;
    parent = parentOf(node);
  }
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.init === node;
    case "AssignmentExpression":
      return parent.right === node;
    case "Property":
      return parent.value === node;
    case "ReturnStatement":
    case "ArrayExpression":
    case "ArrowFunctionExpression":
      return true;
    default:
      return false;
  }
}

function isWrapper(parent: ESTree.Node, node: ESTree.Node): boolean {
  if (parent.type === "BinaryExpression") return parent.operator === "+";
  if (parent.type === "ConditionalExpression") return parent.test !== node;
  return parent.type === "LogicalExpression";
}

/** One directive of a result string, as far as it is known. */
export interface Entry {
  readonly result: ResultText;
  /** The entry without surrounding spaces and tabs; may contain {@link UNKNOWN}. */
  readonly text: string;
  readonly keyword: string;
  /** What follows the keyword, trimmed. */
  readonly target: string;
  /** Offset of `text` in the result's text. */
  readonly offset: number;
}

/** Splits a result at its semicolons, as clients do; entries that are all unknown are left out. */
export function entriesOf(result: ResultText): Entry[] {
  const entries: Entry[] = [];
  let start = 0;
  for (const piece of result.text.split(";")) {
    const text = piece.replace(/^[ \t]+|[ \t]+$/g, "");
    const gap = text.search(/[ \t]/);
    const keyword = gap < 0 ? text : text.slice(0, gap);
    const target = text.slice(keyword.length).replace(/^[ \t]+/, "");
    const offset = start + piece.length - piece.replace(/^[ \t]+/, "").length;
    if (text !== "" && text !== UNKNOWN) entries.push({ result, text, keyword, target, offset });
    start += piece.length + 1;
  }
  return entries;
}
