import type { LiveCheck } from "../../lint/check.ts";
import type { Finding } from "../../lint/finding.ts";
import { runLiveChecks } from "../../lint/live/run-checks.ts";
import { locateSite } from "../../lint/located-site.ts";
import { siteFromText } from "./lint-text.ts";
import { liveFacts } from "./live-facts.ts";
import { siteText } from "./site-text.ts";

const PAC = 'function FindProxyForURL(url, host) {\n  return "PROXY px1.corp.example:8080";\n}\n';

export interface LiveText {
  /** The PAC file of the site; default: one without faults. */
  readonly code?: string | undefined;
  /** The site file; default: one without faults. */
  readonly site?: string | undefined;
  /** What was met, as far as it is not what the site says: see live-facts.ts. */
  readonly live?: string | undefined;
}

/** What a live check says about a deployment that is described in texts. */
export function lintLiveText(
  check: LiveCheck,
  { code = PAC, site: text = siteText(), live = "" }: LiveText,
): Finding[] {
  const site = siteFromText(text);
  const pac = { file: "proxy.pac", bytes: new TextEncoder().encode(code) };
  const facts = liveFacts(site, pac, live);
  return runLiveChecks([check], { ...locateSite(site, text), facts, pac });
}
