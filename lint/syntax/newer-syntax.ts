import type { AST, SourceCode } from "eslint";
import type * as ESTree from "estree";
import { JSCRIPT_RESERVED } from "../../sim/index.ts";
import { type FunctionNode, parentOf } from "./node.ts";
import { perProgram } from "./per-program.ts";
import { walk } from "./walk.ts";

/** A way of writing that came after the third edition of ECMAScript. */
export interface Feature {
  /** For a message; quoted where it is source text. */
  readonly what: string;
  /** The edition that brought it: 5, or a year. */
  readonly edition: number;
  /** What to write for an engine that is older. */
  readonly instead: string;
  /** pac-resolver's parser stops at 2017, but leaves regular expressions to Node. */
  readonly isRegExp?: true;
}

const PLAIN_LOOP = "write a for loop that counts";
const PLAIN_FUNCTION = "write function (...) {...}";
const PLAIN_TEST = "compare with null first";

/** The third edition, December 1999, against what each later one added (ECMA-262, annexes and tc39/proposals). */
export const FEATURES = {
  accessor: { what: "a getter or setter", edition: 5, instead: "write a function" },
  trailingComma: { what: "a comma at the end of an object", edition: 5, instead: "remove it" },
  reservedName: { what: "a reserved word as a property name", edition: 5, instead: "write it in quotes" },
  let: { what: '"let"', edition: 2015, instead: 'write "var"' },
  const: { what: '"const"', edition: 2015, instead: 'write "var"' },
  arrow: { what: "an arrow function", edition: 2015, instead: PLAIN_FUNCTION },
  template: { what: "a template literal", edition: 2015, instead: "join strings with +" },
  class: { what: "a class", edition: 2015, instead: PLAIN_FUNCTION },
  generator: { what: "a generator function", edition: 2015, instead: PLAIN_FUNCTION },
  spread: { what: '"..." in a list', edition: 2015, instead: "use concat or apply" },
  rest: { what: '"..." in parameters or a pattern', edition: 2015, instead: "use arguments or slice" },
  destructuring: { what: "destructuring", edition: 2015, instead: "take each value by itself" },
  defaultValue: { what: "a default value", edition: 2015, instead: "set it in the function" },
  forOf: { what: '"for ... of"', edition: 2015, instead: PLAIN_LOOP },
  shorthand: { what: "a shorthand property", edition: 2015, instead: "write name: value" },
  method: { what: "a method in an object", edition: 2015, instead: "write name: function (...) {...}" },
  computedKey: { what: "a computed property name", edition: 2015, instead: "assign it to object[name]" },
  binaryNumber: { what: "a binary or octal number", edition: 2015, instead: "write it in decimal" },
  codePoint: { what: 'a "\\u{...}" escape', edition: 2015, instead: 'write two "\\u" escapes' },
  newTarget: { what: '"new.target"', edition: 2015, instead: "remove it" },
  regExpFlag: {
    what: "a flag of a regular expression",
    edition: 2015,
    instead: "use g, i and m only",
    isRegExp: true,
  },
  power: { what: '"**"', edition: 2016, instead: "write Math.pow" },
  async: { what: "an async function", edition: 2017, instead: "remove it: look-ups need no waiting" },
  callComma: { what: "a comma after the last parameter or argument", edition: 2017, instead: "remove it" },
  objectSpread: { what: '"..." in an object', edition: 2018, instead: "copy the properties in a loop" },
  asyncLoop: { what: '"for await" or an async generator', edition: 2018, instead: PLAIN_LOOP },
  regExpGroup: {
    what: "a named group or look-behind in a regular expression",
    edition: 2018,
    instead: "use a plain group",
    isRegExp: true,
  },
  bareCatch: { what: '"catch" without a name', edition: 2019, instead: 'write "catch (e)"' },
  optionalChain: { what: '"?."', edition: 2020, instead: PLAIN_TEST },
  nullish: { what: '"??"', edition: 2020, instead: PLAIN_TEST },
  bigInt: { what: "a BigInt", edition: 2020, instead: "use numbers" },
  logicalAssignment: { what: "a logical assignment", edition: 2021, instead: "write the assignment out" },
  separator: { what: 'a number with "_"', edition: 2021, instead: "write the digits alone" },
  classField: {
    what: "a field, private name or static block in a class",
    edition: 2022,
    instead: "set it in the constructor",
  },
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureId = keyof typeof FEATURES;

/** A place where a file uses a feature: what is written that way, or the comma. */
export type FeatureUse = ESTree.Node | AST.Token;

/** Where a file uses what came after the third edition, each in source order. */
export const newerSyntax = perProgram(
  (sourceCode: SourceCode): ReadonlyMap<FeatureId, readonly FeatureUse[]> => {
    const found = new Map<FeatureId, FeatureUse[]>();
    const add = (id: FeatureId, use: FeatureUse) => {
      const uses = found.get(id);
      if (uses) uses.push(use);
      else found.set(id, [use]);
    };
    walk(sourceCode, (node) => {
      for (const id of featuresOf(node)) add(id, node);
    });
    for (const [id, comma] of commasAtEnd(sourceCode.ast.tokens)) add(id, comma);
    return found;
  },
);

/** Commas with nothing after them. At the end of a list one was always allowed. */
function* commasAtEnd(tokens: readonly AST.Token[]): Generator<[FeatureId, AST.Token]> {
  for (const [i, token] of tokens.entries()) {
    if (token.type !== "Punctuator" || token.value !== ",") continue;
    const next = tokens[i + 1];
    if (next?.type !== "Punctuator") continue;
    if (next.value === "}") yield ["trailingComma", token];
    else if (next.value === ")") yield ["callComma", token];
  }
}

function featuresOf(node: ESTree.Node): readonly FeatureId[] {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return functionFeatures(node);
    case "VariableDeclaration":
      return node.kind === "let" || node.kind === "const" ? [node.kind] : [];
    case "Property":
      return propertyFeatures(node);
    case "MemberExpression":
      return !node.computed && isReservedName(node.property) ? ["reservedName"] : [];
    case "SpreadElement":
      return parentOf(node)?.type === "ObjectExpression" ? ["objectSpread"] : ["spread"];
    case "RestElement":
      return parentOf(node)?.type === "ObjectPattern" ? ["objectSpread"] : ["rest"];
    case "ForOfStatement":
      return node.await ? ["asyncLoop"] : ["forOf"];
    case "BinaryExpression":
      return node.operator === "**" ? ["power"] : [];
    case "AssignmentExpression":
      return node.operator === "**="
        ? ["power"]
        : /^(\?\?|\|\||&&)=$/.test(node.operator)
          ? ["logicalAssignment"]
          : [];
    case "LogicalExpression":
      return node.operator === "??" ? ["nullish"] : [];
    case "CatchClause":
      return node.param === null ? ["bareCatch"] : [];
    case "Literal":
      return literalFeatures(node);
    default: {
      const id = BY_TYPE[node.type];
      return id === undefined ? [] : [id];
    }
  }
}

