import { Linter, SourceCode } from "eslint";
import { nestsTooDeeply } from "./deep.ts";
import { isOwnDirective, isUnexplained, translateDirective } from "./suppressions.ts";

/** The functions every client gives a PAC; `alert` is not in Node's pac-resolver documentation but it is there. */
const PAC_GLOBALS: Readonly<Record<string, "readonly">> = Object.freeze({
  alert: "readonly",
  dateRange: "readonly",
  dnsDomainIs: "readonly",
  dnsDomainLevels: "readonly",
  dnsResolve: "readonly",
  isInNet: "readonly",
  isPlainHostName: "readonly",
  isResolvable: "readonly",
  localHostOrDomainIs: "readonly",
  myIpAddress: "readonly",
  shExpMatch: "readonly",
  timeRange: "readonly",
  weekdayRange: "readonly",
});

/**
 * ESLint matches configurations by file name, and a pattern such as `**` alone matches nothing. The engine
 * therefore gives every file this name, whatever it is called on disk.
 */
export const LINTED_NAME = "proxy.pac";

/** How ESLint reads a PAC: the newest syntax, so that old clients' limits are findings and not parse errors. */
export const PAC_LANGUAGE: Linter.Config = {
  files: ["**/*.pac"],
  languageOptions: { ecmaVersion: "latest", sourceType: "script", globals: PAC_GLOBALS },
};

/** A PAC that parsed, ready for rules. */
export interface Script {
  readonly text: string;
  readonly sourceCode: SourceCode;
  /** The same tree with its scopes known and its nodes linked, for those who look at it before any rule runs. */
  readonly analysed: SourceCode;
  /** Lines with a suppression comment in our own spelling. */
  readonly ownDirectives: ReadonlySet<number>;
  /** Where suppression comments of ours stand that give no reason. */
  readonly unexplained: readonly { readonly line: number; readonly column: number }[];
}

export interface SyntaxProblem {
  /** The parser's words, such as `Unexpected token ;`. */
  readonly problem: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

/**
 * Parses a PAC and translates the suppression comments in it.
 *
 * @param text the file without a byte order mark
 */
export function parseScript(text: string): Script | SyntaxProblem {
  if (nestsTooDeeply(text)) return { problem: "not enough stack to read it", line: 1, column: 1 };
  const linter = new Linter();
  const messages = linter.verify(text, [PAC_LANGUAGE], { filename: LINTED_NAME, allowInlineConfig: false });
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) {
    const problem = fatal.message.replace(/^Parsing error: /, "");
    return { problem, line: Math.max(1, fatal.line), column: Math.max(1, fatal.column) };
  }
  const analysed = linter.getSourceCode();
  const { ast } = analysed;
  const comments = ast.comments ?? [];
  const unexplained = comments.filter(isUnexplained).map(({ loc }) => {
    return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 };
  });
  const own = comments.filter(isOwnDirective);
  for (const comment of own) translateDirective(comment);
  const ownDirectives = new Set(own.map((comment) => comment.loc?.start.line ?? 0));
  // A second source code from the same tree: the first one has already looked at the comments.
  return { text, sourceCode: new SourceCode(text, ast), analysed, ownDirectives, unexplained };
}

/** True when the text parsed. */
export function isScript(value: Script | SyntaxProblem): value is Script {
  return "sourceCode" in value;
}
