import { formatChain } from "../../pac/index.ts";
import type { EvaluationCheck } from "../check.ts";
import { dnsUses, placeOfLookup, UNLISTED } from "../evaluation/dns-use.ts";
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
    const uses = await dnsUses(pac, UNLISTED);
    const proxied = uses.every(({ answer }) => {
      const own = answer.seen?.host;
      const [first] = answer.chain;
      return answer.error === null && first?.kind !== "DIRECT" && answer.dns.some(({ name }) => name === own);
    });
    const [use] = uses;
    if (use === undefined || !proxied) return;
    const result = shortDecision(formatChain(use.answer.chain));
    report({
      messageId: "everyHost",
      data: { result },
      loc: placeOfLookup(pac, use, use.answer.seen?.host ?? ""),
    });
  },
};
