import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { bindingOfName, soleValue } from "./bindings.ts";
import { constantString } from "./fold.ts";
import { type Role, roleOf } from "./host-role.ts";
import type { HostTest } from "./host-tests.ts";
import { asExpression, staticKey } from "./node.ts";
import { walk } from "./walk.ts";

interface LookUp {
  readonly role: Role;
  readonly via: string;
  readonly subject: ESTree.Node;
  /** The table as it is named there, and what it is. */
  readonly container: ESTree.Node;
  readonly table: ESTree.ObjectExpression | ESTree.ArrayExpression;
}

/**
 * Look-ups of the host or URL in a table or list of constants: `table[host]`, `host in table`,
 * `table.hasOwnProperty(host)`, `list.indexOf(host)`, `names.has(host)`. A table is listed once, however many ask it,
 * and not at all when it is also used for something else: then other texts than hosts may be its business.
 */
export function listTests(sourceCode: SourceCode): Omit<HostTest, "shared">[] {
  const lookUps: LookUp[] = [];
  walk(sourceCode, (node) => {
    const found = readLookUp(sourceCode, node);
    if (found) lookUps.push(found);
  });
  const containers = new Set(lookUps.map(({ container }) => container));
  const tables = new Set<ESTree.Node>();
  return lookUps.flatMap((lookUp) => {
    const { container, table } = lookUp;
    const binding = bindingOfName(sourceCode, container);
    if (tables.has(table) || binding?.reads.some((read) => !containers.has(read))) return [];
    tables.add(table);
    return textsOf(sourceCode, lookUp);
  });
}

function readLookUp(sourceCode: SourceCode, node: ESTree.Node): LookUp | null {
  const parts = partsOf(node);
  if (parts === null) return null;
  const { container, asked, via } = parts;
  const role = asked ? roleOf(sourceCode, asked) : null;
  const table = role && container ? tableOf(sourceCode, container) : null;
  if (!asked || !container || !role || !table) return null;
  if ((table.type === "ArrayExpression") !== LIST_METHODS.has(via)) return null;
  return { role, via, subject: asked, container, table };
}

const LIST_METHODS: ReadonlySet<string> = new Set(["indexOf", "includes", "has"]);

interface Parts {
  readonly container: ESTree.Node | undefined;
  readonly asked: ESTree.Node | undefined;
  readonly via: string;
}

function partsOf(node: ESTree.Node): Parts | null {
  if (node.type === "MemberExpression") {
    return node.computed ? { container: node.object, asked: node.property, via: "[]" } : null;
  }
  if (node.type === "BinaryExpression") {
    return node.operator === "in" ? { container: node.right, asked: node.left, via: "in" } : null;
  }
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  const via = staticKey(node.callee) ?? "";
  const [first, second] = node.arguments;
  if (LIST_METHODS.has(via) || via === "hasOwnProperty") {
    return { container: node.callee.object, asked: first, via };
  }
  // Object.prototype.hasOwnProperty.call(table, host), Object.hasOwn(table, host)
  const own = via === "call" || via === "hasOwn";
  return own ? { container: first, asked: second, via: "hasOwnProperty" } : null;
}

function tableOf(
  sourceCode: SourceCode,
  node: ESTree.Node,
): ESTree.ObjectExpression | ESTree.ArrayExpression | null {
  const binding = node.type === "Identifier" ? bindingOfName(sourceCode, node) : null;
  const value = binding ? soleValue(binding) : asExpression(node);
  if (value?.type === "ObjectExpression" || value?.type === "ArrayExpression") return value;
  // new Set(["corp.example"])
  const [list] = value?.type === "NewExpression" ? value.arguments : [];
  return list?.type === "ArrayExpression" ? list : null;
}

function textsOf(sourceCode: SourceCode, { role, via, subject, table }: LookUp): Omit<HostTest, "shared">[] {
  const keys: (ESTree.Node | null)[] =
    table.type === "ArrayExpression"
      ? table.elements
      : table.properties.map((property) =>
          property.type === "Property" && !property.computed ? property.key : null,
        );
  return keys.flatMap((key): Omit<HostTest, "shared">[] => {
    const node = asExpression(key);
    if (node === null) return [];
    const text =
      node.type === "Identifier" && table.type === "ObjectExpression"
        ? node.name
        : constantString(sourceCode, node);
    if (text === null) return [];
    return [{ role, how: "key", via, condition: null, truth: true, subject, node, text, inPlace: false }];
  });
}
