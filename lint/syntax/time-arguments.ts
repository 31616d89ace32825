import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, soleValue } from "./bindings.ts";
import { constantString } from "./fold.ts";
import { helperCalls } from "./helper-calls.ts";
import { asExpression } from "./node.ts";

/** A call of one of the functions that ask the clock. */
export interface TimeCall {
  readonly node: ESTree.SimpleCallExpression;
  /** Without a "GMT" at the end. */
  readonly given: readonly TimeArgument[];
  readonly gmt: boolean;
}

export interface TimeArgument {
  readonly node: ESTree.Expression;
  /** null where only a run can tell. */
  readonly value: string | number | null;
}

/** The calls of a helper with what is known of their arguments; those with `...` in them are left out. */
export function timeCalls(sourceCode: SourceCode, helper: string): TimeCall[] {
  return helperCalls(sourceCode, helper).flatMap(({ node }): TimeCall[] => {
    const given: TimeArgument[] = [];
    for (const argument of node.arguments) {
      const expression = asExpression(argument);
      if (expression === null) return [];
      given.push({ node: expression, value: constantOf(sourceCode, expression) });
    }
    const gmt = given.at(-1)?.value === "GMT";
    return [{ node, given: gmt ? given.slice(0, -1) : given, gmt }];
  });
}

function constantOf(sourceCode: SourceCode, node: ESTree.Expression): string | number | null {
  if (node.type === "Literal" && typeof node.value === "number") return node.value;
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = constantOf(sourceCode, node.argument);
    return typeof value === "number" ? -value : null;
  }
  if (node.type === "Identifier") {
    const binding = bindingOfName(sourceCode, node);
    const value = binding && soleValue(binding);
    if (value?.type === "Literal" && typeof value.value === "number") return value.value;
  }
  return constantString(sourceCode, node);
}
