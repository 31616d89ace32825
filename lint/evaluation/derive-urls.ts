import type { SourceCode } from "eslint";
import { parseUrl } from "../../pac/index.ts";
import { perProgram } from "../syntax/per-program.ts";
import { collectLiterals } from "./collect-literals.ts";
import { type UrlVariant, urlsOf } from "./literal-urls.ts";
import { shares, spread } from "./spread.ts";
import { LITERAL_KINDS, type UrlLiteral } from "./url-literal.ts";

/** A URL that a PAC may decide about in a way of its own. */
export interface DerivedUrl {
  /** Absolute; in the normal form of `URL`, except for the variant `upper-case`. */
  readonly url: string;
  readonly variant: UrlVariant;
  /** The literal of the PAC it was made from; null for ordinary URLs. */
  readonly literal: UrlLiteral | null;
}

/** Reserved for documentation (RFC 2606): every PAC must have an answer for it. */
export const ORDINARY_URL = "http://www.example.com/";

/** Whatever a PAC is about, it must have an answer for these. */
const ORDINARY: readonly string[] = [
  ORDINARY_URL,
  "https://www.example.com/",
  "http://www.example.com/path/page?query=1",
  "http://www.example.com:8080/",
  "http://www.example.com./",
  "http://intranet/",
  "http://192.0.2.10/",
  "http://10.1.2.3/",
  "http://[2001:db8::1]/",
  "http://localhost/",
  "http://127.0.0.1/",
  "http://[::1]/",
  "http://169.254.1.1/",
  "ws://www.example.com/",
  "wss://www.example.com/",
];

const literalsOf = perProgram(collectLiterals);

/**
 * The URLs worth asking a PAC about: those its own texts speak of, and their neighbours.
 *
 * Every literal gives the URL it is about, then, as far as there is room, variants of it. Where there are more literals
 * than room, each kind gets a share, and within a kind they are taken evenly from the first to the last, so that a list
 * of 10,000 hosts does not hide the one rule about a path.
 *
 * @param most how many URLs at most; ordinary ones are always among them
 * @returns ordinary URLs first, then in the order of the file; no URL twice; the same list every time
 */
export function deriveUrls(sourceCode: SourceCode, most: number): readonly DerivedUrl[] {
  const derived = new Map<string, DerivedUrl>();
  const add = (url: string, variant: UrlVariant, literal: UrlLiteral | null) => {
    const parsed = parseUrl(url);
    const text = variant === "upper-case" ? url : parsed?.href;
    if (parsed === null || text === undefined) return;
    // What the PAC itself speaks of is no longer ordinary.
    const isNews = variant === "as-written" && derived.get(text)?.literal === null;
    if (isNews || !derived.has(text)) derived.set(text, { url: text, variant, literal });
  };
  for (const url of ORDINARY.slice(0, most)) add(url, "ordinary", null);
  const literals = chosen(literalsOf(sourceCode), most - derived.size);
  const queues = literals.map((literal) => ({ literal, urls: urlsOf(literal) }));
  for (let round = 0; derived.size < most; round++) {
    const waiting = queues.filter(({ urls }) => urls.length > round);
    if (waiting.length === 0) break;
    // A URL may be there already, so there can be room left when all have had their turn.
    for (const { literal, urls } of spread(waiting, most - derived.size)) {
      const next = urls[round];
      if (next !== undefined) add(next.url, next.variant, literal);
    }
  }
  const place = new Map(literals.map((literal, i) => [literal, i]));
  const order = ({ literal }: DerivedUrl) => (literal === null ? -1 : (place.get(literal) ?? 0));
  return [...derived.values()].sort((a, b) => order(a) - order(b));
}

/** As many literals as there is room for, in the order of the file. */
function chosen(literals: readonly UrlLiteral[], most: number): UrlLiteral[] {
  if (literals.length <= most) return [...literals];
  const kinds = LITERAL_KINDS.map((kind) => literals.filter((literal) => literal.kind === kind));
  const given = shares(
    kinds.map((kind) => kind.length),
    Math.max(0, most),
  );
  const taken = new Set(kinds.flatMap((kind, i) => spread(kind, given[i] ?? 0)));
  return literals.filter((literal) => taken.has(literal));
}
