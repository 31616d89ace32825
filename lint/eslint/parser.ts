import type { Linter } from "eslint";
import { isScript, parseScript } from "./script.ts";

/**
 * The parser for PACs in somebody's own ESLint: ESLint's parser, and our spelling of suppression comments means there
 * what it means to `pac-lint`.
 */
export function pacParser(version: string): Linter.Parser {
  return {
    meta: { name: "pacwright/parser", version },
    parse(text: string) {
      const script = parseScript(text);
      if (isScript(script)) return script.sourceCode.ast;
      const { problem, line, column } = script;
      throw Object.assign(new SyntaxError(problem), { lineNumber: line, column });
    },
  };
}
