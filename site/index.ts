/** The deployment: what `pacwright.yaml` says, validated. */
export {
  CommandError,
  EXIT,
  type ExitStatus,
  packageFile,
  packageVersion,
  runProgram,
  wantsColor,
  worstOf,
} from "./command-line.ts";
export type { Io, Sink } from "./io.ts";
export { loadSite, type ReadsFiles, SITE_FILE_NAME, type Site } from "./load.ts";
export { type PathProblem, parseSite, parseYaml } from "./parse.ts";
export { type PolicyBySource, policyBySource } from "./policy-by-source.ts";
export { SiteError, type SiteProblem } from "./problem.ts";
export { type DnsRecord, type Listener, type SiteFile, type SiteProxy, siteSchema } from "./schema.ts";
export { CLIENT_IDS, POLICY_IDS, POLICY_MEETS, PROFILE_IDS } from "./unit-ids.ts";
