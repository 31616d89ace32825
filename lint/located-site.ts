import { LineCounter, type Node, parseDocument } from "yaml";
import type { Site } from "../site/index.ts";
import type { LocatedSite } from "./check.ts";
import type { Location } from "./finding.ts";

/**
 * Joins a site with the text it was read from, so that checks can point into the file.
 *
 * @param site the validated site
 * @param text the same file's text; where it is not known, every place is the start of the file
 */
export function locateSite(site: Site, text: string | undefined): LocatedSite {
  if (text === undefined) return { site, locate: () => ({ line: 1, column: 1 }) };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const locate = (...path: (string | number)[]): Location => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (!node?.range) continue;
      const [start, end] = node.range;
      const last = point(end);
      return { ...point(start), endLine: last.line, endColumn: last.column };
    }
    return { line: 1, column: 1 };
  };
  return { site, locate };
}
