import { expect, test } from "vitest";
import { parseSite, SiteError } from "../../site/index.ts";

/** Line 1 of every site file made by `site`. */
export const PAC = "pac: { file: proxy.pac, url: http://pac.corp.example/proxy.pac }";

/** A site file with these lines after the first. */
export function site(...lines: string[]): string {
  return [PAC, ...lines, ""].join("\n");
}

/** A site file with one listener, on line 3. */
export function listener(parts: string): string {
  return site("listeners:", `  - { name: a, ${parts} }`);
}

/** What is wrong with a site file: `line:column: message`, in order. */
export function problemsOf(text: string): string[] {
  try {
    parseSite(text, "pacwright.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return error.message.split("\n").map((line) => line.replace(/^pacwright\.yaml:/, ""));
  }
}

export type MistakenRow = [name: string, text: string, ...problems: string[]];

/** Each text has exactly these problems: one test a row. */
export function rejects(rows: MistakenRow[]): void {
  test.each(rows.map(([name, text, ...problems]) => ({ name, text, problems })))(
    "$name",
    ({ text, problems }) => {
      expect(problemsOf(text)).toEqual(problems);
    },
  );
}
