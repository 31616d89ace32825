import type { AnyNode, Function as FunctionNode, Node, Pattern, Program } from "acorn";

/** A function of a file that may be called by its entry point, without the functions inside it. */
export interface FunctionPart {
  readonly node: FunctionNode;
  /** Where it stands: null in what runs when the file is loaded. */
  readonly around: FunctionPart | null;
  /** Its parameters and its variables. */
  readonly own: Set<string>;
  /** What it is called by; null: nobody knows. */
  readonly label: string | null;
  /** Each node with the one above it. */
  readonly nodes: (readonly [node: AnyNode, parent: AnyNode])[];
}

/** The functions of a file, and what runs at load: also functions that are called where they stand, which run once. */
export interface Functions {
  readonly parts: readonly FunctionPart[];
  readonly load: readonly (readonly [node: AnyNode, parent: AnyNode])[];
}

export function functionsOf(program: Program): Functions {
  const parts: FunctionPart[] = [];
  const load: FunctionPart["nodes"] = [];
  const rest: { node: AnyNode; parent: AnyNode; part: FunctionPart | null }[] = [
    { node: program, parent: program, part: null },
  ];
  for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
    const { node, parent } = at;
    let { part } = at;
    (part?.nodes ?? load).push([node, parent]);
    if (node.type === "FunctionDeclaration" && node.id) part?.own.add(node.id.name);
    if (isFunction(node) && !(part === null && isRunOnce(node, parent))) {
      part = {
        node,
        around: part,
        own: new Set(node.params.flatMap(namesIn)),
        label: labelOf(node, parent),
        nodes: [],
      };
      parts.push(part);
    }
    if (node.type === "VariableDeclarator") for (const name of namesIn(node.id)) part?.own.add(name);
    if (node.type === "CatchClause" && node.param)
      for (const name of namesIn(node.param)) part?.own.add(name);
    if (node.type === "ClassDeclaration" && node.id) part?.own.add(node.id.name);
    for (const child of childrenOf(node)) rest.push({ node: child, parent: node, part });
  }
  return { parts, load };
}

/** `(function () { ... })()` */
function isRunOnce(node: FunctionNode, parent: AnyNode): boolean {
  return (
    parent.type === "CallExpression" && (parent.callee as Node) === node && !node.async && !node.generator
  );
}

/** A function of any kind. */
export function isFunction(node: AnyNode): node is FunctionNode & AnyNode {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

function labelOf(node: FunctionNode, parent: AnyNode): string | null {
  if (node.id) return node.id.name;
  if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent.type === "Property" || parent.type === "MethodDefinition")
    return keyName(parent.key, parent.computed);
  if (parent.type !== "AssignmentExpression") return null;
  if (parent.left.type === "Identifier") return parent.left.name;
  return parent.left.type === "MemberExpression" ? keyName(parent.left.property, parent.left.computed) : null;
}

/** The name of a member as far as it is written down. */
export function keyName(key: Node, computed: boolean): string | null {
  const node = key as AnyNode;
  if (node.type === "Literal") return String(node.value);
  return node.type === "Identifier" && !computed ? node.name : null;
}

/** The variables that a pattern names; members of objects are none. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((each) =>
        namesIn(each.type === "Property" ? each.value : each.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => (each === null ? [] : namesIn(each)));
    case "RestElement":
      return namesIn(pattern.argument);
    case "AssignmentPattern":
      return namesIn(pattern.left);
    default:
      return [];
  }
}

/** The nodes directly below a node, in no particular order. What large files are made of has a short way. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  switch (node.type) {
    case "Identifier":
    case "Literal":
      return NONE;
    case "CallExpression":
      return [node.callee, ...node.arguments];
    case "MemberExpression":
      return [node.object, node.property];
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return [node.left, node.right];
    case "IfStatement":
      return node.alternate ? [node.test, node.consequent, node.alternate] : [node.test, node.consequent];
    case "ReturnStatement":
      return node.argument ? [node.argument] : NONE;
    case "ExpressionStatement":
      return [node.expression];
    case "BlockStatement":
      return node.body;
    case "ArrayExpression":
      return node.elements.filter((each) => each !== null);
    case "ObjectExpression":
      return node.properties;
    case "Property":
      return [node.key, node.value];
    default:
      return otherChildren(node);
  }
}

const NONE: readonly AnyNode[] = [];

function otherChildren(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (typeof value !== "object" || value === null) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item === "object" && item !== null && typeof (item as AnyNode).type === "string") {
        children.push(item as AnyNode);
      }
    }
  }
  return children;
}
