import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** A placeholder in a string of the script, where something should have put a text before a client reads it. */
export interface Macro {
  readonly text: string;
  /** The string it stands in. */
  readonly node: ESTree.Literal;
  /** Offset in the string's value. */
  readonly offset: number;
}

/**
 * Placeholders as services and template engines write them: `${GATEWAY}`, `{{ .Proxy }}`, `<%= proxy %>`, `%PROXY%`,
 * `@PROXY@`. Percent signs also encode letters in URLs, so a name between them has three capitals at least.
 */
const MACRO =
  /\$\{[A-Za-z_][\w.]*\}|\{\{[-#/^]?[^{}"']{1,60}\}\}|<%[=-]?[^%<>]{1,60}%>|%[A-Z][A-Z_]{2,}%|@[A-Z][A-Z_]+@/g;

/** The placeholders in the strings of a file, in source order, without those that the script itself fills in. */
export const macros = perProgram((sourceCode: SourceCode): readonly Macro[] => {
  const found: Macro[] = [];
  const filledIn: string[] = [];
  walk(sourceCode, (node) => {
    if (node.type === "CallExpression") filledIn.push(...searchedBy(node));
    if (node.type !== "Literal" || typeof node.value !== "string") return;
    for (const { 0: text, index } of node.value.matchAll(MACRO)) found.push({ text, node, offset: index });
  });
  const searched = filledIn.join("\n");
  return found.filter(({ text }) => !searched.includes(nameOf(text)));
});

const SEARCHES = /^(replace|replaceAll|split|indexOf|includes|search|match|test|exec)$/;

/** What a call looks for in a text: `text.replace("${GATEWAY}", gateway)`. */
function searchedBy({ callee, arguments: given }: ESTree.SimpleCallExpression): string[] {
  if (callee.type !== "MemberExpression" || !SEARCHES.test(staticKey(callee) ?? "")) return [];
  return [callee.object, ...given].flatMap((node) => {
    if (node.type !== "Literal") return [];
    if ("regex" in node && node.regex) return [node.regex.pattern.replaceAll("\\", "")];
    return typeof node.value === "string" && node !== callee.object ? [node.value] : [];
  });
}

/** The word in a placeholder: patterns that look for it may spell the brackets in several ways. */
export function nameOf(macro: string): string {
  return /[A-Za-z_][\w.]*/.exec(macro)?.[0] ?? macro;
}
