/** What this project's schema is made of. Formats are notes to editors and are not checked here. */
interface Schema {
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
}

const CHECKED = new Set([
  ..."type properties required additionalProperties propertyNames items minItems minLength".split(" "),
  ..."minimum maximum pattern enum const anyOf".split(" "),
]);
const NOTES = new Set(["$schema", "$id", "$comment", "title", "description", "default", "format"]);

/**
 * Does a value fit a JSON Schema (draft 7, as far as it is used here)?
 *
 * @throws Error for a keyword that this does not know, so that nothing passes unchecked
 */
export function fitsSchema(value: unknown, schema: Schema): boolean {
  const unknown = Object.keys(schema).find((keyword) => !CHECKED.has(keyword) && !NOTES.has(keyword));
  if (unknown !== undefined) throw new Error(`the schema uses "${unknown}", which this test does not check`);
  if (schema.anyOf !== undefined && !schema.anyOf.some((each) => fitsSchema(value, each))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.type !== undefined && !hasType(value, schema.type)) return false;
  if (typeof value === "string") return fitsText(value, schema);
  if (typeof value === "number")
    return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  if (Array.isArray(value)) return fitsList(value, schema);
  return typeof value === "object" && value !== null ? fitsObject({ ...value }, schema) : true;
}

function hasType(value: unknown, type: NonNullable<Schema["type"]>): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function fitsText(value: string, { minLength = 0, pattern = "" }: Schema): boolean {
  return value.length >= minLength && new RegExp(pattern).test(value);
}

function fitsList(value: readonly unknown[], { items = {}, minItems = 0 }: Schema): boolean {
  return value.length >= minItems && value.every((item) => fitsSchema(item, items));
}

function fitsObject(value: Readonly<Record<string, unknown>>, schema: Schema): boolean {
  const { properties = {}, required = [], additionalProperties = true, propertyNames = {} } = schema;
  if (required.some((key) => !Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, inner]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known !== undefined) return fitsSchema(inner, known);
    if (typeof additionalProperties === "boolean") return additionalProperties;
    return fitsSchema(key, propertyNames) && fitsSchema(inner, additionalProperties);
  });
}
