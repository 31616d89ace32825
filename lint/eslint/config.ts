/** `pacwright/eslint`: the syntax checks as rules, for `eslint.config.js`. */
import { packageVersion } from "../../site/index.ts";
import { CHECKS } from "../checks/index.ts";
import { createPlugin, type PacPlugin } from "./plugin.ts";

export { siteSettings } from "./site-settings.ts";

const pacwright: PacPlugin = createPlugin(CHECKS, packageVersion());
export default pacwright;
