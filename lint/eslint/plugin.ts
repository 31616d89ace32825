import type { ESLint, Linter } from "eslint";
import type { Check, SyntaxCheck } from "../check.ts";
import { HELPER_NAMES } from "../syntax/helper-names.ts";
import { NAMESPACE, ruleOfCheck } from "./namespace.ts";
import { pacParser } from "./parser.ts";
import { pacProcessor } from "./processor.ts";
import { toEslintRule } from "./rule.ts";
import { PAC_LANGUAGE } from "./script.ts";

/** The plugin as `eslint.config.js` uses it: `configs.recommended` is an array ready to be spread. */
export interface PacPlugin extends ESLint.Plugin {
  readonly configs: { readonly recommended: Linter.Config[] };
}

const PROCESSOR = "pac";

/**
 * The syntax checks as a plugin for any flat configuration of ESLint. Checks of other evidence need the bytes, a
 * sandbox or the site, which ESLint does not have.
 */
export function createPlugin(checks: Readonly<Record<string, Check>>, version: string): PacPlugin {
  const syntax = Object.values(checks).filter((check): check is SyntaxCheck => check.evidence === "syntax");
  const recommended: Linter.Config[] = [];
  const plugin: PacPlugin = {
    meta: { name: "pacwright", version, namespace: NAMESPACE },
    rules: Object.fromEntries(syntax.map((check) => [check.meta.id, toEslintRule(check)])),
    processors: { [PROCESSOR]: pacProcessor(syntax, version) },
    configs: { recommended },
  };
  recommended.push({
    name: `${NAMESPACE}/recommended`,
    files: ["**/*.pac", "**/wpad.dat"],
    plugins: { [NAMESPACE]: plugin },
    processor: `${NAMESPACE}/${PROCESSOR}`,
    languageOptions: { ...PAC_LANGUAGE.languageOptions, parser: pacParser(version), globals: PAC_GLOBALS },
    rules: Object.fromEntries(syntax.map((check) => [ruleOfCheck(check.meta.id), levelOf(check)])),
  });
  return plugin;
}

/** For rules of others, such as `no-undef`. Ours find out for themselves which client has which function. */
const PAC_GLOBALS = Object.fromEntries([...HELPER_NAMES].sort().map((name) => [name, "readonly" as const]));

/** ESLint knows one level per rule: the worst of the check's messages. The processor lowers that of the others. */
function levelOf({ meta }: SyntaxCheck): "error" | "warn" {
  return Object.values(meta.messages).some(({ severity }) => severity === "error") ? "error" : "warn";
}
