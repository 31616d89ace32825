import type { SourceCode } from "eslint";
import type * as ESTree from "estree";

const LONGEST = 80;

/** Source text for a message: on one line and not longer than a line. */
export function quote(sourceCode: SourceCode, node: ESTree.Node): string {
  return shorten(sourceCode.getText(node));
}

/** The same for a text that is at hand. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}
