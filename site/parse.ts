import { type Document, isMap, isPair, isScalar } from "yaml";
import type { z } from "zod";
import { crossCheck } from "./cross-check.ts";
import { describeIssues, type PathProblem } from "./issue.ts";
import { SiteError, type SiteProblem } from "./problem.ts";
import { type SiteFile, siteSchema } from "./schema.ts";
import { readYamlText } from "./yaml-text.ts";

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
  const { document, content, at } = readYamlText(text, file);
  const read = schema.safeParse(content);
  const found = read.success ? check(read.data) : describeIssues(read.error.issues, content, schema);
  const problems = found.map(
    ({ path, key, message }): SiteProblem => ({ ...at(offsetOf(document, path, key)), message }),
  );
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (!read.success || problems.length > 0) throw new SiteError(problems);
  return read.data;
}

/** Where in the text a path (or a key of the mapping at that path) stands; the nearest parent if it is missing. */
function offsetOf(document: Document, path: PathProblem["path"], key?: string): number {
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
