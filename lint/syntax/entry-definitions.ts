import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName } from "./bindings.ts";
import { ENTRY_NAMES } from "./functions.ts";
import { type FunctionNode, functionAround, parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** A place that gives one of the names that clients look for a meaning. */
export interface EntryDefinition {
  readonly name: string;
  /** The name, as it stands there. */
  readonly node: ESTree.Node;
  /**
   * `function`: a declaration that makes a global; `variable`: a global `var` or an assignment to a global;
   * `property`: an assignment to a property of something that may be the global object; `lexical`: `let`, `const` or
   * `class`, which make no property of the global object; `nested`: a local variable or function of another function.
   */
  readonly how: "function" | "variable" | "property" | "lexical" | "nested";
  /** What it becomes; null where nothing is said, as in `var FindProxyForURL;`. */
  readonly value: ESTree.Node | null;
}

interface Entries {
  readonly definitions: readonly EntryDefinition[];
  /** Code made at run time, or the name in a string: it may be defined in a way that no one can see. */
  readonly hidden: boolean;
}

/** Every definition of `FindProxyForURL` and `FindProxyForURLEx` in source order. */
export const entryDefinitions = perProgram((sourceCode: SourceCode): Entries => {
  const definitions: EntryDefinition[] = [];
  let hidden = false;
  walk(sourceCode, (node) => {
    const definition = definitionAt(sourceCode, node);
    if (definition !== null && ENTRY_NAMES.has(definition.name)) definitions.push(definition);
    hidden ||= mayDefineUnseen(node);
  });
  return { definitions, hidden };
});

/** True for a definition that a client finds, if it is run at all. */
export function isGlobal({ how }: EntryDefinition): boolean {
  return how === "function" || how === "variable" || how === "property";
}

function definitionAt(sourceCode: SourceCode, node: ESTree.Node): EntryDefinition | null {
  switch (node.type) {
    case "FunctionDeclaration": {
      // In a block it is global too: see annex B.3.3 of ECMAScript, and asked of both browsers.
      const how = functionAround(node) === null ? "function" : "nested";
      return node.id && { name: node.id.name, node: node.id, how, value: node };
    }
    case "ClassDeclaration":
      return node.id && { name: node.id.name, node: node.id, how: "lexical", value: node };
    case "VariableDeclarator":
      return node.id.type === "Identifier" ? definitionByVariable(node, node.id) : null;
    case "AssignmentExpression": {
      if (node.operator !== "=") return null;
      const { left, right } = node;
      if (left.type === "MemberExpression") {
        const name = staticKey(left) ?? "";
        return { name, node: left.property, how: "property", value: right };
      }
      if (left.type !== "Identifier") return null;
      const [declared] = bindingOfName(sourceCode, left)?.definitions ?? [];
      // What is declared counts where it is declared; assigning to it is how it gets its value.
      if (declared !== undefined && !isGlobalVariable(declared.node)) return null;
      return { name: left.name, node: left, how: "variable", value: right };
    }
    default:
      return null;
  }
}

function definitionByVariable(
  declarator: ESTree.VariableDeclarator,
  id: ESTree.Identifier,
): EntryDefinition | null {
  const declaration = parentOf(declarator);
  if (declaration?.type !== "VariableDeclaration") return null;
  const value = declarator.init ?? null;
  if (functionAround(declarator) !== null) return { name: id.name, node: id, how: "nested", value };
  return { name: id.name, node: id, how: declaration.kind === "var" ? "variable" : "lexical", value };
}

function isGlobalVariable(definition: ESTree.Node): boolean {
  if (definition.type === "FunctionDeclaration") return functionAround(definition) === null;
  if (definition.type !== "VariableDeclarator" || functionAround(definition) !== null) return false;
  const declaration = parentOf(definition);
  return declaration?.type === "VariableDeclaration" && declaration.kind === "var";
}

const MAKES_CODE: ReadonlySet<string> = new Set(["eval", "Function"]);

function mayDefineUnseen(node: ESTree.Node): boolean {
  if (node.type === "WithStatement") return true;
  if (node.type === "Literal") return typeof node.value === "string" && ENTRY_NAMES.has(node.value);
  // An object that is copied into the global one.
  if (node.type === "Property") return ENTRY_NAMES.has(staticKey(node) ?? "");
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
  return node.callee.type === "Identifier" && MAKES_CODE.has(node.callee.name);
}

/** What clients call a function; the usual name where the file hides it, as a wrapper does. */
export function entryNameOf(sourceCode: SourceCode, fn: FunctionNode): string {
  return (
    entryDefinitions(sourceCode).definitions.find(({ value }) => value === fn)?.name ?? "FindProxyForURL"
  );
}

/** The calls that the file itself makes of its entry functions. */
export function entryCalls(sourceCode: SourceCode): { name: string; call: ESTree.SimpleCallExpression }[] {
  const calls = new Map<ESTree.SimpleCallExpression, string>();
  for (const { name, node } of entryDefinitions(sourceCode).definitions) {
    for (const read of bindingOfName(sourceCode, node)?.reads ?? []) {
      const call = parentOf(read);
      if (call?.type === "CallExpression" && call.callee === read) calls.set(call, name);
    }
  }
  return [...calls].map(([call, name]) => ({ name, call }));
}
