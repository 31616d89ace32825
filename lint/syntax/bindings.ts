import type { Scope, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** What a name stands for: a declared variable, or a global that comes into being by assignment. */
export interface Binding {
  readonly definitions: readonly Scope.Definition[];
  readonly reads: readonly ESTree.Identifier[];
  /** Where it gets a value, as identifiers. */
  readonly targets: readonly ESTree.Identifier[];
}

interface Bindings {
  readonly byIdentifier: ReadonlyMap<ESTree.Node, Binding>;
  readonly foreign: readonly Scope.Reference[];
}

/** Every name of the program with what it stands for, from one pass over the scopes. */
const bindingsOf = perProgram((sourceCode: SourceCode): Bindings => {
  const byIdentifier = new Map<ESTree.Node, Binding>();
  const undeclared = new Map<string, Scope.Reference[]>();
  for (const scope of sourceCode.scopeManager.scopes) {
    for (const variable of scope.variables) {
      if (variable.defs.length === 0) continue;
      const binding = bindingOf(variable.references, variable.defs);
      for (const name of variable.identifiers) byIdentifier.set(name, binding);
      for (const reference of variable.references) byIdentifier.set(identifierOf(reference), binding);
    }
    for (const reference of scope.references) {
      if (reference.resolved !== null && reference.resolved.defs.length > 0) continue;
      const { name } = identifierOf(reference);
      const list = undeclared.get(name);
      if (list) list.push(reference);
      else undeclared.set(name, [reference]);
    }
  }
  const foreign: Scope.Reference[] = [];
  for (const references of undeclared.values()) {
    if (references.some((reference) => reference.isWrite())) {
      const binding = bindingOf(references, []);
      for (const reference of references) byIdentifier.set(identifierOf(reference), binding);
    } else {
      for (const reference of references) foreign.push(reference);
    }
  }
  return { byIdentifier, foreign };
});

function bindingOf(
  references: readonly Scope.Reference[],
  definitions: readonly Scope.Definition[],
): Binding {
  return {
    definitions,
    reads: references.filter((reference) => reference.isRead()).map(identifierOf),
    targets: references.filter((reference) => reference.isWrite()).map(identifierOf),
  };
}

/** The identifier of a reference. PACs have no JSX, so it is never that of a tag. */
export function identifierOf(reference: Scope.Reference): ESTree.Identifier {
  return reference.identifier as ESTree.Identifier;
}

/** What an identifier refers to (or declares); null for names that come from outside the file. */
export function bindingOfName(sourceCode: SourceCode, identifier: ESTree.Node): Binding | null {
  return bindingsOf(sourceCode).byIdentifier.get(identifier) ?? null;
}

/** References to names the file neither declares nor assigns: the client's functions, or mistakes. */
export function foreignReferences(sourceCode: SourceCode): readonly Scope.Reference[] {
  return bindingsOf(sourceCode).foreign;
}

/** One place that gives a variable a value. */
export interface Write {
  readonly value: ESTree.Expression;
  /** `+=`: the value is added to what was there. */
  readonly appends: boolean;
}

/**
 * All the values a binding is given.
 *
 * @returns null when it also gets values that no expression of the file shows: parameters, loops, destructuring
 */
export function writesOf(binding: Binding): readonly Write[] | null {
  if (binding.definitions.some(({ type }) => type !== "Variable")) return null;
  const writes: Write[] = [];
  for (const target of binding.targets) {
    const write = writeAt(target);
    if (write === null) return null;
    writes.push(write);
  }
  return writes;
}

function writeAt(target: ESTree.Identifier): Write | null {
  const parent = parentOf(target);
  if (parent?.type === "VariableDeclarator" && parent.id === target && parent.init) {
    return { value: parent.init, appends: false };
  }
  if (parent?.type === "AssignmentExpression" && parent.left === target) {
    if (parent.operator === "=") return { value: parent.right, appends: false };
    if (parent.operator === "+=") return { value: parent.right, appends: true };
  }
  return null;
}

/**
 * The one value a binding ever has: initialised where it is declared (or assigned once at the top level) and never
 * changed.
 */
export function soleValue(binding: Binding): ESTree.Expression | null {
  const [target, another] = binding.targets;
  if (!target || another || binding.definitions.some(({ type }) => type !== "Variable")) return null;
  const write = writeAt(target);
  if (write === null || write.appends) return null;
  const parent = parentOf(target);
  if (parent?.type === "VariableDeclarator") return write.value;
  const statement = parent && parentOf(parent);
  const top = statement?.type === "ExpressionStatement" ? parentOf(statement) : null;
  return top?.type === "Program" ? write.value : null;
}
