/** The deployment: what `pacwright.yaml` says, validated. */
export { loadSite, type ReadsFiles, SITE_FILE_NAME, type Site } from "./load.ts";
export { parseSite } from "./parse.ts";
export { SiteError, type SiteProblem } from "./problem.ts";
export { type DnsRecord, type Listener, type SiteFile, type SiteProxy, siteSchema } from "./schema.ts";
export { CLIENT_IDS, POLICY_IDS, PROFILE_IDS } from "./unit-ids.ts";
