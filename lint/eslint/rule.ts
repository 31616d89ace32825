import type { Rule } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { pageOf } from "../page.ts";

/** Told of each report before ESLint turns it into text, so that a finding keeps its data. */
export type ReportObserver = (checkId: string, descriptor: Rule.ReportDescriptor) => void;

/** A syntax check as an ESLint rule. */
export function toEslintRule(check: SyntaxCheck, observe?: ReportObserver): Rule.RuleModule {
  const { meta } = check;
  const messages = Object.fromEntries(Object.entries(meta.messages).map(([id, { text }]) => [id, text]));
  return {
    meta: {
      type: "problem",
      docs: { description: meta.summary, url: pageOf(meta.id), recommended: true },
      messages,
      schema: [],
      hasSuggestions: true,
      ...(meta.fixable ? { fixable: "code" as const } : {}),
    },
    create(context) {
      if (observe === undefined) return check.create(context);
      const report = (descriptor: Rule.ReportDescriptor) => {
        observe(meta.id, descriptor);
        context.report(descriptor);
      };
      return check.create(Object.create(context, { report: { value: report } }));
    },
  };
}
