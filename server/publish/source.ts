import { MAX_PAC_BYTES } from "../../pac/index.ts";
import { expectationsFileOf } from "../../sim/index.ts";
import type { Site } from "../../site/index.ts";
import type { Clock, Files, Stop } from "../world.ts";
import type { Problem } from "./candidate.ts";
import { followFile } from "./follow.ts";
import type { Origin } from "./release.ts";

/** What a source holds: a candidate before it is judged. */
export interface Material {
  /** How messages name the PAC. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expectations: { readonly file: string; readonly text: string } | null;
  readonly origin: Origin;
}

/** Where candidates come from. */
export interface Source {
  /** How messages name the PAC. */
  readonly file: string;
  /** What is there now, or why there is nothing. */
  read(): Promise<Material | Problem>;
  /** Calls back when there may be something new. */
  follow(onChange: () => void): Stop;
}

/** No expectations file is that large; more of it would not be read. */
export const MAX_EXPECTATIONS_BYTES = 4 * 1024 * 1024;

/** The PAC file of a site, with the expectations beside it. */
export function fileSource(site: Site, { files, clock }: { files: Files; clock: Clock }): Source {
  const { pacFile } = site;
  const expectationsFile = expectationsFileOf(site);
  const readExpectations = async (): Promise<Material["expectations"] | Problem> => {
    try {
      const bytes = await files.read(expectationsFile, MAX_EXPECTATIONS_BYTES);
      return { file: expectationsFile, text: new TextDecoder().decode(bytes) };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" && site.pac.expectations === undefined) return null;
      return problemWith(expectationsFile, `cannot read the expectations (${code ?? message})`);
    }
  };
  return {
    file: pacFile,
    async read() {
      let bytes: Uint8Array;
      try {
        bytes = await files.read(pacFile, MAX_PAC_BYTES + 1);
      } catch (error) {
        return unreadable(site, error as NodeJS.ErrnoException);
      }
      const expectations = await readExpectations();
      if (expectations !== null && "message" in expectations) return expectations;
      return { file: pacFile, bytes, expectations, origin: { kind: "file", path: pacFile } };
    },
    follow(onChange) {
      const stops = [pacFile, expectationsFile].map((file) => followFile(file, { files, clock }, onChange));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A problem of a file as a whole. */
export function problemWith(file: string, message: string): Problem {
  return { file, line: null, column: null, message, source: "file" };
}

function unreadable({ file, pacFile }: Site, { code, message }: NodeJS.ErrnoException): Problem {
  if (code === "ENOENT")
    return problemWith(pacFile, `the PAC file does not exist; "pac.file" in ${file} names it`);
  if (code === "EACCES") return problemWith(pacFile, "the PAC file may not be read by this user");
  if (code === "EISDIR") return problemWith(pacFile, `not a regular file; "pac.file" in ${file} names it`);
  return problemWith(pacFile, `cannot read the PAC file (${code ?? message})`);
}
