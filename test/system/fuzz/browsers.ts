import { existsSync } from "node:fs";
import { askChromium } from "../oracle/chromium.ts";
import { askFirefox } from "../oracle/firefox.ts";
import { FIREFOX } from "../oracle/firefox-launch.ts";
import { CHROMIUM } from "../oracle/launch.ts";
import { detectIsolation } from "../oracle/namespace.ts";
import type { Fuzzed } from "./compare.ts";

export const BROWSERS: Readonly<Record<Fuzzed["client"], Fuzzed>> = {
  chromium: { client: "chromium", ask: (questions) => askChromium(questions), namesEveryFailure: true },
  firefox: { client: "firefox", ask: (questions) => askFirefox(questions), namesEveryFailure: false },
};

const PROGRAMS = { chromium: CHROMIUM, firefox: FIREFOX };

/** Why this browser cannot be fuzzed here; null: it can. */
export function whyNot({ client }: Fuzzed): string | null {
  if (!existsSync(PROGRAMS[client])) return `${PROGRAMS[client]} is not installed`;
  if (detectIsolation() !== null) return null;
  return "without a network namespace (root, or user namespaces) a browser cannot be given names and addresses";
}
