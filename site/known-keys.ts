/** The parts of a zod schema's definition that lead to keys. */
interface SchemaDef {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly keyType?: { readonly def?: { readonly entries?: Readonly<Record<string, string>> } };
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

/** The keys a schema knows at a path, for hints; none where any key will do. */
export function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  let current = schema;
  for (const step of path) {
    const inner = unwrap(current);
    current =
      typeof step === "number"
        ? inner?.element
        : (inner?.shape?.[String(step)] ?? inner?.valueType ?? undefined);
  }
  const target = unwrap(current);
  return Object.keys(target?.shape ?? target?.keyType?.def?.entries ?? {});
}

/** Peels defaults, optionals and unions off a schema until something with keys or elements is left. */
function unwrap(schema: unknown): SchemaDef | undefined {
  let current = schema as { def?: SchemaDef } | undefined;
  for (let i = 0; i < 8 && current?.def; i++) {
    const { def } = current;
    if (def.shape || def.element || def.valueType) return def;
    const next = def.innerType ?? def.options?.find((option) => unwrap(option)?.shape);
    current = next as typeof current;
  }
  return undefined;
}
