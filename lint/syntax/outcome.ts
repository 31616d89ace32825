import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { type Binding, bindingOfName, soleValue, writesOf } from "./bindings.ts";
import { foldParts } from "./fold.ts";
import { calledFunction, returnedValues } from "./functions.ts";
import { type FunctionNode, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { tableValues } from "./table.ts";

/** Where a request goes: straight to the destination, through a proxy, or it cannot be told. */
export type Outcome = "direct" | "proxy" | "unknown";

/** The outcome of one of several ways: a way that ends in DIRECT decides, all must be proxies to count as proxy. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("direct")) return "direct";
  return unanimous(outcomes);
}

function unanimous(outcomes: readonly Outcome[]): Outcome {
  const [first = "unknown", ...rest] = outcomes;
  return rest.every((outcome) => outcome === first) ? first : "unknown";
}

const memo = perProgram(() => new Map<Binding | FunctionNode, Outcome>());

/**
 * What a client does with the value of an expression, by the first directive in it.
 *
 * A condition that may give either counts as DIRECT; a variable or a function that gives now one, now the other says
 * nothing about this branch and is unknown.
 */
export function outcomeOf(sourceCode: SourceCode, node: ESTree.Node): Outcome {
  switch (node.type) {
    case "ConditionalExpression":
      return anyOf([outcomeOf(sourceCode, node.consequent), outcomeOf(sourceCode, node.alternate)]);
    case "LogicalExpression":
      return outcomeOf(sourceCode, node.right);
    case "AssignmentExpression":
      return node.operator === "=" ? outcomeOf(sourceCode, node.right) : "unknown";
    case "Identifier": {
      const binding = bindingOfName(sourceCode, node);
      return binding
        ? remembered(sourceCode, binding, () => outcomeOfBinding(sourceCode, binding))
        : "unknown";
    }
    case "CallExpression": {
      const fn = calledFunction(sourceCode, node);
      if (!fn) return outcomeOfText(sourceCode, node);
      return remembered(sourceCode, fn, () =>
        unanimous(returnedValues(sourceCode, fn).map((value) => outcomeOf(sourceCode, value))),
      );
    }
    case "MemberExpression":
      return outcomeOfProperty(sourceCode, node);
    default:
      return outcomeOfText(sourceCode, node);
  }
}

/** Also breaks cycles: while it is being worked out, the answer is unknown. */
function remembered(sourceCode: SourceCode, key: Binding | FunctionNode, compute: () => Outcome): Outcome {
  const known = memo(sourceCode).get(key);
  if (known !== undefined) return known;
  memo(sourceCode).set(key, "unknown");
  const outcome = compute();
  memo(sourceCode).set(key, outcome);
  return outcome;
}

function outcomeOfBinding(sourceCode: SourceCode, binding: Binding): Outcome {
  const writes = writesOf(binding) ?? [];
  const whole = writes.filter(({ appends }) => !appends);
  return unanimous(whole.map(({ value }) => outcomeOf(sourceCode, value)));
}

/** `PROXIES.main`, where the table stands in a constant. */
function outcomeOfProperty(sourceCode: SourceCode, node: ESTree.MemberExpression): Outcome {
  const key = staticKey(node);
  const binding = node.object.type === "Identifier" ? bindingOfName(sourceCode, node.object) : null;
  const table = binding && soleValue(binding);
  if (key === null || table?.type !== "ObjectExpression") return "unknown";
  const [value] = tableValues(sourceCode, table, key);
  return value ? outcomeOf(sourceCode, value) : "unknown";
}

function outcomeOfText(sourceCode: SourceCode, node: ESTree.Node): Outcome {
  const [first] = foldParts(sourceCode, node);
  const [, keyword] = /^\s*([A-Za-z0-9]+)(?:\s|;|$)/.exec(first?.text ?? "") ?? [];
  if (keyword === undefined) return "unknown";
  if (/^DIRECT$/i.test(keyword)) return "direct";
  return /^(PROXY|HTTPS?|SOCKS[45]?)$/i.test(keyword) ? "proxy" : "unknown";
}
