import { RecordsError } from "./format.ts";

/** What would end a line or hide what follows: controls, invisible formatting, Unicode's own line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const LONGEST_COMMENT = 300;

/**
 * Lines of comment. A value of the site file in one of them cannot begin another line, nor make it longer than the 2,047
 * bytes that HAProxy reads.
 */
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

/**
 * YAML, which readers of YAML 1.1 such as kubectl shall understand as it was meant: to them, U+0085, U+2028 and U+2029 end
 * a line, so that a value with one could end a block and go on as a key.
 *
 * @throws RecordsError when there is such a character, or any other that nobody would see
 */
export function plainLines(yaml: string): string {
  for (const line of yaml.split("\n")) requireVisible(line.trim(), "the line");
  return yaml;
}

function requireVisible(text: string, what: string): void {
  if (UNSEEN.test(text)) {
    const shown = JSON.stringify(text);
    throw new RecordsError(`${what} ${shown} has a line break or an invisible character; change it`);
  }
}
