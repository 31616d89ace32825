import type { SourceCode } from "eslint";
import { type Directive, readChromiumResult } from "../../pac/index.ts";
import { perProgram } from "./per-program.ts";
import { UNKNOWN } from "./place.ts";
import { type Entry, entriesOf, type ResultText, resultTexts } from "./results.ts";

/** One entry of a result that clients can read. */
export interface ChainEntry {
  readonly entry: Entry;
  readonly directive: Directive;
}

/** A result as the list of directives that it is, as far as it is known. */
export interface WrittenChain {
  readonly result: ResultText;
  /** In order, without what cannot be read or is not known. */
  readonly entries: readonly ChainEntry[];
  /** True when nothing is left out: neither parts that only a run can tell, nor entries that clients drop. */
  readonly whole: boolean;
}

/** The results of a program with at least two entries that can be read. */
export const writtenChains = perProgram((sourceCode: SourceCode): readonly WrittenChain[] =>
  resultTexts(sourceCode).flatMap((result): WrittenChain[] => {
    const all = entriesOf(result);
    const entries = all.flatMap(readable);
    const whole = entries.length === all.length && !result.text.includes(UNKNOWN);
    return entries.length > 1 ? [{ result, entries, whole }] : [];
  }),
);

/** In any letter case; the keywords that Chromium and Firefox share. */
const KEYWORD = /^(DIRECT|PROXY|HTTPS|SOCKS[45]?)$/i;

function readable(entry: Entry): ChainEntry[] {
  if (!KEYWORD.test(entry.keyword) || entry.text.includes(UNKNOWN)) return [];
  const { chain, problems } = readChromiumResult(entry.text);
  const [directive] = chain;
  return directive === undefined || problems.some(({ dropped }) => dropped) ? [] : [{ entry, directive }];
}
