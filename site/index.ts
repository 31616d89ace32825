/** The deployment: what `pacwright.yaml` says, validated. */
export {
  CommandError,
  EXIT,
  type ExitStatus,
  runProgram,
  wantsColor,
  worstOf,
} from "./command-line.ts";
export type {
  Effect,
  NameRules,
  NetworkChange,
  PathRule,
} from "./conditions.ts";
export { isDestinationWord } from "./destinations.ts";
export type { Io, Sink } from "./io.ts";
export type { PathProblem } from "./issue.ts";
export { loadSite, type ReadsFiles, SITE_FILE_NAME, type Site } from "./load.ts";
export { packageFile, packageVersion } from "./package-file.ts";
export { parseSite, parseYaml } from "./parse.ts";
export { policyBySource } from "./policy-by-source.ts";
export { SiteError } from "./problem.ts";
export { type DnsRecord, type Listener, siteSchema } from "./schema.ts";
export { CLIENT_IDS, POLICY_IDS, POLICY_MEETS, PROFILE_IDS } from "./unit-ids.ts";
export { readYamlText } from "./yaml-text.ts";
