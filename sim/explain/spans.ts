import type { AnyNode } from "acorn";
import type { Span, StatementKind } from "./sites.ts";

/** No person reads more of a statement than this, and one line of a generated PAC may hold a megabyte. */
const MAX_SOURCE_CHARACTERS = 160;

/** Makes spans of a script that stands behind a prelude of the client's on the first line. Pure. */
export class Spans {
  readonly #script: string;
  readonly #prelude: number;

  constructor(script: string, prelude: number) {
    this.#script = script;
    this.#prelude = prelude;
  }

  /** Belongs to what the client put in front, not to the PAC. */
  isPrelude(node: AnyNode): boolean {
    return node.end <= this.#prelude && this.#prelude > 0;
  }

  /** @param end where the shown text ends; default: the node's own end */
  of(node: AnyNode, end = node.end): Span {
    const { start } = node.loc ?? { start: { line: 1, column: 0 } };
    return {
      line: start.line,
      column: start.column + 1 - (start.line === 1 ? this.#prelude : 0),
      endLine: node.loc?.end.line ?? start.line,
      text: shorten(this.#script.slice(node.start, Math.min(end, node.start + 4 * MAX_SOURCE_CHARACTERS))),
    };
  }

  /** Where a token stands between two nodes; comments, which may hold it as well, do not count. */
  tokenBetween(from: number, to: number, token: string): number {
    const between = this.#script
      .slice(from, to)
      .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*/g, (comment) => " ".repeat(comment.length));
    return from + between.indexOf(token);
  }
}

function shorten(source: string): string {
  const text = source.replace(/\s+/g, " ").trim();
  return text.length > MAX_SOURCE_CHARACTERS ? `${text.slice(0, MAX_SOURCE_CHARACTERS)}...` : text;
}

const KINDS: Readonly<Record<string, StatementKind>> = {
  IfStatement: "if",
  ForStatement: "for",
  ForInStatement: "for-in",
  ForOfStatement: "for-of",
  WhileStatement: "while",
  DoWhileStatement: "do-while",
  SwitchStatement: "switch",
  ReturnStatement: "return",
  ThrowStatement: "throw",
  TryStatement: "try",
  VariableDeclaration: "variable",
  ExpressionStatement: "expression",
};

export function kindOf(node: AnyNode): StatementKind {
  return KINDS[node.type] ?? "other";
}

/** Where the head of a statement ends: `if (x)` without what follows. */
export function headEnd(node: AnyNode): number {
  switch (node.type) {
    case "IfStatement":
      return node.consequent.start;
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
      return node.body.start;
    case "DoWhileStatement":
    case "TryStatement":
      return node.start + (node.type === "TryStatement" ? "try" : "do").length;
    case "SwitchStatement":
      return node.discriminant.end + 1;
    case "LabeledStatement":
      return node.body.start;
    default:
      return node.end;
  }
}

/** Statements that do something themselves: no blocks, no declarations of functions, no directives. */
export function runs(node: AnyNode): boolean {
  if (node.type === "ExpressionStatement") return node.directive === undefined;
  return !/^(BlockStatement|EmptyStatement|FunctionDeclaration|ClassDeclaration)$/.test(node.type);
}
