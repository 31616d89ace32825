import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { dnsQuestions } from "./dns-questions.ts";
import { constantString } from "./fold.ts";
import { entryFunctions } from "./functions.ts";
import { heldValues } from "./held-values.ts";
import { roleOf } from "./host-role.ts";
import { parentOf } from "./node.ts";
import { childrenOf } from "./walk.ts";

/** A test of the name alone that a client comes to only after it has looked the host up. */
export interface LateNameTest {
  readonly test: ESTree.Node;
  /** The look-up in front of it. */
  readonly question: ESTree.SimpleCallExpression;
}

/**
 * The tests in `FindProxyForURL` that would have decided the same without DNS, had they come first.
 *
 * Only where the order certainly changes nothing but the wait: in one chain of `||` or `&&`, and in rules right behind
 * each other that return the same. A look-up that some condition stands in front of counts as not made.
 */
export function lateNameTests(sourceCode: SourceCode): LateNameTest[] {
  const asked = new Set<ESTree.Node>(
    dnsQuestions(sourceCode)
      .filter(({ name, argument }) => name === null && roleOf(sourceCode, argument) === "host")
      .map(({ call }) => call),
  );
  if (asked.size === 0) return [];
  return [...entryFunctions(sourceCode)].flatMap(({ body }) => {
    return body.type === "BlockStatement" ? inStatements(sourceCode, body.body, asked) : [];
  });
}

type Question = ESTree.SimpleCallExpression;

/**
 * Behind the first look-up of the host, and as far as the results stay the same. What comes after another result is asked
 * of a host whose address the client already has.
 */
function inStatements(
  sourceCode: SourceCode,
  statements: readonly ESTree.Node[],
  asked: ReadonlySet<ESTree.Node>,
): LateNameTest[] {
  let question: Question | null = null;
  /** What all rules since the question return; undefined before the first of them. */
  let result: string | undefined;
  const late: LateNameTest[] = [];
  for (const statement of statements) {
    if (statement.type === "VariableDeclaration" || statement.type === "ExpressionStatement") {
      question ??= firstAsked(sourceCode, statement, asked);
      continue;
    }
    const returned = statement.type === "IfStatement" ? resultOf(sourceCode, statement) : null;
    if (statement.type !== "IfStatement" || returned === null || (result ?? returned) !== returned) {
      if (question !== null) break;
      continue;
    }
    if (question !== null && isNameTest(sourceCode, statement.test))
      late.push({ test: statement.test, question });
    if (question === null) {
      question = firstAsked(sourceCode, statement.test, asked);
      if (question !== null) late.push(...inChain(sourceCode, statement.test, question));
    }
    if (question !== null) result = returned;
  }
  return late;
}

/** `isInNet(host, ...) || dnsDomainIs(host, ...)`: the operands that come too late. */
function inChain(sourceCode: SourceCode, test: ESTree.Node, question: Question): LateNameTest[] {
  const operands: ESTree.Node[] = [];
  for (let left = test; left.type === "LogicalExpression"; left = left.left) {
    // Where || and && are mixed, the outer one's operands alone can change places.
    if (test.type === "LogicalExpression" && left.operator !== test.operator) break;
    operands.push(left.right);
  }
  return operands
    .reverse()
    .filter((operand) => isNameTest(sourceCode, operand))
    .map((operand) => ({ test: operand, question }));
}

/** What the only statement of a rule returns, as text that can be compared; null for any other kind of rule. */
function resultOf(sourceCode: SourceCode, { consequent, alternate }: ESTree.IfStatement): string | null {
  if (alternate) return null;
  const [only, another] = consequent.type === "BlockStatement" ? consequent.body : [consequent];
  if (only?.type !== "ReturnStatement" || another !== undefined || !only.argument) return null;
  return constantString(sourceCode, only.argument);
}

/** The look-up of the host that is certainly made here, whatever else is. */
function firstAsked(
  sourceCode: SourceCode,
  node: ESTree.Node,
  asked: ReadonlySet<ESTree.Node>,
): Question | null {
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.type === "CallExpression" && asked.has(next)) return next;
    if (next.type === "LogicalExpression") pending.push(next.left);
    else if (next.type === "ConditionalExpression") pending.push(next.test);
    else if (!next.type.includes("Function")) pending.push(...childrenOf(sourceCode, next).reverse());
  }
  return null;
}

const NAME_HELPERS: ReadonlySet<string> = new Set([
  "isPlainHostName",
  "dnsDomainIs",
  "localHostOrDomainIs",
  "dnsDomainLevels",
  "shExpMatch",
]);

/** A test that is made of the host's or the URL's text and nothing else. */
function isNameTest(sourceCode: SourceCode, test: ESTree.Node): boolean {
  let aboutName = false;
  const pending = [test];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type.includes("Function") || node.type === "AssignmentExpression") return false;
    if (node.type === "CallExpression" && node.callee.type === "Identifier") {
      if (!NAME_HELPERS.has(node.callee.name)) return false;
      pending.push(...node.arguments);
      continue;
    }
    if (node.type === "Identifier" && !isKey(node)) {
      if (roleOf(sourceCode, node) !== null) aboutName = true;
      else if (heldValues(sourceCode, node).some(({ type }) => type !== "Literal")) return false;
    } else pending.push(...childrenOf(sourceCode, node));
  }
  return aboutName;
}

function isKey(node: ESTree.Identifier): boolean {
  const parent = parentOf(node);
  return parent?.type === "MemberExpression" && parent.property === node && !parent.computed;
}
