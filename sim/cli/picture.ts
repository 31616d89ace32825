import { CommandError, EXIT } from "../../site/index.ts";
import type { SimEdges } from "./edges.ts";

/**
 * Makes sure that a picture may be written: a file that is there and is no picture is somebody's work, such as the PAC
 * itself, under whatever name.
 *
 * @throws CommandError (status 2) when it must not be overwritten
 */
export async function requirePictureFile(file: string, { files }: Pick<SimEdges, "files">): Promise<void> {
  if (file === "-") throw new CommandError("--svg: name a file; a picture is not printed", EXIT.usage);
  // A device is written to, never replaced, and reading one may take for ever.
  if (file.startsWith("/dev/")) return;
  const there = await textOf(file, files);
  if (there === null || there === "" || /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(there)) return;
  throw new CommandError(`--svg: ${file} is there and is no picture; it is not overwritten`, EXIT.usage);
}

/** Null: there is no such file. */
async function textOf(file: string, files: SimEdges["files"]): Promise<string | null> {
  try {
    return await files.readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    throw new CommandError(
      `--svg: cannot write ${file}: ${code === "EISDIR" ? "it is a folder" : code}`,
      EXIT.failed,
    );
  }
}

/** @throws CommandError (status 3) when it cannot be written */
export async function writePicture(file: string, svg: string, edges: SimEdges): Promise<void> {
  try {
    await edges.writeFile(file, svg);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "its folder does not exist" : code === "EACCES" ? "not permitted" : code;
    throw new CommandError(`--svg: cannot write ${file}: ${why}`, EXIT.failed);
  }
}
