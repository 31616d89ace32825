import type { Rule } from "eslint";
import type { Site } from "../../site/index.ts";

const KEY = "pacwright";

/** What the checks are told besides the source. */
interface Told {
  readonly site?: Site;
  /** In place of those of the site. */
  readonly clients?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** The `settings` of an ESLint configuration that hand the site and the time to the checks. */
export function settingsFor(site: Site | null, now?: number): Record<string, unknown> {
  const told: Told = { ...(site && { site }), ...(now !== undefined && { now }) };
  return { [KEY]: told };
}

/** The site a syntax check may consult; null in an ESLint set-up of somebody else's, or where there is none. */
export function siteOf(context: Rule.RuleContext): Site | null {
  return toldIn(context).site ?? null;
}

/** The clients that matter; null where nobody says. */
export function clientsOf(context: Rule.RuleContext): readonly string[] | null {
  const { clients, site } = toldIn(context);
  if (Array.isArray(clients) && clients.every((id) => typeof id === "string")) return clients;
  return site?.clients ?? null;
}

/** Milliseconds since 1970; null in an ESLint set-up that does not say. */
export function nowOf(context: Rule.RuleContext): number | null {
  const { now } = toldIn(context);
  return typeof now === "number" && Number.isFinite(now) ? now : null;
}

function toldIn({ settings }: Rule.RuleContext): Told {
  return (settings[KEY] as Told | undefined) ?? {};
}
