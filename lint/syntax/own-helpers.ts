import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, identifierOf } from "./bindings.ts";
import { HELPER_NAMES } from "./helper-names.ts";
import { functionAround, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A variable or function of the file that has the name of something the client gives it. */
export interface OwnHelper {
  readonly name: string;
  /** The name where it is declared, or first assigned. */
  readonly node: ESTree.Identifier;
  readonly binding: Binding;
  /** `lexical`: a global `let`, `const` or `class`; `global`: any other global; `local`: of a function. */
  readonly scope: "lexical" | "global" | "local";
}

/** The variables of the browsers' library that its functions read. */
export const TABLES: ReadonlyMap<string, string> = new Map([
  ["months", "dateRange"],
  ["wdays", "weekdayRange"],
]);

/** The file's own meanings of the client's names; parameters are left out, for they are named where they are used. */
export const ownHelpers = perProgram((sourceCode: SourceCode): readonly OwnHelper[] => {
  const found = new Map<Binding, OwnHelper>();
  const add = (node: ESTree.Identifier, scope: OwnHelper["scope"]) => {
    const binding = bindingOfName(sourceCode, node);
    if (binding !== null && !found.has(binding))
      found.set(binding, { name: node.name, node, binding, scope });
  };
  for (const scope of sourceCode.scopeManager.scopes) {
    for (const { name, defs, identifiers } of scope.variables) {
      const [node] = identifiers as ESTree.Identifier[];
      const [definition] = defs;
      if (!node || !definition || definition.type === "Parameter" || !isTheirs(name)) continue;
      const isLocal = functionAround(definition.node) !== null;
      add(node, isLocal ? "local" : isLexical(definition.node) ? "lexical" : "global");
    }
    for (const reference of scope.references)
      if (reference.isWrite() && isTheirs(identifierOf(reference).name) && !reference.resolved?.defs.length)
        add(identifierOf(reference), "global");
  }
  return [...found.values()].sort((a, b) => (a.node.range?.[0] ?? 0) - (b.node.range?.[0] ?? 0));
});

function isTheirs(name: string): boolean {
  return HELPER_NAMES.has(name) || TABLES.has(name);
}

function isLexical(definition: ESTree.Node): boolean {
  if (definition.type === "ClassDeclaration") return true;
  const declaration = definition.type === "VariableDeclarator" ? parentOf(definition) : null;
  return declaration?.type === "VariableDeclaration" && declaration.kind !== "var";
}
