import { profileById } from "../../sim/index.ts";
import type { AskablePac, EvaluationCheck } from "../check.ts";
import { callOf, isExplainable, usualSpellings } from "../evaluation/two-worlds.ts";
import { usualClients } from "../evaluation/usual-clients.ts";
import { shortUrl } from "../evaluation/wording.ts";
import type { Location } from "../finding.ts";

/** kMaxUniqueResolveDnsPerExec in services/proxy_resolver/proxy_resolver_v8_tracing.cc; asked of Chromium 156. */
const MOST_NAMES = 20;

/** The same script in Firefox, which has no such limit, says how many names there are. */
const WITHOUT_LIMIT = "firefox";

export const maxUniqueDns: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "max-unique-dns",
    summary: "one decision asks for more names than Chromium looks up",
    group: "DNS cost",
    clients: ["chromium"],
    messages: {
      overLimit: {
        severity: "error",
        text:
          `deciding about {{url}} asks for {{count}} names{{more}}, and Chromium looks up ${MOST_NAMES} in one call: for all others, ` +
          'beginning with "{{name}}" here, it is told that they do not exist, so the rules that ask for them do not hold ' +
          "there; ask for fewer names, or compare names as text",
      },
    },
  },
  async examine(pac, report) {
    if (!usualClients(pac).includes("chromium")) return;
    const urls = usualSpellings(pac.urls).map(({ url }) => url);
    const place = { client: WITHOUT_LIMIT, profile: profileById("on-net", pac.site).id };
    const answers = await pac.askAll(urls, place);
    const over = answers.flatMap(({ dns }, i) => {
      const url = urls[i];
      return url === undefined || dns.length <= MOST_NAMES ? [] : [{ url, dns }];
    });
    const [first] = over;
    if (first === undefined) return;
    const { url, dns } = first;
    const more = over.length > 1 ? ` (and so with ${over.length - 1} more URLs)` : "";
    const name = dns[MOST_NAMES]?.name ?? "";
    const data = { url: shortUrl(url), count: dns.length, name: shortUrl(name), more };
    report({ messageId: "overLimit", data, loc: await placeOf(pac, { ...place, url }) });
  },
};

/** The call that asks for one name too many. */
async function placeOf(pac: AskablePac, question: Parameters<AskablePac["ask"]>[0]): Promise<Location> {
  if (!isExplainable(pac)) return pac.entryPoint;
  const { account } = await pac.inspect(question, { explain: true });
  const lookup = account?.trace.lookups[MOST_NAMES];
  return (lookup && callOf(pac, lookup)) ?? pac.entryPoint;
}
