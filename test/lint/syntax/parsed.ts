import { Linter, type Rule, type SourceCode } from "eslint";
import type * as ESTree from "estree";
import { LINTED_NAME, PAC_LANGUAGE } from "../../../lint/eslint/script.ts";
import { walk } from "../../../lint/syntax/walk.ts";

/** A program as checks see it: parsed, with scopes, and with every node linked to its parent. */
export function parsed(code: string): SourceCode {
  const seen: SourceCode[] = [];
  const rule: Rule.RuleModule = {
    create(context) {
      seen.push(context.sourceCode);
      return {};
    },
  };
  const config: Linter.Config = {
    ...PAC_LANGUAGE,
    plugins: { test: { rules: { rule } } },
    rules: { "test/rule": "error" },
  };
  const [problem] = new Linter().verify(code, [config], { filename: LINTED_NAME });
  const [sourceCode] = seen;
  if (!sourceCode) throw new Error(`the test's own code does not parse: ${problem?.message}`);
  return sourceCode;
}

/** The first node whose source text is exactly this. */
export function nodeWithText(sourceCode: SourceCode, text: string): ESTree.Node {
  const found: ESTree.Node[] = [];
  walk(sourceCode, (node) => {
    if (sourceCode.getText(node) === text && node.type !== "ExpressionStatement") found.push(node);
  });
  const [first] = found;
  if (!first) throw new Error(`nothing in the test's own code reads ${text}`);
  return first;
}
