import type { AnyNode, Expression, Program } from "acorn";
import { parse } from "acorn";
import { Insertions } from "./insertions.ts";
import { childrenOf, isFunction, isLoop, type Loop, readsOf, returnedVariables } from "./syntax.ts";

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

/**
 * Defines the functions the marks call. Evaluated in the copy's realm only, before the PAC, and out of its reach: it
 * uses no method and no prototype that a PAC could have replaced.
 */
export const TRACE_LIBRARY = `Object.defineProperty(globalThis, "__pacwright", { value: (function () {
  var values = Object.create(null), places = Object.create(null), count = 0, last = -1;
  return Object.freeze({
    pass: function (place, value) {
      last = place;
      if (typeof value === "string") { values[count % 4096] = value; places[count % 4096] = place; count++; }
      return value;
    },
    at: function (place) { last = place; },
    on: function () {},
    begin: function () { count = 0; last = -1; },
    get last() { return last; },
    trail: function (result) {
      var trail = "";
      for (var i = count - 1; i >= 0 && i > count - 4096 && values[i % 4096] === result; i--) {
        trail += (trail === "" ? "" : ",") + places[i % 4096];
      }
      return trail;
    }
  });
})() });`;

/**
 * Inserts marks at everything that can be the origin of a result, at `throw` and in loops. No line is added.
 *
 * QuickJS places a failing read (`undeclared`, `null.x`) at the call before it, wherever that was. So each expression
 * begins with a call that does nothing.
 *
 * @param alsoMark adds marks of its own to the same copy
 * @returns null when the PAC does not parse, or is nested too deeply to be walked
 */
export function traced(
  text: string,
  alsoMark: (program: Program, insertions: Insertions) => void = () => undefined,
): TracedSource | null {
  try {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
    const insertions = new Insertions(text);
    const marker = new Marker(insertions);
    marker.visit(program, null);
    alsoMark(program, insertions);
    return { text: insertions.apply(), marks: marker.marks() };
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

/** FindProxyForURLEx is what Windows asks first. */
const ENTRY_POINT = /^FindProxyForURL(Ex)?$/;

interface Scope {
  readonly assigned: ReadonlySet<string>;
  readonly places: number[];
}

class Marker {
  readonly #insertions: Insertions;
  readonly #marks: { line: number; column: number; passesOn: boolean; scope: Scope | null }[] = [];

  constructor(insertions: Insertions) {
    this.#insertions = insertions;
  }

  marks(): Mark[] {
    return this.#marks.map(({ line, column, passesOn, scope }) => {
      return { line, column, passesOn, choice: (scope?.places.length ?? 0) > 1 };
    });
  }

  visit(node: AnyNode, scope: Scope | null): void {
    const inner = isFunction(node) ? { assigned: returnedVariables(node), places: [] } : scope;
    if (isFunction(node) && node.type === "ArrowFunctionExpression" && node.expression) {
      this.#leaves(node.body as Expression, inner);
    }
    if (inner !== null) this.#visitStatement(node, inner);
    if (node.type === "ThrowStatement")
      this.#insertions.wrap(node.argument, `(__pacwright.at(${this.#mark(node, null)}),`, ")");
    if (isLoop(node)) this.#visitLoop(node);
    for (const expression of readsOf(node)) this.#insertions.wrap(expression, "(__pacwright.on(),", ")");
    if (isFunction(node) && ENTRY_POINT.test(node.id?.name ?? "")) this.#markEnd(node.body);
    for (const child of childrenOf(node)) this.visit(child, inner);
  }

  /** Falling off the end of the entry point, and `return;`, give nothing. */
  #markEnd(body: AnyNode): void {
    const { line, column } = body.loc?.end ?? { line: 1, column: 1 };
    this.#marks.push({ line, column, passesOn: false, scope: null });
    this.#insertions.put(body.end - 1, `;__pacwright.at(${this.#marks.length - 1});`);
  }

  #visitStatement(node: AnyNode, scope: Scope): void {
    if (node.type === "ReturnStatement" && node.argument) this.#leaves(node.argument, scope);
    if (node.type === "ReturnStatement" && !node.argument) {
      this.#insertions.put(node.start + "return".length, ` __pacwright.at(${this.#mark(node, null)})`, true);
    }
    if (node.type === "AssignmentExpression" && node.operator === "=" && isReturned(node.left, scope)) {
      this.#leaves(node.right, scope);
    }
    if (node.type === "VariableDeclarator" && node.init && isReturned(node.id, scope)) {
      this.#leaves(node.init, scope);
    }
  }

  #visitLoop(node: Loop): void {
    const mark = `__pacwright.at(${this.#mark(node, null)});`;
    if (node.body.type === "BlockStatement") this.#insertions.put(node.body.start + 1, mark);
    else this.#insertions.wrap(node.body, `{${mark}`, "}", "statement");
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
      // The space keeps a minified `return"DIRECT"` apart from the call.
      this.#insertions.wrap(node, ` __pacwright.pass(${place},(__pacwright.on(),`, "))");
    }
  }

  #mark(node: AnyNode, scope: Scope | null, passesOn = false, counts = true): number {
    const { line, column } = node.loc?.start ?? { line: 1, column: 0 };
    this.#marks.push({ line, column: column + 1, passesOn, scope: counts ? scope : null });
    const place = this.#marks.length - 1;
    if (counts) scope?.places.push(place);
    return place;
  }
}

function isReturned(target: AnyNode, scope: Scope): boolean {
  return target.type === "Identifier" && scope.assigned.has(target.name);
}
