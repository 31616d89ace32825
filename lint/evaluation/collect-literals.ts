import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { ipv4PrefixOf } from "../../pac/index.ts";
import { constantString } from "../syntax/fold.ts";
import { parentOf } from "../syntax/node.ts";
import { walk } from "../syntax/walk.ts";
import { readRegExp, readText } from "./read-literal.ts";
import type { ReadText, UrlLiteral } from "./url-literal.ts";

/**
 * Everything in a PAC that it can compare a URL with: strings wherever they stand, in conditions, tables, lists and
 * templates, and regular expressions.
 *
 * It does not ask which of them reach a comparison. One that does not costs a question, and one that was missed could
 * cost a finding.
 *
 * @returns in source order, without duplicates: the first of several equal ones
 */
export function collectLiterals(sourceCode: SourceCode): UrlLiteral[] {
  const found = new Map<string, UrlLiteral>();
  walk(sourceCode, (node) => {
    for (const { kind, text } of readNode(sourceCode, node)) {
      const key = `${kind} ${text}`;
      if (!found.has(key))
        found.set(key, { kind, text, written: sourceCode.getText(node), loc: placeOf(node) });
    }
  });
  return [...found.values()];
}

function readNode(sourceCode: SourceCode, node: ESTree.Node): ReadText[] {
  if (node.type === "TemplateElement") return readText(node.value.cooked ?? "", false);
  if (node.type === "BinaryExpression" || node.type === "TemplateLiteral")
    return readJoined(sourceCode, node);
  if (node.type !== "Literal") return [];
  if ("regex" in node && node.regex) return readRegExp(node.regex.pattern);
  if (typeof node.value === "number") return readNumber(node, node.value);
  if (typeof node.value !== "string") return [];
  const range = networkAt(node, node.value);
  if (range !== undefined) return range;
  return readText(node.value, mayBePlain(node));
}

/** `"*." + DOMAIN` is a pattern, and neither part is. */
function readJoined(
  sourceCode: SourceCode,
  node: ESTree.BinaryExpression | ESTree.TemplateLiteral,
): ReadText[] {
  const parent = parentOf(node);
  if (node.type === "BinaryExpression") {
    if (node.operator !== "+" || (parent?.type === "BinaryExpression" && parent.operator === "+")) return [];
  } else if (node.expressions.length === 0) return [];
  const text = constantString(sourceCode, node);
  return text === null ? [] : readText(text, false);
}

/** A port in a comparison; other numbers are indexes, lengths and hours. */
function readNumber(node: ESTree.Node, value: number): ReadText[] {
  const parent = parentOf(node);
  const compared = parent?.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator);
  if (!compared || !Number.isInteger(value) || value < 80 || value > 65_535) return [];
  return [{ kind: "port", text: String(value) }];
}

/**
 * An IPv4 address with a mask beside it, as in `isInNet(host, "10.0.0.0", "255.0.0.0")` or a table of both.
 *
 * @returns undefined where there is no such pair; nothing for the mask, which the address has accounted for
 */
function networkAt(node: ESTree.Node, text: string): ReadText[] | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  const [before, after] = neighbours(node);
  if (isMask(text) && before !== null && !isMask(before)) return [];
  const prefix = after !== null && isMask(after) ? ipv4PrefixOf(after) : null;
  return prefix === null ? undefined : readText(`${masked(text, prefix)}/${prefix}`, false);
}

function isMask(text: string): boolean {
  return /^(255|254|252|248|240|224|192|128)\.|^0\.0\.0\.0$/.test(text) && ipv4PrefixOf(text) !== null;
}

/** The base of the range that an address lies in: browsers ignore host bits of a pattern. */
function masked(address: string, prefix: number): string {
  const octets = address.split(".").map((octet, i) => {
    const bits = Math.min(8, Math.max(0, prefix - i * 8));
    return Number(octet) & (0xff << (8 - bits)) & 0xff;
  });
  return octets.join(".");
}

/** The strings before and behind a string in its list of arguments, array or object. */
function neighbours(node: ESTree.Node): readonly [string | null, string | null] {
  const parent = parentOf(node);
  const property = parent?.type === "Property" && parent.value === node ? parent : null;
  const list = listAround(property ?? node);
  const at = list.indexOf(property ?? node);
  return [stringOf(list[at - 1]), stringOf(list[at + 1])];
}

function listAround(node: ESTree.Node): readonly (ESTree.Node | null)[] {
  const parent = parentOf(node);
  if (parent?.type === "CallExpression") return parent.arguments;
  if (parent?.type === "ArrayExpression" && parent.elements.length <= 4) return parent.elements;
  return parent?.type === "ObjectExpression" && parent.properties.length <= 8 ? parent.properties : [];
}

function stringOf(node: ESTree.Node | null | undefined): string | null {
  const value = node?.type === "Property" ? node.value : node;
  return value?.type === "Literal" && typeof value.value === "string" ? value.value : null;
}

/** Words of the language and of the time functions, which no host is called. */
const NO_HOST = /^(string|number|boolean|object|function|undefined|use strict|GMT|[A-Z]{3})$/;
const NO_QUESTION = /^(alert|dateRange|timeRange|weekdayRange|split|join|log|replace|charAt|toString)$/;

/** A word without a dot is a host only where it is compared, listed or handed to a function. */
function mayBePlain(node: ESTree.Literal): boolean {
  if (NO_HOST.test(String(node.value))) return false;
  const parent = parentOf(node);
  switch (parent?.type) {
    case "BinaryExpression":
      return /^[!=]==?$/.test(parent.operator);
    case "CallExpression": {
      const { callee } = parent;
      const name = callee.type === "MemberExpression" ? callee.property : callee;
      return parent.callee !== node && !(name.type === "Identifier" && NO_QUESTION.test(name.name));
    }
    case "Property":
      return parent.key === node;
    case "SwitchCase":
    case "ArrayExpression":
      return true;
    default:
      return false;
  }
}

function placeOf(node: ESTree.Node): UrlLiteral["loc"] {
  const { start, end } = node.loc ?? { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
