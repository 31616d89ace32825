import type {
  AnyNode,
  ArrowFunctionExpression,
  DoWhileStatement,
  Expression,
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

/**
 * Finds the statement that decided, with a second copy of the PAC.
 *
 * The answer always comes from the PAC as it was written. The copy runs beside it in a realm of its own, with marks
 * inserted on the same lines, and only tells where a string came from. If the two disagree (a PAC that keeps a
 * counter), nothing is claimed.
 */
export interface TracedSource {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A place in the PAC that the copy can report. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  /** The value may come from an earlier mark: a call of another function, or a variable assigned above. */
  readonly passesOn: boolean;
  /** Its function has more than one of these places, so being here was a decision. */
  readonly choice: boolean;
}

/** Defines the functions the marks call. Evaluated in the copy's realm only. */
export const TRACE_LIBRARY = `Object.defineProperty(globalThis, "__pacwright", { value: {
  values: [], places: [], last: -1,
  pass: function (place, value) {
    this.last = place;
    if (typeof value === "string") { this.values.push(value); this.places.push(place); }
    if (this.places.length > 4096) { this.values.splice(0, 2048); this.places.splice(0, 2048); }
    return value;
  },
  at: function (place) { this.last = place; },
  begin: function () { this.values.length = 0; this.places.length = 0; this.last = -1; },
  trail: function (result) {
    var trail = [];
    for (var i = this.values.length - 1; i >= 0 && this.values[i] === result; i--) trail.push(this.places[i]);
    return trail.join(",");
  }
} });`;

/**
 * Inserts marks at everything that can be the origin of a result, at `throw` and in loops. No line is added.
 *
 * @returns null when the PAC does not parse, or is nested too deeply to be walked
 */
export function traced(text: string): TracedSource | null {
  try {
    const marker = new Marker(text);
    marker.visit(parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true }), null);
    return marker.finish();
  } catch (error) {
    // A syntax error, or an expression nested so deeply that walking it exhausts the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The mark that decided, from the trail of marks whose value was the result, newest first.
 *
 * A return that merely passes on what a function gave is followed to that function, if a choice was made there.
 */
export function decidedAt(trail: readonly number[], marks: readonly Mark[]): Mark | null {
  let decided: Mark | null = null;
  for (const place of trail) {
    const mark = marks[place];
    if (mark === undefined) break;
    if (decided === null || mark.choice || !decided.choice) decided = mark;
    if (!mark.passesOn) break;
  }
  return decided;
}

interface Scope {
  readonly assigned: ReadonlySet<string>;
  readonly places: number[];
}

class Marker {
  readonly #text: string;
  readonly #inserts: { offset: number; text: string }[] = [];
  readonly #marks: { line: number; column: number; passesOn: boolean; scope: Scope | null }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  finish(): TracedSource {
    const inserts = this.#inserts.toSorted((a, b) => a.offset - b.offset);
    let out = "";
    let end = 0;
    for (const { offset, text } of inserts) {
      out += this.#text.slice(end, offset) + text;
      end = offset;
    }
    const marks = this.#marks.map(({ line, column, passesOn, scope }) => {
      return { line, column, passesOn, choice: (scope?.places.length ?? 0) > 1 };
    });
    return { text: out + this.#text.slice(end), marks };
  }

  visit(node: AnyNode, scope: Scope | null): void {
    const inner = isFunction(node) ? { assigned: returnedVariables(node), places: [] } : scope;
    if (isFunction(node) && node.type === "ArrowFunctionExpression" && node.expression) {
      this.#leaves(node.body as Expression, inner);
    }
    if (inner !== null) this.#visitStatement(node, inner);
    if (node.type === "ThrowStatement")
      this.#wrap(node.argument, `(__pacwright.at(${this.#mark(node, null)}),`, ")");
    if (isLoop(node)) this.#visitLoop(node);
    for (const child of childrenOf(node)) this.visit(child, inner);
  }

  #visitStatement(node: AnyNode, scope: Scope): void {
    if (node.type === "ReturnStatement" && node.argument) this.#leaves(node.argument, scope);
    if (node.type === "AssignmentExpression" && node.operator === "=" && isReturned(node.left, scope)) {
      this.#leaves(node.right, scope);
    }
    if (node.type === "VariableDeclarator" && node.init && isReturned(node.id, scope)) {
      this.#leaves(node.init, scope);
    }
  }

  #visitLoop(node: Loop): void {
    const place = this.#mark(node, null);
    if (node.body.type === "BlockStatement") this.#insert(node.body.start + 1, `__pacwright.at(${place});`);
    else if ("test" in node && node.test) this.#wrap(node.test, `__pacwright.at(${place})||(`, ")");
  }

  /** Marks each expression a value can come from: both arms of a ternary, both sides of `||`. */
  #leaves(node: Expression, scope: Scope | null): void {
    if (node.type === "ConditionalExpression") {
      this.#leaves(node.consequent, scope);
      this.#leaves(node.alternate, scope);
    } else if (node.type === "LogicalExpression") {
      if (node.operator !== "&&") this.#leaves(node.left, scope);
      this.#leaves(node.right, scope);
    } else if (node.type === "SequenceExpression") {
      const last = node.expressions.at(-1);
      if (last) this.#leaves(last, scope);
    } else if (node.type === "ParenthesizedExpression") {
      this.#leaves(node.expression, scope);
    } else {
      const fromVariable = node.type === "Identifier" && (scope?.assigned.has(node.name) ?? false);
      const place = this.#mark(node, scope, node.type === "CallExpression" || fromVariable, !fromVariable);
      this.#wrap(node, `__pacwright.pass(${place},`, ")");
    }
  }

  #mark(node: AnyNode, scope: Scope | null, passesOn = false, counts = true): number {
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
    this.#marks.push({ line, column: column + 1, passesOn, scope: counts ? scope : null });
    const place = this.#marks.length - 1;
    if (counts) scope?.places.push(place);
    return place;
  }

  #wrap(node: AnyNode, before: string, after: string): void {
    this.#insert(node.start, before);
    this.#insert(node.end, after);
  }

  #insert(offset: number, text: string): void {
    this.#inserts.push({ offset, text });
  }
}

function isFunction(node: AnyNode): node is FunctionNode {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;
type Loop = WhileStatement | DoWhileStatement | ForStatement | ForInStatement | ForOfStatement;

function isLoop(node: AnyNode): node is Loop {
  return /^(While|DoWhile|For|ForIn|ForOf)Statement$/.test(node.type);
}

function isReturned(target: AnyNode, scope: Scope): boolean {
  return target.type === "Identifier" && scope.assigned.has(target.name);
}

/** Variables that a function assigns in its own body and then returns: `var r = "DIRECT"; ... return r;`. */
function returnedVariables(node: FunctionNode): ReadonlySet<string> {
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

function childrenOf(node: AnyNode): AnyNode[] {
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
