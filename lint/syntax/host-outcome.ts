import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { consequenceOf } from "./consequence.ts";
import { entryFunctions, returnedValues } from "./functions.ts";
import { type FunctionNode, functionAround } from "./node.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { perProgram } from "./per-program.ts";

/**
 * What becomes of a stranger's host that passes a condition by mistake.
 *
 * @returns "same" when DIRECT is what everything else gets as well: then nothing is lost
 */
export function strangerOutcome(
  sourceCode: SourceCode,
  condition: ESTree.Node,
  truth = true,
): Outcome | "same" {
  const outcome = consequenceOf(sourceCode, condition, truth);
  if (outcome === "proxy" || !leavesDirect(sourceCode, condition)) return outcome;
  // `if (!test) return proxy; return "DIRECT";` ends in DIRECT and sends strangers through the proxy.
  const others = consequenceOf(sourceCode, condition, !truth);
  return outcome === "direct" && others === "proxy" ? outcome : "same";
}

/** DIRECT for all else, in the function where the condition stands or in the one that clients call. */
function leavesDirect(sourceCode: SourceCode, condition: ESTree.Node): boolean {
  const around = functionAround(condition);
  return endsInDirect(sourceCode) || (around !== null && returnsDirectLast(sourceCode, around));
}

/** True where DIRECT is what is left for everything that no rule names. */
export const endsInDirect = perProgram((sourceCode: SourceCode): boolean =>
  [...entryFunctions(sourceCode)].some((entry) => returnsDirectLast(sourceCode, entry)),
);

function returnsDirectLast(sourceCode: SourceCode, fn: FunctionNode): boolean {
  const known = lastReturns(sourceCode);
  const earlier = known.get(fn);
  if (earlier !== undefined) return earlier;
  const last = returnedValues(sourceCode, fn).at(-1);
  const direct = last !== undefined && outcomeOf(sourceCode, lastChoice(last)) === "direct";
  known.set(fn, direct);
  return direct;
}

const lastReturns = perProgram(() => new Map<FunctionNode, boolean>());

/** What is left of `a ? x : b ? y : z` when no condition holds. */
function lastChoice(value: ESTree.Expression): ESTree.Expression {
  let choice = value;
  while (choice.type === "ConditionalExpression") choice = choice.alternate;
  return choice;
}
