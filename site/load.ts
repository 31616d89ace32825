import { dirname, resolve } from "node:path";
import { SiteError } from "./problem.ts";
import type { SiteFile } from "./schema.ts";

/** A site file with the paths in it resolved against its own folder. */
export interface Site extends SiteFile {
  /** The site file, absolute. */
  readonly file: string;
  /** The PAC file, absolute. */
  readonly pacFile: string;
}

/** How the loader reads a file; `node:fs/promises` fits. */
export interface ReadsFiles {
  readFile(path: string, encoding: "utf8"): Promise<string>;
}

/**
 * Reads and validates a site file.
 *
 * @param path the file, or a folder with a `pacwright.yaml` in it
 * @throws SiteError when it cannot be read or is not a valid site file
 */
export async function loadSite(path: string, files: ReadsFiles): Promise<Site> {
  const [file, text] = await readSiteText(path, files);
  // Loaded late: a command that is given no site must not pay for a schema and a YAML parser.
  const { parseSite } = await import("./parse.ts");
  const content = parseSite(text, file);
  const absolute = resolve(file);
  return { ...content, file: absolute, pacFile: resolve(dirname(absolute), content.pac.file) };
}

export const SITE_FILE_NAME = "pacwright.yaml";

async function readSiteText(path: string, files: ReadsFiles): Promise<[file: string, text: string]> {
  for (const file of [path, `${path.replace(/\/$/, "")}/${SITE_FILE_NAME}`]) {
    try {
      return [file, await files.readFile(file, "utf8")];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EISDIR" && file === path) continue;
      throw new SiteError([{ file, line: 1, column: 1, message: cannotRead(code, file) }]);
    }
  }
  throw new SiteError([{ file: path, line: 1, column: 1, message: "cannot read the site file" }]);
}

function cannotRead(code: string | undefined, file: string): string {
  if (code === "ENOENT")
    return `no site file here; write one, or start from the example (see "pac-server --help")`;
  if (code === "EACCES") return `the site file may not be read by this user`;
  return `cannot read the site file${code ? ` (${code})` : ""}: is ${file} a regular file?`;
}
