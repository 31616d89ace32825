/** PAC + site -> findings. */
import { packageVersion } from "../site/index.ts";
import { CHECKS } from "./checks/index.ts";
import { createPlugin } from "./eslint/plugin.ts";

export type { Check, CheckMessage, CheckMeta } from "./check.ts";
export { compareFindings, type Finding, type Fix, type Location, type Severity } from "./finding.ts";
export { type LintPacInput, lintPac } from "./lint-pac.ts";
export { pageOf } from "./page.ts";
export type { Reporter, ReportInput } from "./reporter.ts";
export { REPORTERS } from "./reporters/index.ts";
export { CHECKS };

/** The syntax checks for any flat configuration of ESLint. */
export const eslintPlugin = createPlugin(CHECKS, packageVersion());
