import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadSite, packageFile, SITE_FILE_NAME, type Site } from "../site/index.ts";

/**
 * Loads the site a command is about.
 *
 * @param argument a site file or its folder; undefined: `pacwright.yaml` in the current folder, else the example
 * @throws SiteError when it cannot be read or is not valid
 */
export async function siteFromArgument(argument: string | undefined, cwd: string): Promise<Site> {
  return loadSite(argument === undefined ? await defaultSite(cwd) : resolve(cwd, argument), { readFile });
}

async function defaultSite(cwd: string): Promise<string> {
  const own = resolve(cwd, SITE_FILE_NAME);
  const present = await access(own).then(
    () => true,
    () => false,
  );
  return present ? own : packageFile("example");
}
