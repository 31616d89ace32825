import type {
  AnyNode,
  ArrowFunctionExpression,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  ReturnStatement,
  WhileStatement,
} from "acorn";
import { parse } from "acorn";

/** Questions to a PAC's syntax tree that the marks need. Pure. */

/** Where a script stops being JavaScript. The sandbox's engine knows the line, and often not the column. */
export function syntaxErrorPlace(text: string): { line: number; column: number } | null {
  try {
    parse(text, { ecmaVersion: "latest", sourceType: "script" });
    return null;
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    return loc === undefined ? null : { line: loc.line, column: loc.column + 1 };
  }
}

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;
export type Loop = WhileStatement | DoWhileStatement | ForStatement | ForInStatement | ForOfStatement;

export function isLoop(node: AnyNode): node is Loop {
  return /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
}

/** Expressions that are evaluated at the start of a statement or of a branch, and so may fail on a line of their own. */
export function readsOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case "ExpressionStatement":
      return node.directive === undefined ? [node.expression] : [];
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return [node.test];
    case "VariableDeclarator":
      return node.init ? [node.init] : [];
    case "SwitchStatement":
      return [node.discriminant];
    case "LogicalExpression":
      return [node.right];
    case "ConditionalExpression":
      return [node.test, node.consequent, node.alternate];
    default:
      return [];
  }
}

/** Variables that a function assigns in its own body and then returns: `var r = "DIRECT"; ... return r;`. */
export function returnedVariables(node: FunctionNode): ReadonlySet<string> {
  const returned = new Set<string>();
  const assigned = new Set<string>();
  const walk = (inner: AnyNode): void => {
    if (inner.type === "ReturnStatement") for (const name of identifiersReturned(inner)) returned.add(name);
    if (inner.type === "AssignmentExpression" && inner.left.type === "Identifier")
      assigned.add(inner.left.name);
    if (inner.type === "VariableDeclarator" && inner.id.type === "Identifier") assigned.add(inner.id.name);
    for (const child of childrenOf(inner)) if (!isFunction(child)) walk(child);
  };
  walk(node.body);
  return new Set([...returned].filter((name) => assigned.has(name)));
}

function identifiersReturned({ argument }: ReturnStatement): string[] {
  const found = (node: AnyNode | null | undefined): Identifier[] => {
    if (!node) return [];
    if (node.type === "Identifier") return [node];
    if (node.type === "ConditionalExpression") return [...found(node.consequent), ...found(node.alternate)];
    return [];
  };
  return found(argument).map(({ name }) => name);
}

export function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === "object" && item !== null && typeof (item as AnyNode).type === "string") {
        children.push(item as AnyNode);
      }
    }
  }
  return children;
}
