import type { Finding } from "./finding.ts";

/** A replacement of the text between two offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface FixedText {
  readonly text: string;
  /** The findings whose fixes are in it, in the order of their places. */
  readonly applied: readonly Finding[];
  /** The same as edits of the text before: sorted, and none touches another. */
  readonly edits: readonly Edit[];
}

/**
 * Applies the fixes of findings to a text. Of fixes that overlap or touch, the first is applied and the others are left:
 * what they would do was decided without it, so they are for the next pass, if they are still reported then.
 *
 * @param text the file without a byte order mark, to which the ranges of fixes refer
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const crlf = usesCrlf(text);
  const wanted = findings
    .flatMap((finding) => (finding.fix === undefined ? [] : [{ finding, edit: editOf(finding.fix, crlf) }]))
    .filter(({ edit }) => text.slice(edit.start, edit.end) !== edit.text)
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const applied: Finding[] = [];
  const edits: Edit[] = [];
  const pieces: string[] = [];
  let done = 0;
  for (const { finding, edit } of wanted) {
    const last = edits.at(-1);
    if (last !== undefined && edit.start <= last.end) continue;
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
    applied.push(finding);
    edits.push(edit);
  }
  return { text: pieces.join("") + text.slice(done), applied, edits };
}

function editOf({ range: [start, end], text }: NonNullable<Finding["fix"]>, crlf: boolean): Edit {
  return { start, end, text: crlf ? text.replace(/\r?\n/g, "\r\n") : text };
}

/** True where the lines of a file end as in Windows: a fix that brings lines of its own must end them so too. */
function usesCrlf(text: string): boolean {
  const at = text.indexOf("\n");
  return at > 0 && text[at - 1] === "\r";
}
