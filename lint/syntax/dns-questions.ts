import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { addressFamily } from "../../pac/index.ts";
import { constantString } from "./fold.ts";
import { callsOf, entryFunctions } from "./functions.ts";
import { heldValues } from "./held-values.ts";
import { helperCalls } from "./helper-calls.ts";
import { type FunctionNode, functionAround, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";

/** These look up a name, unless they are given an address. */
export const ASKING_HELPERS: readonly string[] = [
  "dnsResolve",
  "isResolvable",
  "isInNet",
  "dnsResolveEx",
  "isResolvableEx",
];

/** A call that may look up a name. */
export interface DnsQuestion {
  readonly call: ESTree.SimpleCallExpression;
  readonly helper: string;
  readonly argument: ESTree.Node;
  /** The name, where it is a fixed one; in lower case. */
  readonly name: string | null;
}

/** The calls that may look up a name, in source order. What is given an address, or the answer of a look-up, is none. */
export const dnsQuestions = perProgram((sourceCode: SourceCode): readonly DnsQuestion[] => {
  return helperCalls(sourceCode, ...ASKING_HELPERS).flatMap(({ name: helper, node: call }) => {
    const [argument] = call.arguments;
    if (argument === undefined || argument.type === "SpreadElement") return [];
    const name = constantString(sourceCode, argument);
    if (name !== null && (name === "" || addressFamily(name) !== null)) return [];
    if (name === null && isAddress(sourceCode, argument)) return [];
    return [{ call, helper, argument, name: name?.toLowerCase() ?? null }];
  });
});

const GIVES_ADDRESS = /^(dnsResolve|myIpAddress)(Ex)?$/;

/** Every value that is seen is an address already, or null. */
function isAddress(sourceCode: SourceCode, argument: ESTree.Node): boolean {
  const values = heldValues(sourceCode, argument);
  return (
    values.length > 0 &&
    values.every((value) => {
      if (value.type === "Literal")
        return typeof value.value !== "string" || addressFamily(value.value) !== null;
      return (
        value.type === "CallExpression" &&
        value.callee.type === "Identifier" &&
        GIVES_ADDRESS.test(value.callee.name)
      );
    })
  );
}

/**
 * The functions that run while the PAC is loaded: those that the top level calls, and those they call in turn. Null stands
 * for the top level itself.
 */
export const loadedFunctions = perProgram((sourceCode: SourceCode): ReadonlySet<FunctionNode | null> => {
  const loaded = new Set<FunctionNode | null>([null]);
  const seen = new Set<FunctionNode>();
  for (const { call } of dnsQuestions(sourceCode)) {
    climb(sourceCode, functionAround(call), { loaded, seen, depth: DEEPEST });
  }
  return loaded;
});

/** Functions that call each other through more levels are generated code. */
const DEEPEST = 50;

interface Climb {
  readonly loaded: Set<FunctionNode | null>;
  /** Looked at before: either in `loaded`, or not known to run while the file is loaded. */
  readonly seen: Set<FunctionNode>;
  readonly depth: number;
}

function climb(sourceCode: SourceCode, fn: FunctionNode | null, { loaded, seen, depth }: Climb): boolean {
  if (loaded.has(fn)) return true;
  if (fn === null || depth === 0 || seen.has(fn) || entryFunctions(sourceCode).has(fn)) return false;
  seen.add(fn);
  const parent = parentOf(fn);
  const calls =
    parent?.type === "CallExpression" && parent.callee === fn ? [parent] : (callsOf(sourceCode, fn) ?? []);
  const next = { loaded, seen, depth: depth - 1 };
  const found = calls.some((call) => climb(sourceCode, functionAround(call), next));
  if (found) loaded.add(fn);
  return found;
}
