/** One entry of a result string before its host and port are read. */
export interface RawEntry {
  /** The entry without surrounding spaces and tabs. */
  readonly text: string;
  readonly keyword: string;
  /** What follows the keyword, trimmed; empty when nothing does. */
  readonly target: string;
}

/**
 * Splits a result at its semicolons and each entry at its first space or tab. Empty entries vanish.
 *
 * Only spaces and tabs are trimmed: a newline stays inside its entry and makes it unreadable, which is what
 * Chromium and Firefox do (measured: the second entry of `"PROXY a:1;\nPROXY b:2"` is lost in both).
 */
export function splitEntries(result: string): RawEntry[] {
  const entries: RawEntry[] = [];
  for (const part of result.split(";")) {
    const text = part.replace(/^[ \t]+|[ \t]+$/g, "");
    if (text === "") continue;
    const gap = text.search(/[ \t]/);
    const keyword = gap < 0 ? text : text.slice(0, gap);
    entries.push({ text, keyword, target: text.slice(keyword.length).replace(/^[ \t]+/, "") });
  }
  return entries;
}
