import type { EvaluationCheck } from "../check.ts";
import { UNLISTED, withDnsUses } from "../evaluation/dns-use.ts";
import { repeatedQuestions } from "../evaluation/repeated-questions.ts";
import { spread } from "../evaluation/spread.ts";
import { callOf, isExplainable, mostFollowed, usualSpellings } from "../evaluation/two-worlds.ts";
import { shortUrl } from "../evaluation/wording.ts";

const WHAT =
  'deciding about {{url}} asks for "{{name}}" {{count}} times, here for the second time: {{cost}}; ask once and keep ' +
  "the answer: var ip = dnsResolve({{argument}})";

const COST = {
  remembered: "browsers remember the answer for some seconds, other programs need not",
  asked: "pac-resolver has no memory and waits for the system each time",
};

/** The same question in one call of FindProxyForURL, whatever functions and variables it goes through. */
export const noRepeatedDns: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-repeated-dns",
    summary: "one decision asks for the same name several times",
    group: "DNS cost",
    clients: "all",
    messages: {
      remembered: { severity: "note", text: WHAT },
      asked: { severity: "warning", text: WHAT },
    },
  },
  async examine(pac, report) {
    if (!isExplainable(pac)) return;
    const own = usualSpellings(pac.urls).filter(({ variant }) => variant === "as-written");
    const messageId = pac.site?.clients?.includes("node") === true ? "asked" : "remembered";
    const places = new Set<string>();
    await withDnsUses(pac, [...UNLISTED, ...own.map(({ url }) => url)], async (uses) => {
      for (const use of spread(uses, mostFollowed(pac))) {
        for (const { name, count, again } of repeatedQuestions((await use.calls()) ?? [])) {
          const isHost = name === use.host;
          // The host is another name each time, and each fixed name has a variable of its own to be kept in.
          const key = isHost ? "" : name;
          const place = `${again.line}:${again.column}`;
          if (places.has(key) || places.has(place)) continue;
          places.add(key).add(place);
          const argument = isHost ? "host" : `"${name}"`;
          const loc = callOf(pac, { ...again, name, answer: null, function: null }) ?? again;
          const data = { url: shortUrl(use.url), name, count, argument, cost: COST[messageId] };
          report({ messageId, data, loc });
        }
      }
    });
  },
};
