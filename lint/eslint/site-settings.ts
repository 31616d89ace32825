import type { Linter } from "eslint";
import { SiteError } from "../../site/index.ts";
import { readSite } from "../site-files.ts";
import { settingsFor } from "./settings.ts";

/**
 * The part of an ESLint configuration that tells the rules of a site: its clients, its proxies and its DNS.
 *
 * @param path the site file, or a folder with a `pacwright.yaml`
 * @param now milliseconds since 1970, to compare expiry dates with; default: they are not compared
 * @throws SiteError when there is no such file, or it is not valid
 */
export async function siteSettings(path: string, now?: number): Promise<Linter.Config> {
  const read = await readSite(path);
  if (read instanceof SiteError) throw read;
  return { name: "pacwright/site", settings: settingsFor(read.site, now) };
}
