import type * as ESTree from "estree";
import { isPlainGlob } from "../../pac/index.ts";
import { isDomain, isHostEnding } from "./host-pattern.ts";
import type { HostTest } from "./host-tests.ts";
import type { RegexpTest } from "./regexp-tests.ts";
import { readUrlGlob } from "./url-pattern.ts";
import { type Reach, reachOfGlob, reachOfTokens } from "./url-shape.ts";

/** A test of the URL that no URL of nothing but scheme and host can pass. */
export interface PathTest {
  readonly node: ESTree.Expression;
  /** The pattern as the file has it. */
  readonly pattern: string;
  /** True when `http` URLs with a path can pass, and the same for `https`. */
  readonly http: boolean;
  readonly https: boolean;
}

/** What a comparison, glob or search of the URL asks of the path or query; null where it does not ask for any. */
export function pathTestOf({ role, how, via, text, node }: HostTest): PathTest | null {
  // The URL in place of the host is another mistake, unless it is a file that is asked for.
  if (via === "dnsDomainIs" && isHostEnding(text)) return null;
  const glob = role === "url" && !/[^\x21-\x7e]|[#@]/.test(text) ? globFor(how, text) : null;
  if (glob === null || !asksForPath(glob)) return null;
  const reach = reachOfGlob(glob);
  return needsPath(reach, glob) ? pathTest(node, text, reach) : null;
}

/** The same for a regular expression. */
export function pathTestOfRegexp({ role, alternatives, node, source }: RegexpTest): PathTest | null {
  if (role !== "url" || alternatives === null || /[#@]/.test(source)) return null;
  const reach = reachOfTokens(alternatives);
  return reach.cut() ? null : pathTest(node, `/${source}/`, reach);
}

/** Null for what matches no URL at all: then a path is not what it lacks. */
function pathTest(node: ESTree.Expression, pattern: string, reach: Reach): PathTest | null {
  const http = reach.whole();
  const https = reach.wholeHttps();
  return http || https ? { node, pattern, http, https } : null;
}

/** The test as a glob for the whole URL; null where it cannot be said so. */
function globFor(how: HostTest["how"], text: string): string | null {
  if (how === "glob") return isPlainGlob(text) ? text : null;
  if (text.includes("*")) return null;
  if (how === "contains") return `*${text}*`;
  if (how === "suffix") return `*${text}`;
  return how === "prefix" ? `${text}*` : how === "equals" ? text : null;
}

/** Leaves out patterns that only lack the slash which ends every host: they were not meant for a path. */
function asksForPath(glob: string): boolean {
  const { scheme, authority, path } = readUrlGlob(glob);
  if (path !== null) return path.replaceAll("*", "") !== "/";
  const last = /[^*]*$/.exec(authority.replace(/\*+$/, ""))?.[0] ?? "";
  return scheme === null && authority.startsWith("*") && !isDomain(last);
}

/** Also where nothing but a plain host of that very name could pass: `http://internal/` and the glob for its path. */
function needsPath(reach: Reach, glob: string): boolean {
  return !reach.cut() || (glob.startsWith("*/") && !reach.cutDotted());
}
