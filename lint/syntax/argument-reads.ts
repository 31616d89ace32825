import type { Scope, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { foreignReferences, identifierOf } from "./bindings.ts";
import { entryFunctions } from "./functions.ts";
import { type FunctionNode, functionAround, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A read of `url` or `host` in an entry function that has no parameter or variable of this name. */
export interface ArgumentRead {
  readonly identifier: ESTree.Identifier;
  readonly fn: FunctionNode;
}

/** What people call the two arguments of `FindProxyForURL`, in the order clients pass them. */
export const ARGUMENTS: readonly string[] = ["url", "host"];

/** The reads of the arguments by names that mean nothing there, in no certain order. */
export const argumentReads = perProgram((sourceCode: SourceCode): readonly ArgumentRead[] => {
  const entries = entryFunctions(sourceCode);
  const references = foreignReferences(sourceCode).filter(
    ({ identifier, resolved }) =>
      resolved === null && ARGUMENTS.includes((identifier as ESTree.Identifier).name),
  );
  const tested = new Set(references.filter(isTested).map((reference) => identifierOf(reference).name));
  return references.flatMap((reference): ArgumentRead[] => {
    const identifier = identifierOf(reference);
    if (tested.has(identifier.name)) return [];
    for (let fn = functionAround(identifier); fn !== null; fn = functionAround(fn))
      if (entries.has(fn)) return [{ identifier, fn }];
    return [];
  });
});

/** `typeof host` throws nothing: the script is prepared for a name that means nothing. */
function isTested(reference: Scope.Reference): boolean {
  const parent = parentOf(identifierOf(reference));
  return parent?.type === "UnaryExpression" && parent.operator === "typeof";
}
