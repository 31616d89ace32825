import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { roleOf } from "./host-role.ts";
import { parentOf, staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** Expressions that tell something about the host: that it passed some test. */
export interface HostConditions {
  /** When they are true: `isInNet(host, ...)`, `host == "a.example.com"`, `isAddress(host) && x`. */
  readonly whenTrue: ReadonlySet<ESTree.Node>;
  /** When they are false: `!isAddress(host)`, `host.indexOf("x") == -1`, `/[a-z]/.test(host)`. */
  readonly whenFalse: ReadonlySet<ESTree.Node>;
}

/** What the conditions of a program say about the host, from one climb for each place where it is mentioned. */
export const hostConditions = perProgram((sourceCode: SourceCode): HostConditions => {
  const whenTrue = new Set<ESTree.Node>();
  const whenFalse = new Set<ESTree.Node>();
  walk(sourceCode, (node) => {
    if (node.type !== "Identifier" || roleOf(sourceCode, node) !== "host") return;
    let truth: boolean | null = true;
    for (let at: ESTree.Node = node, up = parentOf(node); up !== null; at = up, up = parentOf(up)) {
      truth = carried(at, up, truth);
      const seen: Set<ESTree.Node> = truth ? whenTrue : whenFalse;
      // What was marked from another mention is marked all the way up.
      if (truth === null || seen.has(up)) break;
      seen.add(up);
    }
  });
  return { whenTrue, whenFalse };
});

/** These ask about something else, or about so much that nothing follows for the name. */
const NO_TESTS: ReadonlySet<string> = new Set([
  "alert",
  "dnsDomainLevels",
  "dnsResolve",
  "dnsResolveEx",
  "isResolvable",
  "isResolvableEx",
]);

/** The value of the outer expression at which the host passed the test within; null where nothing can be said. */
function carried(node: ESTree.Node, parent: ESTree.Node, truth: boolean): boolean | null {
  switch (parent.type) {
    case "MemberExpression":
      return staticKey(parent) === "length" ? null : truth;
    case "ChainExpression":
      return truth;
    case "CallExpression":
      if (saysNothing(parent)) return null;
      return findsLetters(parent) ? !truth : truth;
    case "UnaryExpression":
      return parent.operator === "!" && node.type !== "Identifier" ? !truth : null;
    case "BinaryExpression":
      return isDenial(parent, node) ? !truth : truth;
    case "LogicalExpression":
      // `a || b` being true says that one of them is; `a && b` being false says nothing of either.
      return node.type !== "Identifier" && (truth || parent.operator === "||") ? truth : null;
    case "ConditionalExpression":
      return parent.test === node ? null : truth;
    default:
      return null;
  }
}

function saysNothing({ callee, arguments: [first] }: ESTree.CallExpression): boolean {
  if (callee.type === "Identifier") return NO_TESTS.has(callee.name);
  // Nearly every host has a dot.
  return first?.type === "Literal" && (first.value === "." || first.value === ":");
}

/** `/[a-z]/.test(host)`, `/\./.test(host)`: finds the hosts that are no addresses, or no plain names. */
function findsLetters({ callee }: ESTree.CallExpression): boolean {
  if (callee.type !== "MemberExpression" || staticKey(callee) !== "test") return false;
  const { object } = callee;
  return (
    object.type === "Literal" && "regex" in object && /^(\[[^\]]+\]|\\[.:])[+*]?$/.test(object.regex.pattern)
  );
}

/** `!= "x"`, and the ways to say that an index was not found. */
function isDenial({ operator, left, right }: ESTree.BinaryExpression, node: ESTree.Node): boolean {
  const other = left === node ? right : left;
  const minusOne =
    other.type === "UnaryExpression" &&
    other.operator === "-" &&
    other.argument.type === "Literal" &&
    other.argument.value === 1;
  const zero = other.type === "Literal" && other.value === 0;
  if (operator === "!=" || operator === "!==") return !minusOne;
  if (operator === "==" || operator === "===")
    return minusOne || (other.type === "Literal" && other.value === false);
  return operator === "<" && zero && left === node;
}
