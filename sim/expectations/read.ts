import { basename, dirname, extname, join, resolve } from "node:path";
import { parseYaml, readYamlText, type Site } from "../../site/index.ts";
import { profileIds } from "../profile-by-id.ts";
import { type Expectation, expectationsSchema, unknownProfiles } from "./schema.ts";

/** Where the expectations of a site stand: where its file says, else beside the PAC: proxy.pac has proxy.test.yaml. */
export function expectationsFileOf({ file, pac, pacFile }: Pick<Site, "file" | "pac" | "pacFile">): string {
  if (pac.expectations !== undefined) return resolve(dirname(file), pac.expectations);
  return join(dirname(pacFile), `${basename(pacFile, extname(pacFile))}.test.yaml`);
}

/**
 * Reads the text of an expectations file.
 *
 * @param file how problems name it
 * @throws SiteError with every problem found
 */
export function readExpectations(text: string, file: string, site: Site): readonly Expectation[] {
  return parseYaml(expectationsSchema, text, file, (read) => unknownProfiles(read, profileIds(site)));
}

/** The lines on which the items of a YAML list begin, 1-based. */
export function linesOfItems(text: string, count: number): readonly number[] {
  const { document, at } = readYamlText(text, "");
  return Array.from({ length: count }, (_, i) => {
    const node = document.getIn([i], true) as { range?: readonly number[] | null } | undefined;
    return at(node?.range?.[0] ?? 0).line;
  });
}
