import type { Rule } from "eslint";
import { clientsOf } from "../eslint/settings.ts";

/** Of every other client, only the site can say whether it is in use: see `lint/evaluation/usual-clients.ts`. */
const BROWSERS: readonly string[] = ["chromium", "firefox"];

/** The clients a syntax check speaks for: those the site names, else those that people browse with. */
export function clientsInUse(context: Rule.RuleContext): readonly string[] {
  return clientsOf(context) ?? BROWSERS;
}

/** The names of clients as they stand in a sentence: `chromium, firefox and node`. */
export function inWords(clients: readonly string[]): string {
  const names = clients.map((id) => NAMES[id] ?? id);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const NAMES: Readonly<Record<string, string>> = {
  chromium: "Chromium",
  firefox: "Firefox",
  node: "pac-resolver (Node programs)",
  winhttp: "WinHTTP",
};
