import { createReadStream } from "node:fs";
import { parseUrl } from "../../pac/index.ts";
import { CommandError, EXIT, type Io } from "../../site/index.ts";

/** One line of a URL list with its number, for messages. */
export interface UrlLine {
  readonly url: string;
  readonly place: string;
}

/**
 * The URLs of `--urls`, as a stream: a list may have millions. Blank lines and lines that start with `#` are skipped.
 *
 * @param list a file, or `-` for standard input
 * @throws CommandError when the list cannot be read
 */
export async function* readUrls(list: string, io: Io): AsyncGenerator<UrlLine> {
  const [{ createInterface }, { Readable }] = await Promise.all([
    import("node:readline"),
    import("node:stream"),
  ]);
  const name = list === "-" ? "(standard input)" : list;
  const input = list === "-" ? Readable.from(io.stdin) : createReadStream(list);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const text = line.trim();
      if (text !== "" && !text.startsWith("#")) yield { url: text, place: `${name}:${number}` };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `--urls: cannot read ${name}: ${code === "ENOENT" ? "no such file" : code}`,
      EXIT.failed,
    );
  }
}

/** Either a URL or a list, not both, not neither. */
export function requireUrls(url: string | undefined, list: string | undefined): void {
  if (url === undefined && list === undefined) {
    throw new CommandError("name a URL, or a list of them with --urls (see pac-sim --help)", EXIT.usage);
  }
  if (url !== undefined && list !== undefined) {
    throw new CommandError("give a URL or --urls, not both", EXIT.usage);
  }
}

/**
 * Checks that a text is an absolute URL with a host.
 *
 * @throws CommandError that says what to write instead
 */
export function absoluteUrl(text: string): string {
  if ((parseUrl(text)?.hostname ?? "") !== "") return text;
  const guess = `https://${text}/`;
  const hint = !text.includes("://") && parseUrl(guess) !== null ? `; did you mean ${guess}?` : "";
  throw new CommandError(`"${text}" is not an absolute URL${hint}`, EXIT.usage);
}
