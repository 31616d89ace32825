import type { Expression, Node } from "acorn";
import type { FunctionFacts } from "./survey.ts";
import type { Value } from "./values.ts";

/**
 * Where a text came from, in the same words as sim/engine/trace.ts: a `return`, or an assignment to a variable that is
 * returned. Both must name the same place, so this follows that file in every point.
 */
export interface Mark {
  readonly node: Node;
  /** The text may come from an earlier place: a call, or a variable. */
  readonly passesOn: boolean;
  readonly choice: boolean;
  readonly earlier: Mark | null;
  /** No other text was passed between this place and the earlier ones, on any way here. */
  readonly sure: boolean;
  readonly moment: Moment;
}

interface Moment {
  readonly trail: Trail;
  readonly activation: Activation;
  readonly variable: number | null;
  readonly passed: number;
  readonly returned: number;
  readonly assigned: number;
}

/** A function that runs. */
interface Activation {
  readonly facts: FunctionFacts | null;
  /** Texts that were passed by its `return` statements: they are not on the way to what comes behind them. */
  returned: number;
}

/** The texts that were passed by a `return` or an assignment so far. */
export class Trail {
  #passed = 0;
  readonly #assigned = new Map<number, number>();
  /** Assignments that are being read: what they pass themselves lies behind it. */
  readonly #open: { readonly variable: number; readonly before: number }[] = [];
  readonly #texts = new Set<string>();
  #anyText = false;
  #activation: Activation = { facts: null, returned: 0 };

  /** The facts of the function that runs; null: the file itself. */
  get facts(): FunctionFacts | null {
    return this.#activation.facts;
  }

  /** Runs a function. */
  within<T>(facts: FunctionFacts | null, run: () => T): T {
    const outer = this.#activation;
    this.#activation = { facts, returned: 0 };
    try {
      return run();
    } finally {
      this.#activation = outer;
    }
  }

  /** Reads what a `return` gives. */
  returning<T>(read: () => T): T {
    const before = this.#passed;
    const value = read();
    this.#activation.returned += this.#passed - before;
    return value;
  }

  /** Reads what a variable gets. */
  assigning<T>(variable: number, read: () => T): T {
    const one = { variable, before: this.#passed };
    this.#open.push(one);
    const value = read();
    this.#open.splice(this.#open.indexOf(one));
    this.#assigned.set(variable, (this.#assigned.get(variable) ?? 0) + this.#passed - one.before);
    return value;
  }

  /**
   * An expression passes a value to a `return`, or to a variable that is returned.
   *
   * @param variable the number of the variable
   * @param source the number of the variable that the expression names, if it is one
   */
  pass(value: Value, node: Expression, variable: number | null, source: number | null): Value {
    const { facts } = this;
    const fromVariable = node.type === "Identifier" && facts?.returned.has(node.name) === true;
    const passesOn = fromVariable || node.type === "CallExpression";
    const choice = !fromVariable && facts?.choice === true;
    const before = this.#moment(source, 0);
    this.#passed++;
    const moment = this.#moment(variable, this.#passedFor(variable));
    const marked = (each: Value): Value => {
      if (each.t === "cases") {
        return {
          ...each,
          cases: each.cases.map((one) => ({ ...one, value: marked(one.value) })),
          otherwise: marked(each.otherwise),
        };
      }
      if (each.t !== "constant") this.#anyText = true;
      if (each.t !== "constant" || typeof each.value !== "string") return each;
      const earlier = passesOn && each.mark?.moment.trail === this ? each.mark : null;
      const sure =
        !passesOn ||
        (earlier === null ? this.#isNew(each.value) : earlier.sure && isNext(earlier.moment, before));
      return { ...each, mark: { node, passesOn, choice, earlier, sure, moment } };
    };
    const result = marked(value);
    this.#remember(value);
    return result;
  }

  #moment(variable: number | null, open: number): Moment {
    return {
      trail: this,
      activation: this.#activation,
      variable,
      passed: this.#passed,
      returned: this.#activation.returned,
      assigned: variable === null ? 0 : (this.#assigned.get(variable) ?? 0) + open,
    };
  }

  /** Texts that were passed by the assignment that is being read. */
  #passedFor(variable: number | null): number {
    const open = this.#open
      .filter((one) => one.variable === variable)
      .map(({ before }) => this.#passed - before);
    return Math.max(0, ...open);
  }

  #isNew(text: string): boolean {
    return !this.#anyText && !this.#texts.has(text);
  }

  #remember(value: Value): void {
    if (value.t === "constant" && typeof value.value === "string") this.#texts.add(value.value);
    if (value.t !== "cases") return;
    for (const each of value.cases) this.#remember(each.value);
    this.#remember(value.otherwise);
  }
}

/** Nothing that may be on the same way was passed between the two. */
function isNext(earlier: Moment, now: Moment): boolean {
  const between = now.passed - earlier.passed;
  if (between === 0 || earlier.activation !== now.activation) return between === 0;
  // A later assignment to the same variable would have replaced the text.
  const again =
    earlier.variable !== null && earlier.variable === now.variable ? now.assigned - earlier.assigned : 0;
  return between === now.returned - earlier.returned + again;
}

/** The place that decided, as `decidedAt` finds it. */
export function decidedBy(mark: Mark): Mark {
  let decided = mark;
  for (let at: Mark | null = mark; at !== null; at = at.passesOn ? at.earlier : null) {
    if (at.choice || !decided.choice) decided = at;
  }
  return decided;
}
