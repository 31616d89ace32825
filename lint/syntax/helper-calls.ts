import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { foreignReferences, identifierOf } from "./bindings.ts";
import { parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** A call of a function by its plain name, where that name is not one of the file's own. */
export interface ForeignCall {
  readonly name: string;
  readonly node: ESTree.SimpleCallExpression;
}

const foreignCalls = perProgram((sourceCode: SourceCode): ForeignCall[] => {
  const calls: ForeignCall[] = [];
  for (const reference of foreignReferences(sourceCode)) {
    const callee = identifierOf(reference);
    const node = parentOf(callee);
    if (node?.type === "CallExpression" && node.callee === callee) calls.push({ name: callee.name, node });
  }
  return calls;
});

/**
 * The calls of the client's own functions.
 *
 * A function the PAC declares under the same name replaces the client's, so calls of that one are left out.
 */
export function helperCalls(sourceCode: SourceCode, ...names: string[]): ForeignCall[] {
  return foreignCalls(sourceCode).filter(({ name }) => names.includes(name));
}