const BY_TYPE: Readonly<Partial<Record<ESTree.Node["type"], FeatureId>>> = {
  ArrayPattern: "destructuring",
  AssignmentPattern: "defaultValue",
  ChainExpression: "optionalChain",
  ClassDeclaration: "class",
  ClassExpression: "class",
  MetaProperty: "newTarget",
  ObjectPattern: "destructuring",
  PrivateIdentifier: "classField",
  PropertyDefinition: "classField",
  StaticBlock: "classField",
  TemplateLiteral: "template",
};

function functionFeatures(node: FunctionNode): FeatureId[] {
  const found: FeatureId[] = [];
  if (node.async && node.generator) found.push("asyncLoop");
  else if (node.async) found.push("async");
  else if (node.generator) found.push("generator");
  if (node.type === "ArrowFunctionExpression") found.push("arrow");
  return found;
}

function propertyFeatures(node: ESTree.Property | ESTree.AssignmentProperty): FeatureId[] {
  // A pattern counts as such.
  if (parentOf(node)?.type !== "ObjectExpression") return [];
  if (node.kind !== "init") return ["accessor"];
  if (node.shorthand) return ["shorthand"];
  if (node.computed) return ["computedKey"];
  if (node.method) return ["method"];
  return isReservedName(node.key) ? ["reservedName"] : [];
}

function isReservedName(key: ESTree.Node): boolean {
  return key.type === "Identifier" && JSCRIPT_RESERVED.has(key.name);
}

function literalFeatures(node: ESTree.Literal): FeatureId[] {
  const { raw = "" } = node;
  if ("regex" in node && node.regex) {
    const { pattern, flags } = node.regex;
    if (/[^gim]/.test(flags)) return ["regExpFlag"];
    return /\(\?<[=!\p{L}_$]/u.test(pattern) ? ["regExpGroup"] : [];
  }
  if ("bigint" in node) return ["bigInt"];
  if (typeof node.value === "string") return /(?<!\\)(?:\\\\)*\\u\{/.test(raw) ? ["codePoint"] : [];
  if (typeof node.value !== "number") return [];
  if (raw.includes("_")) return ["separator"];
  return /^0[bo]/i.test(raw) ? ["binaryNumber"] : [];
}
