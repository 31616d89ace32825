/** PAC + site -> findings. */
import { CHECKS } from "./checks/index.ts";

export type { Check, CheckMessage, CheckMeta } from "./check.ts";
/** The syntax checks for any flat configuration of ESLint; the same as what `pacwright/eslint` gives. */
export { default as eslintPlugin } from "./eslint/config.ts";
export { compareFindings, type Finding, type Fix, type Location, type Severity } from "./finding.ts";
export { type LintPacInput, lintPac } from "./lint-pac.ts";
export { pageOf } from "./page.ts";
export type { Reporter, ReportInput } from "./reporter.ts";
export { REPORTERS } from "./reporters/index.ts";
export { CHECKS };
