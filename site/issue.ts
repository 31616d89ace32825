import type { z } from "zod";
import { didYouMean } from "../pac/index.ts";
import { knownKeys } from "./known-keys.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A problem that knows its place as a path into the file; `key` points at a key instead of a value. */
export interface PathProblem {
  readonly path: Path;
  readonly key?: string | undefined;
  readonly message: string;
}

/**
 * What zod found, in words for the person who edits the file. Pure.
 *
 * @param content what was checked: the values in the messages come from it
 * @param schema what it was checked against: the keys in the hints come from it
 */
export function describeIssues(
  issues: readonly Issue[],
  content: unknown,
  schema: z.ZodType,
): readonly PathProblem[] {
  const problems = issues.flatMap(flatten).map((issue) => describe(issue, content, schema));
  const first = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...first.values()];
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

function describe(issue: Issue, content: unknown, schema: z.ZodType): PathProblem {
  const { path } = issue;
  const where = path.length === 0 ? "" : `${path.map(String).join(".")}: `;
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = knownKeys(schema, path);
    const hint = didYouMean(key, known) || (known.length > 0 ? `; known here: ${known.join(", ")}` : "");
    return { path, key, message: `${where}unknown key "${key}"${hint}` };
  }
  if (issue.code === "invalid_key") {
    const message = issue.issues[0]?.message ?? "this key is not allowed here";
    return { path: path.slice(0, -1), key: String(path.at(-1)), message: `${where}${message}` };
  }
  return { path, message: `${where}${complaint(issue, valueAt(content, path))}` };
}

/** What is wrong with one value. */
function complaint(issue: Issue, value: unknown): string {
  const wanted = expectation(issue);
  if (value === undefined) return `is missing; ${wanted}`;
  if (value === null) return `${issue.path.length === 0 ? "the file " : ""}is empty; ${wanted}`;
  if (issue.code === "invalid_value" && wanted.startsWith("expected one of ")) {
    const values = issue.values.map(String);
    const hint = typeof value === "string" ? didYouMean(value, values) : "";
    return `${shown(value)} is not one of ${values.join(", ")}${hint}`;
  }
  const scalar = typeof value !== "object";
  if (issue.code === "custom" && (!scalar || wanted.includes(shown(value)))) return wanted;
  return `${wanted}, found ${shown(value)}`;
}

/** What the schema wants, in our words; a message of the schema itself stands as it is. */
function expectation(issue: Issue): string {
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${TYPES[issue.expected] ?? `a ${issue.expected}`}`;
    case "invalid_value":
      return `expected one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? "expected at least one"
        : `expected ${issue.minimum} or more`;
    case "too_big":
      return `expected ${issue.maximum} or less`;
    default:
      return "not a value that fits here";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  int: "a whole number",
  string: "a text",
  boolean: "true or false",
  object: "a mapping",
  record: "a mapping",
  array: "a list",
};

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value !== "string") return String(value);
  if (value === "") return "an empty text";
  return JSON.stringify(value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}...` : value);
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    content,
  );
}
