import type { Linter } from "eslint";
import type { SyntaxCheck } from "../check.ts";
import { checkOfRule } from "./namespace.ts";

const WARNING = 1;

/**
 * ESLint has one level for all that a rule reports; here each message has the severity of its consequence. The level of a
 * rule is the highest it can have: what is a warning or a note is never shown as an error.
 */
export function pacProcessor(checks: readonly SyntaxCheck[], version: string): Linter.Processor<string> {
  const messages = new Map(checks.map(({ meta }) => [meta.id, meta.messages]));
  const isError = ({ ruleId, messageId = "" }: Linter.LintMessage) =>
    (messages.get(checkOfRule(ruleId) ?? "")?.[messageId]?.severity ?? "error") === "error";
  return {
    meta: { name: "pacwright/pac", version },
    supportsAutofix: true,
    preprocess: (text) => [text],
    postprocess: (lists) =>
      lists.flat().map((message) => (isError(message) ? message : { ...message, severity: WARNING })),
  };
}
