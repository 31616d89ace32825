import type { SourceCode } from "eslint";
import type * as ESTree from "estree";
import { staticKey } from "./node.ts";
import { perProgram } from "./per-program.ts";

type Table = ESTree.ObjectExpression | ESTree.ArrayExpression;
type Index = ReadonlyMap<string, readonly ESTree.Node[]>;

const indexes = perProgram(() => new Map<Table, Index>());

/**
 * The values of an object or array literal.
 *
 * @param key the property asked for, or null for any; arrays count from "0"
 * @returns in source order; several for one key where an object gives it more than once
 */
export function tableValues(
  sourceCode: SourceCode,
  table: Table,
  key: string | null,
): readonly ESTree.Node[] {
  const known = indexes(sourceCode);
  let index = known.get(table);
  if (index === undefined) {
    index = indexOf(table);
    known.set(table, index);
  }
  return key === null ? [...index.values()].flat() : (index.get(key) ?? []);
}

/** Built once for each table: generated files have tables of thousands of names and look each of them up. */
function indexOf(table: Table): Index {
  const index = new Map<string, ESTree.Node[]>();
  const add = (key: string, value: ESTree.Node) => {
    const values = index.get(key);
    if (values) values.push(value);
    else index.set(key, [value]);
  };
  if (table.type === "ArrayExpression") {
    for (const [i, element] of table.elements.entries()) if (element) add(String(i), element);
    return index;
  }
  for (const property of table.properties) {
    if (property.type === "Property") add(staticKey(property) ?? COMPUTED, property.value);
  }
  return index;
}

/** A key that no script can ask for by name: that of properties whose name only a run can tell. */
const COMPUTED = "\0computed";
