import type { AnyNode, Expression, IfStatement, Statement } from "acorn";
import { parse } from "acorn";
import { type Condition, conditionsOf, RULE_HELPERS } from "./rule-conditions.ts";
import { childrenOf, type FunctionNode, isFunction } from "./syntax.ts";

/** One `if (...) return ...` whose conditions are understood. */
export interface Rule {
  readonly conditions: readonly Condition[];
  /** The source of what it returns: a literal, or a name. */
  readonly returned: string;
}

/** Rules that follow each other, in one place of a PAC. */
export interface RuleRun {
  readonly rules: readonly Rule[];
  /** The variables they ask about, one or two. */
  readonly variables: readonly string[];
  /** Offsets in the source: from the first `if` to behind the last rule. */
  readonly start: number;
  readonly end: number;
}

/** With fewer conditions, asking one by one is as fast. */
const FEWEST_CONDITIONS = 8;
const MOST_VARIABLES = 2;
const MOST_RESULTS = 32;

/** A script that mentions these may look at its own text or at who called it. */
const LOOKS_AT_ITSELF = /toString|callee|caller|constructor|stack|__pacwright/i;

/**
 * Finds the runs of rules in a PAC: what a list of hundreds of `if (dnsDomainIs(host, "...")) return ...;` consists of.
 *
 * @returns none when the PAC does not parse, or does anything by which it could notice that they are asked all at once
 */
export function ruleRuns(text: string): readonly RuleRun[] {
  if (LOOKS_AT_ITSELF.test(text)) return [];
  try {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "script" });
    const finder = new Finder(text);
    finder.visit(program, null);
    return finder.unfit ? [] : finder.runs;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return [];
    throw error;
  }
}

class Finder {
  readonly runs: RuleRun[] = [];
  /** The script uses a helper, or a function with rules in it, as a value, or has names that nobody can follow. */
  unfit = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  visit(node: AnyNode, locals: ReadonlySet<string> | null): void {
    const own = isFunction(node) ? localsOf(node) : locals;
    if (own !== null && node.type === "BlockStatement") this.#findIn(node.body, own);
    if (node.type === "WithStatement") this.unfit = true;
    if (node.type === "Identifier" && /^(eval|Function)$/.test(node.name)) this.unfit = true;
    for (const child of childrenOf(node)) {
      if (child.type === "Identifier" && isWatched(child.name) && !isPlainUse(node, child)) this.unfit = true;
      this.visit(child, own);
    }
  }

  #findIn(statements: readonly Statement[], locals: ReadonlySet<string>): void {
    let run = new Run();
    for (const statement of statements) {
      const rules = statement.type === "IfStatement" ? this.#rulesOf(statement) : null;
      const known = rules?.every(({ conditions }) =>
        conditions.every(({ variable }) => locals.has(variable)),
      );
      if (rules !== null && known && run.add(rules, statement)) continue;
      this.#close(run);
      run = new Run();
      if (rules !== null && known) run.add(rules, statement);
    }
    this.#close(run);
  }

  #close({ rules, variables, start, end }: Run): void {
    const conditions = rules.reduce((count, rule) => count + rule.conditions.length, 0);
    if (conditions >= FEWEST_CONDITIONS) this.runs.push({ rules, variables: [...variables], start, end });
  }

  /** An `if` with its `else if`s; null when a part of it is more than a rule. */
  #rulesOf(statement: IfStatement): Rule[] | null {
    const { test, consequent, alternate } = statement;
    const conditions = conditionsOf(test);
    const returned = this.#returnedBy(consequent);
    if (conditions === null || returned === null) return null;
    if (!alternate) return [{ conditions, returned }];
    const others = alternate.type === "IfStatement" ? this.#rulesOf(alternate) : null;
    return others === null ? null : [{ conditions, returned }, ...others];
  }

  #returnedBy(statement: Statement): string | null {
    if (statement.type === "BlockStatement") {
      const [only, ...more] = statement.body;
      return only === undefined || more.length > 0 ? null : this.#returnedBy(only);
    }
    if (statement.type !== "ReturnStatement" || !statement.argument) return null;
    return isSimple(statement.argument)
      ? this.#text.slice(statement.argument.start, statement.argument.end)
      : null;
  }
}

function isSimple(node: Expression): boolean {
  return node.type === "Identifier" || (node.type === "Literal" && typeof node.value === "string");
}

/** Rules that can be asked at once: about few variables, with few results. */
class Run {
  readonly rules: Rule[] = [];
  readonly variables = new Set<string>();
  readonly #results = new Set<string>();
  start = 0;
  end = 0;

  /** False: they do not fit in, and nothing was added. */
  add(rules: readonly Rule[], { start, end }: Statement): boolean {
    const variables = rules.flatMap(({ conditions }) => conditions.map(({ variable }) => variable));
    const results = rules.map(({ returned }) => returned);
    if (
      sizeWith(this.variables, variables) > MOST_VARIABLES ||
      sizeWith(this.#results, results) > MOST_RESULTS
    )
      return false;
    if (this.rules.length === 0) this.start = start;
    this.end = end;
    for (const variable of variables) this.variables.add(variable);
    for (const result of results) this.#results.add(result);
    for (const rule of rules) this.rules.push(rule);
    return true;
  }
}

function sizeWith(names: ReadonlySet<string>, more: readonly string[]): number {
  return names.size + new Set(more.filter((name) => !names.has(name))).size;
}

/** The names a function declares itself: reading one runs no code. */
function localsOf(node: FunctionNode): ReadonlySet<string> {
  const names = node.params.flatMap((param) => (param.type === "Identifier" ? [param.name] : []));
  const collect = (inner: AnyNode): void => {
    if (inner.type === "VariableDeclarator" && inner.id.type === "Identifier") names.push(inner.id.name);
    for (const child of childrenOf(inner)) if (!isFunction(child)) collect(child);
  };
  collect(node.body);
  return new Set(names);
}

function isWatched(name: string): boolean {
  return RULE_HELPERS.includes(name) || name === "FindProxyForURL" || name === "FindProxyForURLEx";
}

/** It is called here, or this is the name of the function that is declared. */
function isPlainUse(parent: AnyNode, child: AnyNode): boolean {
  if (parent.type === "CallExpression") return parent.callee === child;
  return (
    parent.type === "FunctionDeclaration" && parent.id === child && !RULE_HELPERS.includes(parent.id.name)
  );
}
