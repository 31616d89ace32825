import type { ESLint, Linter } from "eslint";
import type { Check, SyntaxCheck } from "../check.ts";
import { toEslintRule } from "./rule.ts";
import { NAMESPACE } from "./run.ts";
import { PAC_LANGUAGE } from "./script.ts";

/** The plugin as `eslint.config.js` uses it: `configs.recommended` is an array ready to be spread. */
export interface PacPlugin extends ESLint.Plugin {
  readonly configs: { readonly recommended: Linter.Config[] };
}

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
    configs: { recommended },
  };
  recommended.push({
    ...PAC_LANGUAGE,
    name: `${NAMESPACE}/recommended`,
    files: ["**/*.pac", "**/wpad.dat"],
    plugins: { [NAMESPACE]: plugin },
    rules: Object.fromEntries(syntax.map((check) => [`${NAMESPACE}/${check.meta.id}`, levelOf(check)])),
  });
  return plugin;
}

/** ESLint knows one level per rule: the worst of the check's messages. */
function levelOf({ meta }: SyntaxCheck): "error" | "warn" {
  return Object.values(meta.messages).some(({ severity }) => severity === "error") ? "error" : "warn";
}
