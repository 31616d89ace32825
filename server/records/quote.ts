import { RecordsError } from "./format.ts";

/** What would end a line or hide what follows: controls, invisible formatting, Unicode's own line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const LONGEST_COMMENT = 300;

/** Lines of comment. A value of the site file in one of them cannot begin another line. */
export function commented(lines: readonly string[], mark = "#"): string[] {
  return lines.map((line) => {
    const text = line.replaceAll(new RegExp(UNSEEN, "gu"), "?");
    const cut = text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}...` : text;
    return cut === "" ? mark : `${mark} ${cut}`;
  });
}

/**
 * A path as a word of a systemd command line: in quotes with C escapes, and with the specifiers and variables that
 * systemd.service(5) would put in switched off.
 *
 * @throws RecordsError when it has a character that nobody would see
 */
export function systemdWord(path: string): string {
  requireVisible(path, "the path");
  if (/^[\w./@:+-]+$/.test(path)) return path;
  const escaped = path.replace(/["\\]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$");
  return `"${escaped}"`;
}

/** A word for a POSIX shell. */
export function shellWord(text: string): string {
  requireVisible(text, "the path");
  return /^[\w./@:=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function requireVisible(text: string, what: string): void {
  if (UNSEEN.test(text)) {
    const shown = JSON.stringify(text);
    throw new RecordsError(`${what} ${shown} has a line break or an invisible character; rename it`);
  }
}
