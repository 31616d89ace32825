import { isNetwork, parseNetwork } from "../../pac/index.ts";

/** No company has more networks than fit in it. */
export const MAX_NETWORKS_BYTES = 4 * 1024 * 1024;

/**
 * Reads networks from CSV: the first field of each line; the rest (a site's name, a remark) is for people. Empty lines,
 * lines that begin with "#", and a first line with no digit in its first field (a heading) are passed over.
 *
 * @param file how problems name it
 * @returns the networks, or every problem as `file:line: message`
 */
export function parseNetworks(text: string, file: string): { networks: string[]; problems: string[] } {
  const [networks, problems]: [string[], string[]] = [[], []];
  for (const [i, line] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const field = (line.split(/[,;\t]/)[0] ?? "").trim().replace(/^"(.*)"$/, "$1");
    if (field === "" || field.startsWith("#") || (i === 0 && !/\d/.test(field))) continue;
    const read = parseNetwork(field);
    if (isNetwork(read)) networks.push(field);
    else problems.push(`${file}:${i + 1}: ${read.problem}`);
  }
  if (networks.length === 0 && problems.length === 0) problems.push(`${file}:1: there is no network in it`);
  return { networks, problems };
}
