import type { Rule } from "eslint";
import type { Site } from "../../site/index.ts";

const KEY = "pacwright";

/** The `settings` of an ESLint configuration that hand the site to the checks. */
export function settingsFor(site: Site | null): Record<string, unknown> {
  return site === null ? {} : { [KEY]: { site } };
}

/** The site a syntax check may consult; null in an ESLint set-up of somebody else's, or where there is none. */
export function siteOf(context: Rule.RuleContext): Site | null {
  const own = context.settings[KEY] as { site?: Site } | undefined;
  return own?.site ?? null;
}
