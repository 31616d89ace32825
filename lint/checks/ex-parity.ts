import type { SourceCode } from "eslint";
import { addressFamily, bareHost } from "../../pac/index.ts";
import { decisionOf } from "../../sim/index.ts";
import type { AskablePac, EvaluationCheck, Question } from "../check.ts";
import type { DerivedUrl } from "../evaluation/derive-urls.ts";
import { usualSpellings } from "../evaluation/two-worlds.ts";
import { shortDecision, shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";
import { entryDefinitions, isGlobal } from "../syntax/entry-definitions.ts";

/** The one client that prefers FindProxyForURLEx (learn.microsoft.com, "IPv6-Aware Proxy Helper API Definitions"). */
const WINDOWS = "winhttp";

const WHAT =
  "the two functions disagree, and Windows asks FindProxyForURLEx, all other clients FindProxyForURL: in {{profile}} {{url}} is " +
  "{{ex}} by the first and {{plain}} by the second{{more}}; let the first call the second: " +
  "function FindProxyForURLEx(url, host) { return FindProxyForURL(url, host); }";

export const exParity: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "ex-parity",
    summary: "FindProxyForURLEx, which Windows prefers, decides otherwise than FindProxyForURL",
    group: "compatibility",
    clients: [WINDOWS],
    messages: {
      direct: { severity: "warning", text: WHAT },
      otherProxy: { severity: "note", text: WHAT },
    },
  },
  async examine(pac, report) {
    const place = definitionOfEx(pac.sourceCode);
    if (place === null || pac.site?.clients?.includes(WINDOWS) === false) return;
    // What an address of IPv6 is to each of them is what the first one is there for.
    const urls = usualSpellings(pac.urls).filter(
      ({ url, variant }) => variant !== "ipv6" && addressFamily(bareHost(new URL(url))) !== 6,
    );
    const found: Disagreement[] = [];
    for (const profile of pac.profiles) {
      found.push(...(await disagreements(pac, urls, { client: WINDOWS, profile })));
    }
    const [first] = [...found].sort((a, b) => Number(b.isDirect) - Number(a.isDirect));
    if (first === undefined) return;
    const others = new Set(found.map(({ url }) => url)).size - 1;
    const data = {
      profile: first.profile,
      url: shortUrl(first.url),
      ex: shortDecision(first.ex),
      plain: shortDecision(first.plain),
      more: others > 0 ? `, and ${others} more URL${others > 1 ? "s" : ""} like it` : "",
    };
    report({ messageId: first.isDirect ? "direct" : "otherProxy", data, loc: place });
  },
};

/** Where the function is defined; null where there is none, or not both. */
function definitionOfEx(sourceCode: SourceCode): Location | null {
  const { definitions } = entryDefinitions(sourceCode);
  const global = definitions.filter(isGlobal);
  const ex = global.find(({ name }) => name === "FindProxyForURLEx");
  const loc = ex?.node.loc;
  if (!loc || !global.some(({ name }) => name === "FindProxyForURL")) return null;
  const { start, end } = loc;
  return { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

interface Disagreement {
  readonly url: string;
  readonly profile: string;
  readonly ex: string;
  readonly plain: string;
  /** One of them goes DIRECT, and the other to a proxy. */
  readonly isDirect: boolean;
}

async function disagreements(
  pac: AskablePac,
  urls: readonly DerivedUrl[],
  place: Omit<Question, "url">,
): Promise<Disagreement[]> {
  const wanted = urls.map(({ url }) => url);
  const answers = async (withoutEx: boolean) => {
    const fresh = await pac.reload(place, { withoutEx, withoutChance: true });
    try {
      return await fresh.askAll(wanted);
    } finally {
      fresh.close();
    }
  };
  const [byEx, byPlain] = [await answers(false), await answers(true)];
  return wanted.flatMap((url, i): Disagreement[] => {
    const [ex, plain] = [byEx[i], byPlain[i]];
    if (ex === undefined || plain === undefined || ex.error !== null || plain.error !== null) return [];
    const [one, other] = [decisionOf(ex), decisionOf(plain)];
    if (one === other) return [];
    const isDirect = (ex.chain[0]?.kind === "DIRECT") !== (plain.chain[0]?.kind === "DIRECT");
    return [{ url, profile: place.profile, ex: one, plain: other, isDirect }];
  });
}
