import { formatChain } from "../../pac/index.ts";
import type { EvaluationCheck } from "../check.ts";
import { type DnsUse, placeOfLookup, UNLISTED, withDnsUses } from "../evaluation/dns-use.ts";
import { privateRootOf } from "../evaluation/private-root.ts";
import { shortDecision } from "../evaluation/wording.ts";

/** A client that uses a proxy needs no address of the destination: the proxy looks it up, and the PAC did so before. */
export const noDnsPerUrl: EvaluationCheck = {
  evidence: "evaluation",
  meta: {
    id: "no-dns-per-url",
    summary: "every Internet host is looked up only to be sent to the proxy",
    group: "DNS cost",
    clients: "all",
    messages: {
      everyHost: {
        severity: "warning",
        text:
          "each Internet host is looked up here and then sent to {{result}}, which looks it up once more: every new host " +
          "costs the client a wait for DNS, as long as the resolver takes; decide by the name first, and look up only what " +
          "may be internal, such as plain names and the company's own domains",
      },
    },
  },
  async examine(pac, report) {
    // Where no Internet name is resolved, private-root-dns says what each such look-up costs.
    if (pac.site !== null && privateRootOf(pac.site) !== null) return;
    await withDnsUses(pac, UNLISTED, async (uses) => {
      const [first] = uses.filter(isProxied);
      if (first === undefined || !uses.every(isProxied) || uses.length < UNLISTED.length) return;
      const result = shortDecision(formatChain(first.answer.chain));
      report({ messageId: "everyHost", data: { result }, loc: await placeOfLookup(pac, first) });
    });
  },
};

/** The host itself is looked up, and then a proxy comes first. */
function isProxied({ host, answer: { chain, dns, error } }: DnsUse): boolean {
  const [first] = chain;
  return (
    error === null && first !== undefined && first.kind !== "DIRECT" && dns.some(({ name }) => name === host)
  );
}
