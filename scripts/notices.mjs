// What the licences of bundled packages ask for: their notices, in one text.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const RULE = `\n${"-".repeat(78)}\n\n`;

/**
 * The notices of the packages that these modules belong to, by name. A package without a file of its own is named with
 * the licence its manifest states.
 *
 * @param modules files, as absolute paths
 */
export function noticesFor(modules) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
  const notices = [...folders].map(notice).sort();
  const head = "The programs in this folder contain these packages, unchanged but for their form:\n";
  return [head, ...notices].join(RULE);
}

/** The folder of the package a module was installed with; null for one of ours. */
function packageFolder(module) {
  const [, folder] = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(module) ?? [];
  return folder === undefined || !existsSync(path.join(folder, "package.json")) ? null : folder;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)\b/i.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), "utf8").trim());
  return `${[`${name} ${version} (${license})`, ...texts].join("\n\n")}\n`;
}
