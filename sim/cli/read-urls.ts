import { createReadStream } from "node:fs";
import { parseUrl } from "../../pac/index.ts";
import { CommandError, EXIT, type Io } from "../../site/index.ts";

/** One line of a URL list, and where it stands, for messages. */
export interface UrlLine {
  readonly url: string;
  readonly file: string;
  readonly line: number;
}

/** A line that is longer than this is no URL, and whatever it is must not fill the memory. Browsers take 2 MiB. */
const MOST_CHARACTERS = 2 * 1024 * 1024;
/** A large file is read in pieces of this size; what is typed or trickles in comes line by line. */
const PIECE_BYTES = 256 * 1024;

/**
 * The URLs of `--urls`, as they come in, in their order: a list may have millions. Blank lines and lines that start
 * with `#` are skipped.
 *
 * @param list a file, or `-` for standard input
 * @throws CommandError when the list cannot be read
 */
export async function* readUrls(list: string, io: Io): AsyncGenerator<readonly UrlLine[]> {
  const file = list === "-" ? "(standard input)" : list;
  const decoder = new TextDecoder();
  let line = 0;
  let begun = "";
  const take = (text: string, isEnd: boolean): UrlLine[] => {
    // A line end may come in two halves, and behind the last one there is the beginning of a line.
    const half = !isEnd && text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - half.length).split(/\r\n|[\n\r]/);
    begun = isEnd ? "" : `${lines.pop()}${half}`;
    return lines.flatMap((each) => {
      line += 1;
      const url = each.trim();
      return url === "" || url.startsWith("#") ? [] : { url, file, line };
    });
  };
  try {
    const pieces = list === "-" ? io.stdin : createReadStream(list, { highWaterMark: PIECE_BYTES });
    for await (const bytes of pieces) {
      yield take(begun + decoder.decode(bytes, { stream: true }), false);
      if (begun.length > MOST_CHARACTERS) throw tooLong(file, line + 1);
    }
    yield take(begun + decoder.decode(), true);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `--urls: cannot read ${file}: ${code === "ENOENT" ? "no such file" : code}`,
      EXIT.failed,
    );
  }
}

function tooLong(file: string, line: number): CommandError {
  const limit = `${MOST_CHARACTERS / 1024 / 1024} Mi characters`;
  return new CommandError(
    `${file}:${line}: the line is longer than ${limit}; expected a list with one URL a line`,
    EXIT.failed,
  );
}

/** The three ways to name URLs: one, a list, or some to name the rules for. Exactly one of them. */
export function requireUrls(
  url: string | undefined,
  { urls, which, summary }: { urls?: string; which?: string[]; summary?: boolean },
): void {
  const given = [url, urls, which].filter((each) => each !== undefined).length;
  if (given === 0)
    throw new CommandError("name a URL, or a list of them with --urls (see pac-sim --help)", EXIT.usage);
  if (given > 1) throw new CommandError("give a URL, --urls or --which, only one of them", EXIT.usage);
  if (summary === true && urls === undefined)
    throw new CommandError("--summary counts the URLs of a list: name it with --urls", EXIT.usage);
}

/**
 * Reads an absolute URL with a host.
 *
 * @throws CommandError that says what to write instead
 */
export function absoluteUrl(text: string): URL {
  const url = parseUrl(text);
  if (url !== null && url.hostname !== "") return url;
  const guess = `https://${text}/`;
  const hint = !text.includes("://") && parseUrl(guess) !== null ? `; did you mean ${guess}?` : "";
  throw new CommandError(`"${text}" is not an absolute URL${hint}`, EXIT.usage);
}
