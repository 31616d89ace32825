import type { Difference, Verdict } from "./compare.ts";
import { FIRST_PORT } from "./destinations.ts";
import type { DatedItem } from "./item.ts";
import { shown } from "./pack.ts";

/**
 * A difference as a person reads it, and as an entry of the conformance table with the browser's answer. The name and
 * the reason are for the person to write.
 */
export function printCase(difference: Difference): string {
  const { item, world, url, browser, client, question } = difference;
  const what =
    item.kind === "pac"
      ? `the ${question.urls.indexOf(url) + 1}. of ${question.urls.length} URLs`
      : item.kind;
  return [
    `${what}: ${item.kind === "seen" ? "" : item.source}`,
    `  URL ${JSON.stringify(url)}, clock ${item.now ?? "none"}, zone ${world.tz}, addresses ${world.addresses.join(" ") || "none"}`,
    `  the browser: ${words(browser)}`,
    `  our client:  ${words(client)}`,
    tableEntry(item, url, browser, where(difference)),
  ].join("\n");
}

function words({ chain, failed }: Verdict): string {
  return `${shown(chain)}${failed ? " (the script failed)" : ""}`;
}

function where({ item: { now }, world: { tz, addresses }, url }: Difference): string {
  const machine = JSON.stringify({ addresses, tz, ...(now === undefined ? {} : { now }) });
  return `{ url: ${JSON.stringify(url)}, world: { ...OFFICE, ...${machine} } }`;
}

function tableEntry(item: DatedItem, url: string, { chain, failed }: Verdict, place: string): string {
  const value = shown(chain);
  const rest = `"...", ${place}),`;
  if (item.kind === "expression") {
    if (value === "shows boolean:true") return `  holds("...", ${JSON.stringify(item.source)}, ${rest}`;
    if (value === "shows boolean:false") return `  fails("...", ${JSON.stringify(item.source)}, ${rest}`;
    if (value.startsWith("shows throws")) return `  throws("...", ${JSON.stringify(item.source)}, ${rest}`;
    const text = value.replace(/^shows \w+:/, "");
    return `  holds("...", ${JSON.stringify(`String(${item.source}) === ${JSON.stringify(text)}`)}, ${rest}`;
  }
  if (item.kind === "seen") {
    const [seen = "", host = ""] = value.replace(/^shows string:/, "").split(" ");
    return chain === "DIRECT"
      ? `  bypass of ${JSON.stringify(url)}`
      : `  seen("...", ${JSON.stringify(url)}, ${JSON.stringify(seen)}, ${JSON.stringify(host)}, "..."),`;
  }
  const pac =
    item.kind === "pac" ? item.source : `function FindProxyForURL(url, host) { return ${item.source}; }`;
  const entry = `whole("...", ${JSON.stringify(pac)}, ${JSON.stringify(chain)}, "...", ${place})`;
  return `  ${failed ? `because("script-error", ${entry})` : entry},`.replace(`:${FIRST_PORT}`, "");
}
