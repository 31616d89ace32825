import type { Node } from "estree";
import type { Location } from "../finding.ts";
import type { Script } from "./script.ts";

const NAME = "FindProxyForURL";

/** Where `FindProxyForURL` is declared or assigned at the top level; the start of the file when it is nowhere. */
export function entryPointOf({ sourceCode }: Script): Location {
  for (const statement of sourceCode.ast.body) {
    const found = nameIn(statement);
    if (found?.loc) {
      const { start, end } = found.loc;
      return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
    }
  }
  return { line: 1, column: 1 };
}

function nameIn(statement: Node): Node | null {
  if (statement.type === "FunctionDeclaration") return named(statement.id);
  if (statement.type === "VariableDeclaration") {
    return statement.declarations.map(({ id }) => named(id)).find((id) => id !== null) ?? null;
  }
  if (statement.type === "ExpressionStatement" && statement.expression.type === "AssignmentExpression") {
    const { left } = statement.expression;
    return left.type === "MemberExpression" ? named(left.property) : named(left);
  }
  return null;
}

function named(node: Node | null): Node | null {
  return node?.type === "Identifier" && node.name === NAME ? node : null;
}
