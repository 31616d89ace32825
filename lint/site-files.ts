import { readFile } from "node:fs/promises";
import { loadSite, type ReadsFiles, type Site, SiteError } from "../site/index.ts";

/** A site and the text it was read from. */
export interface ReadSite {
  readonly site: Site;
  readonly text: string;
}

/** Reads a site file, or says with places what is wrong with it. */
export async function readSite(path: string): Promise<ReadSite | SiteError> {
  let text = "";
  const files: ReadsFiles = {
    async readFile(file, encoding) {
      text = await readFile(file, encoding);
      return text;
    },
  };
  try {
    const site = await loadSite(path, files);
    return { site, text };
  } catch (error) {
    if (error instanceof SiteError) return error;
    throw error;
  }
}
