import type { AnyNode, CallExpression, Expression, Function as FunctionAst, SwitchStatement } from "acorn";
import type { Insertions } from "../engine/insertions.ts";
import { childrenOf, isFunction } from "../engine/syntax.ts";
import { type Condition, ConditionMarker } from "./condition-marker.ts";
import { noSites, type Sites } from "./sites.ts";
import { headEnd, kindOf, runs, type Spans } from "./spans.ts";

/** Where a node stands. */
interface Context {
  readonly statement: number | null;
  readonly function: string | null;
  /** What a function without a name would be called after. */
  readonly hint: string | null;
  /** `with (object)` can turn any name into a method of the object, so callees there are left as they are. */
  readonly inWith: boolean;
}

/**
 * Adds the marks of an explanation to a copy: at every statement, condition, call and return (see `explainLibrary`).
 *
 * @param program the tree of what `insertions` will change
 * @returns what the numbers in the marks mean
 */
export function markForExplanation(program: AnyNode, insertions: Insertions, spans: Spans): Sites {
  const marker = new ExplanationMarker(insertions, spans);
  marker.visit(program, { statement: null, function: null, hint: null, inWith: false });
  return marker.sites;
}

class ExplanationMarker {
  readonly sites: Sites = noSites();
  readonly #insertions: Insertions;
  readonly #spans: Spans;
  readonly #conditions: ConditionMarker;
  /** Links of `a?.b.c()`, which cannot be taken apart. */
  readonly #chained = new Set<AnyNode>();

  constructor(insertions: Insertions, spans: Spans) {
    this.#insertions = insertions;
    this.#spans = spans;
    this.#conditions = new ConditionMarker(this.sites, insertions, spans);
  }

  visit(node: AnyNode, context: Context): void {
    if (this.#spans.isPrelude(node)) return;
    const inner = isFunction(node) ? this.#enter(node, context) : context;
    if (node.type === "ReturnStatement" && node.argument) this.#markReturn(node.argument, inner);
    if (node.type === "ChainExpression") this.#markChain(node.expression);
    if (node.type === "CallExpression" && !inner.inWith) this.#markCall(node, inner);
    if (node.type === "SwitchStatement") this.#markSwitch(node, inner);
    const condition = this.#conditions.at(node, inner.statement);
    if (condition !== null) this.#markHead(condition, inner);
    for (const child of childrenOf(node)) {
      const place = { ...inner, hint: hintFor(node), inWith: inner.inWith || node.type === "WithStatement" };
      const position = positionOf(node, child);
      if (position === null) this.visit(child, place);
      else this.#statement(child, place, position === "list");
    }
  }

  #statement(node: AnyNode, context: Context, inList: boolean): void {
    if (!runs(node) || this.#spans.isPrelude(node)) {
      this.visit(node, context);
      return;
    }
    const labelled = bodyOfLabels(node);
    const span = this.#spans.of(node, headEnd(labelled));
    const statement = this.#addStatement(span, kindOf(labelled), context);
    const mark = ` __explain.s(${statement});`;
    if (inList) this.#insertions.put(node.start, mark);
    else this.#insertions.wrap(node, `{${mark}`, "}", "statement");
    this.visit(node, { ...context, statement });
  }

  #addStatement(
    span: ReturnType<Spans["of"]>,
    kind: ReturnType<typeof kindOf>,
    { function: name }: Context,
  ): number {
    this.sites.statements.push({ ...span, kind, function: name, condition: null });
    return this.sites.statements.length - 1;
  }

  /** The body of `x => y` is a statement without being one. */
  #enter(node: FunctionAst & AnyNode, context: Context): Context {
    const name = node.id?.name ?? context.hint ?? "(anonymous)";
    const inner = { ...context, function: name, hint: null };
    if (node.body.type === "BlockStatement") return inner;
    const statement = this.#addStatement(this.#spans.of(node.body), "return", inner);
    this.#insertions.wrap(node.body, ` ( __explain.s(${statement}),`, ")");
    this.#markReturn(node.body, inner);
    return { ...inner, statement };
  }

  #markReturn(value: Expression, { function: name }: Context): void {
    this.sites.returns.push({ ...this.#spans.of(value), function: name });
    this.#insertions.wrap(value, ` __explain.r(${this.sites.returns.length - 1},(`, "))");
  }

  #markHead({ site, role }: Condition, { statement }: Context): void {
    const head = statement === null ? undefined : this.sites.statements[statement];
    if (head !== undefined && role === head.kind) head.condition = site;
  }

  /** A block of its own keeps the tested value apart from that of the same switch in a recursive call. */
  #markSwitch(node: SwitchStatement, context: Context): void {
    const { discriminant, cases } = node;
    const site = this.#conditions.addSwitch(discriminant, context.statement);
    this.#markHead({ site, role: "switch" }, context);
    const tested = `__explained${site}`;
    this.#insertions.wrap(node, `{let ${tested};`, "}", "statement");
    this.#insertions.wrap(discriminant, `(${tested}= __explain.d(${site},(`, "))).v");
    for (const { test } of cases) {
      if (!test) continue;
      const operand = this.#conditions.addCase(test, site, context.statement);
      this.#insertions.wrap(test, ` __explain.e(${operand},${tested},(`, "))");
    }
  }

  #markChain(link: AnyNode): void {
    this.#chained.add(link);
    if (link.type === "CallExpression") this.#markChain(link.callee);
    if (link.type === "MemberExpression") this.#markChain(link.object);
  }

  /** Asks for the callee instead of naming it, so that a builtin can be told from another function when it runs. */
  #markCall(call: CallExpression, { statement }: Context): void {
    const { callee } = call;
    if (callee.type === "Super" || (callee.type === "Identifier" && callee.name === "eval")) return;
    if (isFunction(callee)) return;
    const site = this.sites.calls.length;
    if (callee.type !== "MemberExpression") {
      this.#insertions.wrap(callee, ` __explain.f(${site},(`, "))");
    } else {
      const { object, property, computed } = callee;
      if (this.#chained.has(call) || object.type === "Super" || property.type === "PrivateIdentifier") return;
      this.#insertions.wrap(callee, ` __explain.m(${site},`, "");
      const token = this.#spans.tokenBetween(object.end, property.start, computed ? "[" : ".");
      this.#insertions.replace(token, computed ? ",(" : ",");
      if (computed) this.#insertions.replace(callee.end - 1, "))");
      else this.#insertions.wrap(property, '"', '")');
    }
    this.sites.calls.push({ ...this.#spans.of(call), statement });
  }
}

/** In a list a mark can stand before a statement; alone, as in `if (x) y;`, both need braces. */
function positionOf(parent: AnyNode, child: AnyNode): "list" | "alone" | null {
  switch (parent.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
      return "list";
    case "SwitchCase":
      return child === parent.test ? null : "list";
    case "IfStatement":
      return child === parent.test ? null : "alone";
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "WithStatement":
      return child === parent.body ? "alone" : null;
    default:
      return null;
  }
}

function bodyOfLabels(node: AnyNode): AnyNode {
  return node.type === "LabeledStatement" ? bodyOfLabels(node.body) : node;
}

function hintFor(node: AnyNode): string | null {
  if (node.type === "VariableDeclarator" && node.id.type === "Identifier") return node.id.name;
  if (node.type === "AssignmentExpression" && node.left.type === "Identifier") return node.left.name;
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression")
    return node.left.property.type === "Identifier" && !node.left.computed ? node.left.property.name : null;
  if ((node.type === "Property" || node.type === "MethodDefinition") && node.key.type === "Identifier")
    return node.key.name;
  return null;
}
