import type { AnyNode, Expression, LogicalExpression } from "acorn";
import type { Insertions } from "../engine/insertions.ts";
import type { ConditionRole, ConditionSite, Sites } from "./sites.ts";
import type { Spans } from "./spans.ts";

/** The outermost of nested conditions. */
export interface Condition {
  readonly site: number;
  readonly role: ConditionRole;
}

type Operator = LogicalExpression["operator"];

/** Marks conditions and their operands, so that it shows which of them were evaluated and which were not reached. */
export class ConditionMarker {
  readonly #sites: Sites;
  readonly #insertions: Insertions;
  readonly #spans: Spans;
  readonly #done = new Set<AnyNode>();

  constructor(sites: Sites, insertions: Insertions, spans: Spans) {
    this.#sites = sites;
    this.#insertions = insertions;
    this.#spans = spans;
  }

  /** Marks the condition that a node begins or is, unless it is part of one that is marked already. */
  at(node: AnyNode, statement: number | null): Condition | null {
    const found = conditionOf(node);
    if (found === null || this.#done.has(found.test)) return null;
    return { site: this.#mark(found.test, found.role, null, statement), role: found.role };
  }

  addSwitch(discriminant: Expression, statement: number | null): number {
    return this.#add(discriminant, "switch", null, statement);
  }

  addCase(test: Expression, parent: number, statement: number | null): number {
    return this.#add(test, "case", parent, statement);
  }

  #mark(node: Expression, role: ConditionRole, parent: number | null, statement: number | null): number {
    const site = this.#add(node, role, parent, statement);
    this.#done.add(node);
    this.#insertions.wrap(node, ` __explain.c(${site},(`, "))");
    if (node.type === "LogicalExpression") {
      for (const operand of this.#operands(node)) this.#mark(operand, "operand", site, statement);
    } else if (isNegation(node)) {
      this.#mark(node.argument, "operand", site, statement);
    }
    return site;
  }

  /** The operands of `a || b || c`, however they are bracketed; a list may have thousands, so nothing recurs. */
  #operands(root: LogicalExpression): Expression[] {
    const operands: Expression[] = [];
    const waiting: Expression[] = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node.type === "LogicalExpression" && node.operator === root.operator) {
        this.#done.add(node);
        waiting.push(node.right, node.left);
      } else operands.push(node);
    }
    return operands;
  }

  #add(node: Expression, role: ConditionRole, parent: number | null, statement: number | null): number {
    const id = this.#sites.conditions.length;
    const site: ConditionSite = {
      ...this.#spans.of(node),
      role,
      operator: operatorOf(node, role),
      statement,
      parent,
      operands: [],
    };
    this.#sites.conditions.push(site);
    if (parent !== null) this.#sites.conditions[parent]?.operands.push(id);
    return id;
  }
}

function conditionOf(node: AnyNode): { test: Expression; role: ConditionRole } | null {
  switch (node.type) {
    case "IfStatement":
      return { test: node.test, role: "if" };
    case "WhileStatement":
      return { test: node.test, role: "while" };
    case "DoWhileStatement":
      return { test: node.test, role: "do-while" };
    case "ForStatement":
      return node.test ? { test: node.test, role: "for" } : null;
    case "ConditionalExpression":
      return { test: node.test, role: "ternary" };
    case "LogicalExpression":
      return { test: node, role: "value" };
    case "UnaryExpression":
      return isNegation(node) ? { test: node, role: "value" } : null;
    default:
      return null;
  }
}

/** `!x`, but not the `!0` that minifiers write for true. */
function isNegation(node: AnyNode): node is Expression & { type: "UnaryExpression"; argument: Expression } {
  return node.type === "UnaryExpression" && node.operator === "!" && node.argument.type !== "Literal";
}

function operatorOf(node: Expression, role: ConditionRole): Operator | "!" | null {
  if (role === "switch" || role === "case") return null;
  if (node.type === "LogicalExpression") return node.operator;
  return isNegation(node) ? "!" : null;
}
