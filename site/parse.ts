import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { didYouMean } from "../pac/index.ts";
import { crossCheck } from "./cross-check.ts";
import { SiteError, type SiteProblem } from "./problem.ts";
import { type SiteFile, siteSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Reads and validates the text of a site file. Pure: no file is touched.
 *
 * @param text the YAML (JSON is YAML too)
 * @param file how problems name the file
 * @returns the validated content with defaults filled in
 * @throws SiteError with every problem found, each at its line and column
 */
export function parseSite(text: string, file: string): SiteFile {
  return parseYaml(siteSchema, text, file, crossCheck);
}

/**
 * Reads YAML against a schema, with every problem at its place in the text.
 *
 * @param check what no single key can say; asked only of content that fits the schema
 * @throws SiteError with every problem found
 */
export function parseYaml<S extends z.ZodType>(
  schema: S,
  text: string,
  file: string,
  check: (content: z.output<S>) => PathProblem[] = () => [],
): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw new SiteError(
      document.errors.map((error) => ({ ...at(error.pos[0]), message: firstLine(error.message) })),
    );
  }
  const read = schema.safeParse(document.toJS() ?? {});
  const found = read.success
    ? check(read.data)
    : read.error.issues.flatMap((issue) => flatten(issue)).map((issue) => describe(issue, document, schema));
  const problems = found.map(
    ({ path, key, message }): SiteProblem => ({ ...at(offsetOf(document, path, key)), message }),
  );
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (!read.success || problems.length > 0) throw new SiteError(problems);
  return read.data;
}

/** A problem that knows its place as a path into the file; `key` points at a key instead of a value. */
export interface PathProblem {
  readonly path: Path;
  readonly key?: string | undefined;
  readonly message: string;
}

/** A union's issue hides the ones inside it: take the branch that went wrong deepest, i.e. the one meant. */
function flatten(issue: Issue): Issue[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((inner) => inner.path.length));
  const branches = issue.errors.filter((branch) =>
    branch.some((inner) => inner.code !== "invalid_type" || depth(branch) > 0),
  );
  const best = branches.toSorted((a, b) => depth(b) - depth(a))[0];
  if (best === undefined) return [issue];
  return best.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

function describe(issue: Issue, document: Document, root: z.ZodType): PathProblem {
  const where = issue.path.length === 0 ? "" : `${issue.path.map(String).join(".")}: `;
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = knownKeys(root, issue.path);
    const hint = didYouMean(key, known) || (known.length > 0 ? `; known here: ${known.join(", ")}` : "");
    return { path: issue.path, key, message: `${where}unknown key "${key}"${hint}` };
  }
  const value = document.getIn(issue.path as unknown[]);
  const given = isMap(value) || value === undefined ? undefined : JSON.stringify(value);
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const hint = typeof value === "string" ? didYouMean(value, values) : "";
    return { path: issue.path, message: `${where}${given} is not one of ${values.join(", ")}${hint}` };
  }
  if (issue.code === "invalid_key") {
    const key = String(issue.path.at(-1));
    const message = issue.issues[0]?.message ?? "this key is not allowed here";
    return { path: issue.path.slice(0, -1), key, message: `${where}${message}` };
  }
  if (issue.code === "invalid_type" && value === undefined) {
    return { path: issue.path, message: `${where}is missing; expected ${expected(issue.expected)}` };
  }
  const message = issue.code === "invalid_type" ? `expected ${expected(issue.expected)}` : issue.message;
  return { path: issue.path, message: `${where}${message}${given === undefined ? "" : `, found ${given}`}` };
}

function expected(type: string): string {
  if (type === "int") return "a whole number";
  if (type === "object" || type === "record") return "a mapping";
  if (type === "array") return "a list";
  return `a ${type}`;
}

/** The keys the schema knows at a path, for the did-you-mean. */
function knownKeys(root: z.ZodType, path: Path): string[] {
  let schema: unknown = root;
  for (const step of path) {
    const inner = unwrap(schema);
    schema =
      typeof step === "number"
        ? inner?.element
        : (inner?.shape?.[String(step)] ?? inner?.valueType ?? undefined);
  }
  const target = unwrap(schema);
  return Object.keys(target?.shape ?? {});
}

interface SchemaDef {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
}

/** Peels defaults, optionals and unions off a schema until something with keys or elements is left. */
function unwrap(schema: unknown): SchemaDef | undefined {
  let current = schema as { def?: SchemaDef & { innerType?: unknown; options?: unknown[] } } | undefined;
  for (let i = 0; i < 8 && current?.def; i++) {
    const { def } = current;
    if (def.shape || def.element || def.valueType) return def;
    const next = def.innerType ?? def.options?.find((option) => unwrap(option)?.shape);
    current = next as typeof current;
  }
  return undefined;
}

/** Where in the text a path (or a key of the mapping at that path) stands; the nearest parent if it is missing. */
function offsetOf(document: Document, path: Path, key?: string): number {
  for (let end = path.length; end >= 0; end--) {
    const node = end === 0 ? document.contents : document.getIn(path.slice(0, end) as unknown[], true);
    if (isMap(node) && key !== undefined && end === path.length) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
      );
      if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
