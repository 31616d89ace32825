import { ESLint, Linter } from "eslint";
import { describe, expect, test } from "vitest";
import type { Check } from "../../../lint/check.ts";
import { createPlugin } from "../../../lint/eslint/plugin.ts";
import { CHECKS, eslintPlugin } from "../../../lint/index.ts";
import { toyBytes, toySyntax } from "../../helpers/toy-checks.ts";

const checks: Readonly<Record<string, Check>> = { "toy-bytes": toyBytes, "toy-syntax": toySyntax };
const plugin = createPlugin(checks, "1.2.3");

describe("the plugin", () => {
  test("names itself and carries syntax checks only", () => {
    expect(plugin.meta).toEqual({ name: "pacwright", version: "1.2.3", namespace: "pacwright" });
    expect(Object.keys(plugin.rules ?? {})).toEqual(["toy-syntax"]);
    expect(plugin.rules?.["toy-syntax"]).toMatchObject({
      meta: {
        fixable: "code",
        docs: { description: "A toy for tests: toy-syntax" },
        messages: { found: '"{{what}}" was found' },
      },
    });
  });

  test("works in a flat configuration of somebody else's, with fixes", () => {
    const config = [
      {
        files: ["**/*.pac"],
        plugins: { pacwright: plugin },
        rules: { "pacwright/toy-syntax": "warn" as const },
      },
    ];
    const linter = new Linter();
    const [message, ...more] = linter.verify("bad();", config, { filename: "a.pac" });
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      ruleId: "pacwright/toy-syntax",
      severity: 1,
      message: '"bad" was found',
      line: 1,
      column: 1,
    });
    expect(linter.verifyAndFix("bad();", config, { filename: "a.pac" }).output).toBe("good();");
  });

  test("its recommended configuration is for PAC files and nothing else", async () => {
    const overrideConfig = [...plugin.configs.recommended, { files: ["**/*.js"] }];
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig });
    const rulesFor = async (file: string) => {
      const [result] = await eslint.lintText("bad(isPlainHostName);", { filePath: file });
      return result?.messages.map(({ ruleId }) => ruleId);
    };
    expect(await rulesFor("proxy.pac")).toEqual(["pacwright/toy-syntax"]);
    expect(await rulesFor("sub/wpad.dat")).toEqual(["pacwright/toy-syntax"]);
    expect(await rulesFor("other.js")).toEqual([]);
  });

  test("the published one has every syntax check and the version of the package", () => {
    const syntax = Object.values(CHECKS).filter(({ evidence }) => evidence === "syntax");
    expect(Object.keys(eslintPlugin.rules ?? {})).toEqual(syntax.map(({ meta }) => meta.id));
    expect(eslintPlugin.meta?.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});
