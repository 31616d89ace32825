import { parse } from "acorn";
import {
  answer,
  chromiumDialect,
  type DecisionList,
  decisionList,
  firefoxDialect,
  formatChain,
  type ListAnswer,
  type Lookups,
  parseUrl,
  readChromiumResult,
  readFirefoxResult,
  seenByChromium,
  seenByFirefox,
} from "../../../pac/index.ts";
import type { CaseWorld } from "../../conformance/case.ts";

export type Browser = DecisionList["dialect"];
export const BROWSERS: readonly Browser[] = ["chromium", "firefox"];

/** The list of a text; null when it does not parse or has no entry point. */
export function listOf(text: string, browser: Browser): DecisionList | null {
  try {
    const program = parse(text, { ecmaVersion: "latest", sourceType: "script", locations: true });
    return decisionList(program, browser);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What a list says in a world. */
export function askList(list: DecisionList, url: string, world: CaseWorld): ListAnswer | "bypass" {
  const parsed = parseUrl(url);
  if (parsed === null) throw new TypeError(url);
  const seen = (list.dialect === "chromium" ? seenByChromium : seenByFirefox)(parsed);
  if ("bypass" in seen) return "bypass";
  const { maxQuestions } = list.dialect === "chromium" ? chromiumDialect : firefoxDialect;
  return answer(list, seen.url, seen.host, lookupsIn(world, list.dialect), maxQuestions);
}

/** The chain that a client makes of an answer; null: the list cannot say. */
export function chainOf(list: DecisionList, said: ListAnswer): string | null {
  if (said.opaque) return null;
  if (said.result === null) return "DIRECT";
  // Chromium takes a result that is not ASCII for a failure.
  if (list.dialect === "chromium" && /[^\0-\x7f]/.test(said.result)) return "DIRECT";
  const read = list.dialect === "chromium" ? readChromiumResult : readFirefoxResult;
  return formatChain(read(said.result).chain);
}

/** Names that have addresses here; how a literal, or an odd spelling of one, resolves is left to the sandbox. */
function lookupsIn({ dns, addresses }: CaseWorld, browser: Browser): Lookups {
  const isIpv4 = (address: string) => !address.includes(":");
  return {
    resolve(name) {
      if (/^[\d.]+$|:|^0x|[^a-z\d._-]|\.$/.test(name)) return undefined;
      const found = Object.hasOwn(dns, name) ? (dns[name] ?? null) : null;
      if (found === null) return null;
      return (browser === "chromium" ? found.find(isIpv4) : found[0]) ?? null;
    },
    ownAddress: () => addresses.find(isIpv4),
    time: () => undefined,
  };
}
