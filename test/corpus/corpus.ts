import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePac } from "../../pac/index.ts";
import { CATALOGUE, type CorpusFile } from "./catalogue.ts";

/** One PAC of the corpus. */
export interface CorpusPac extends CorpusFile {
  /** The file as it lies on the server. */
  readonly bytes: Uint8Array;
  /** What its author meant: decoded by its byte order mark, or as UTF-8 if it is that, else as Latin-1. */
  readonly text: string;
  /** Bytes beyond ASCII: browsers that are told no charset do not all read the same text. */
  readonly encoded: boolean;
}

/** The browsers that the corpus is about. */
export type CorpusClient = "chromium" | "firefox";

/**
 * Reads or generates one PAC.
 *
 * @throws RangeError for a name that is not in the catalogue
 */
export function corpusPac(name: string): CorpusPac {
  const file = CATALOGUE.find((each) => each.name === name);
  if (file === undefined) throw new RangeError(`the corpus has no "${name}"`);
  return load(file);
}

/** Every PAC of the corpus, in the order of the catalogue. The generated ones take some 100 ms together. */
export function corpus(): CorpusPac[] {
  return CATALOGUE.map(load);
}

/**
 * The text that a browser runs when the server names no charset: Chromium takes Latin-1 unless there is a byte order
 * mark, Firefox UTF-8 if the bytes are that (both were asked).
 */
export function textAsReadBy(client: CorpusClient, { bytes }: Pick<CorpusPac, "bytes">): string {
  return decodePac(bytes, client === "chromium" ? "iso-8859-1" : null).text;
}

function load(file: CorpusFile): CorpusPac {
  const bytes = file.generate
    ? Buffer.from(file.generate(), "latin1")
    : readFileSync(join(import.meta.dirname, "pacs", `${file.name}.pac`));
  return { ...file, bytes, text: decodePac(bytes).text, encoded: bytes.some((byte) => byte > 0x7f) };
}
