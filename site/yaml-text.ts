import { type Document, LineCounter, type Node, parseDocument, visit, type YAMLParseError } from "yaml";
import { SiteError, type SiteProblem } from "./problem.ts";

/** A YAML text that could be read: its content, and where in the text everything stands. */
export interface YamlText {
  readonly document: Document;
  readonly content: unknown;
  /** Place of an offset, 1-based. */
  at(offset: number): Omit<SiteProblem, "message">;
}

/**
 * Reads YAML, whatever it says.
 *
 * @param file how problems name the file
 * @throws SiteError when the text is not one YAML document, or its aliases cannot be expanded
 */
export function readYamlText(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    // "!!binary" and the like have no place in these files, and would become values without a spelling.
    resolveKnownTags: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw new SiteError(document.errors.map((error) => ({ ...at(error.pos[0]), message: wording(error) })));
  }
  return { document, content: contentOf(document, at), at };
}

/** Messages of the parser that speak to programmers, in words for the person who edits the file. */
const WORDING: Partial<Record<YAMLParseError["code"], string>> = {
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  DUPLICATE_KEY: "this key is already given above",
  MULTIPLE_DOCS: 'a second YAML document begins here ("---"); keep one',
};

function wording({ code, message }: { code: string; message: string }): string {
  const known = (WORDING as Readonly<Record<string, string>>)[code];
  const first = message.split("\n")[0] ?? message;
  return known ?? `not valid YAML: ${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}

function contentOf(document: Document, at: YamlText["at"]): unknown {
  const aliases: Node[] = [];
  const problems: SiteProblem[] = [];
  visit(document, {
    Alias(_, alias, ancestors) {
      aliases.push(alias);
      const target = alias.resolve(document);
      const place = at(alias.range?.[0] ?? 0);
      if (target === undefined) {
        problems.push({ ...place, message: `"*${alias.source}" has no anchor "&${alias.source}" before it` });
      } else if (ancestors.some((ancestor) => ancestor === target)) {
        problems.push({ ...place, message: `"*${alias.source}" stands inside its own anchor` });
      }
    },
  });
  if (problems.length > 0) throw new SiteError(problems);
  try {
    return document.toJS();
  } catch (error) {
    // The only thing left to go wrong: aliases of aliases that would fill the memory.
    const place = at(aliases[0]?.range?.[0] ?? 0);
    if (!(error instanceof ReferenceError)) throw error;
    throw new SiteError([{ ...place, message: "the aliases expand to far too much; write it out instead" }]);
  }
}
