import type { AnyNode, Expression, Function as FunctionNode, Program } from "acorn";
import { childrenOf, isFunction, namesIn } from "./functions.ts";

/** What one function of a file declares with `var`, assigns and returns, without the functions inside it. */
export class FunctionFacts {
  readonly vars = new Set<string>();
  readonly returns: Expression[] = [];
  /** The body of an arrow function that is an expression. */
  body: Expression | null = null;
  readonly assignments: (readonly [name: string, value: Expression])[] = [];
  #returned: ReadonlySet<string> | null = null;
  #choice: boolean | null = null;

  /** Variables that it gives values to and then returns: `var r = "DIRECT"; ... return r;`. */
  get returned(): ReadonlySet<string> {
    const assigned = new Set(this.assignments.map(([name]) => name));
    this.#returned ??= new Set(this.returns.flatMap(returnedNames).filter((name) => assigned.has(name)));
    return this.#returned;
  }

  /** Its result can come from more than one place. */
  get choice(): boolean {
    this.#choice ??= this.#places() > 1;
    return this.#choice;
  }

  #places(): number {
    const given = this.assignments.filter(([name]) => this.returned.has(name)).map(([, value]) => value);
    const origins = [...this.returns, ...given, this.body ?? NOTHING].flatMap(originsOf);
    return origins.filter((each) => each.type !== "Identifier" || !this.returned.has(each.name)).length;
  }
}

/** What is to be known about a file before it is read. */
export interface Survey {
  readonly strict: boolean;
  readonly usesArguments: boolean;
  /** Names that are given a value anywhere. */
  readonly assigned: ReadonlySet<string>;
  readonly functions: ReadonlyMap<Program | FunctionNode, FunctionFacts>;
}

export function surveyOf(program: Program): Survey {
  let strict = false;
  let usesArguments = false;
  const assigned = new Set<string>();
  const functions = new Map<Program | FunctionNode, FunctionFacts>();
  const rest: { root: Program | FunctionNode; nodes: AnyNode[] }[] = [{ root: program, nodes: [program] }];
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const { root, nodes } = part;
    const facts = new FunctionFacts();
    functions.set(root, facts);
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (isFunction(node) && node !== root) {
        rest.push({ root: node, nodes: [node] });
        continue;
      }
      strict ||= node.type === "ExpressionStatement" && node.directive === "use strict";
      usesArguments ||= node.type === "Identifier" && node.name === "arguments";
      note(node, facts, assigned);
      for (const child of childrenOf(node)) nodes.push(child);
    }
    if (root.type === "ArrowFunctionExpression" && root.expression) facts.body = root.body as Expression;
  }
  return { strict, usesArguments, assigned, functions };
}

function note(node: AnyNode, facts: FunctionFacts, assigned: Set<string>): void {
  switch (node.type) {
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) {
        if (node.kind === "var") for (const name of namesIn(id)) facts.vars.add(name);
        if (id.type === "Identifier") facts.assignments.push([id.name, init ?? NOTHING]);
      }
      break;
    case "AssignmentExpression":
      for (const name of namesIn(node.left)) assigned.add(name);
      if (node.left.type === "Identifier") {
        facts.assignments.push([node.left.name, node.operator === "=" ? node.right : NOTHING]);
      }
      break;
    case "ForInStatement":
    case "ForOfStatement":
      if (node.left.type !== "VariableDeclaration") for (const name of namesIn(node.left)) assigned.add(name);
      break;
    case "ReturnStatement":
      if (node.argument) facts.returns.push(node.argument);
      break;
    default:
      break;
  }
}

/** In the place of a value that is not marked: `var r;`, `r += "x"`. It counts as no place. */
const NOTHING = {
  type: "SequenceExpression",
  expressions: [] as Expression[],
  start: 0,
  end: 0,
} as Expression;

/** The variables that a `return` gives back, through ternaries alone. */
function returnedNames(node: Expression): string[] {
  return below(node, (each) => {
    return each.type === "ConditionalExpression" ? [each.consequent, each.alternate] : null;
  }).flatMap((each) => (each.type === "Identifier" ? [each.name] : []));
}

/** The expressions that a value can come from: both arms of a ternary, both sides of `||`. */
function originsOf(node: Expression): Expression[] {
  return below(node, (each) => {
    if (each.type === "ConditionalExpression") return [each.consequent, each.alternate];
    if (each.type === "LogicalExpression")
      return each.operator === "&&" ? [each.right] : [each.left, each.right];
    if (each.type === "SequenceExpression") return each.expressions.slice(-1);
    return each.type === "ParenthesizedExpression" ? [each.expression] : null;
  });
}

/** What is left where nothing can be taken apart any more. */
function below(root: Expression, parts: (node: Expression) => readonly Expression[] | null): Expression[] {
  const found: Expression[] = [];
  const rest = [root];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const inner = parts(at);
    if (inner === null) found.push(at);
    else rest.push(...inner);
  }
  return found;
}
