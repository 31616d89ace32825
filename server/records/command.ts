import { CommandError, EXIT, type ExitStatus, type Io, type Site } from "../../site/index.ts";
import { RecordsError, type Snippet } from "./format.ts";
import { RECORDS } from "./formats/index.ts";

export interface RecordsOptions {
  readonly format: string;
  readonly json?: true;
}

/**
 * `pac-server records`: prints what others must configure so that a site works.
 *
 * @returns the exit status; `usage` when the site does not say enough for one of the formats
 * @throws CommandError when there is no such format
 */
export function recordsCommand(site: Site, { format, json }: RecordsOptions, io: Io): ExitStatus {
  let status: ExitStatus = EXIT.fine;
  const written = chosen(format).flatMap((id) => {
    try {
      return (RECORDS[id]?.write(site) ?? []).map((snippet) => ({ format: id, ...snippet }));
    } catch (error) {
      if (!(error instanceof RecordsError)) throw error;
      io.stderr.write(`pac-server: ${site.file}: ${id}: ${error.message}\n`);
      status = EXIT.usage;
      return [];
    }
  });
  io.stdout.write(json ? jsonLines(written) : plainText(written));
  return status;
}

function chosen(format: string): string[] {
  const known = Object.keys(RECORDS);
  if (format === "all") return known;
  if (known.includes(format)) return [format];
  throw new CommandError(`there is no format "${format}"; known: ${known.join(", ")}, all`, EXIT.usage);
}

function jsonLines(written: readonly Snippet[]): string {
  return written.map((snippet) => `${JSON.stringify(snippet)}\n`).join("");
}

/** One file alone is printed as it is, so that it can be sent to its place. */
function plainText(written: readonly Snippet[]): string {
  const [first] = written;
  if (first !== undefined && written.length === 1) return first.text;
  return written.map(({ file, text }) => `==> ${file} <==\n${text}`).join("\n");
}
